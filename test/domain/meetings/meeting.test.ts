import { addDays, type Day } from "../../../src/domain/day";
import { meetingBefore, meetingsOf, type Meeting } from "../../../src/domain/meetings/meeting";

const NOV_25 = 20782 as Day;

function meeting(day: Day, doc: string, rep = "Dana Reyes"): Meeting {
  const state = doc === "" ? "reserved" : "made";
  return { key: `${rep}|${day}`, rep, day, state, doc, title: "", asWritten: "" };
}

const MEETINGS = [
  meeting(NOV_25, "doc-25"),
  meeting(addDays(NOV_25, -7), ""),
  meeting(addDays(NOV_25, -14), "doc-11"),
  meeting(addDays(NOV_25, -7), "doc-bens", "Ben Okafor"),
];

test("a rep's 1:1s are those that have a Doc, oldest first, and nobody else's", () => {
  expect(meetingsOf("Dana Reyes", MEETINGS).map(({ doc }) => doc)).toEqual(["doc-11", "doc-25"]);
});

test("the one before is the newest before the day that has a Doc: a week without is passed over", () => {
  expect(meetingBefore("Dana Reyes", NOV_25, MEETINGS)?.doc).toBe("doc-11");
  expect(meetingBefore("Dana Reyes", addDays(NOV_25, -14), MEETINGS)).toBeUndefined();
});
