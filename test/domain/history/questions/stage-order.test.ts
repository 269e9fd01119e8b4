import { stageOrder } from "../../../../src/domain/history/questions/stage-order";
import type { Stage } from "../../../../src/domain/settings";
import { historyOf } from "../../metrics/history";

/** The order learned from deals that went through these stages, one after the other: "Demo > Proposal > Trial". */
function check(
  walks: readonly string[],
  expected: readonly string[] | undefined,
  stages: readonly Stage[] = [],
) {
  const lines = walks.flatMap((walk, deal) =>
    walk.split(" > ").map((stage, at) => {
      const on = `2026-07-${String(at + 1).padStart(2, "0")}`;
      return `D${deal} Ann ${on} open - - stage=${stage.replace(/ /g, "_")}`;
    }),
  );
  expect(stageOrder(historyOf("2026-10-05", lines.join("\n")), { stages })?.stages).toEqual(expected);
}

test("a stage comes before another where more deals were in it first", () => {
  check(["Demo > Proposal > Legal", "Demo > Legal", "Proposal > Legal"], ["Demo", "Proposal", "Legal"]);
});

test("a few deals that went back change nothing", () => {
  check(
    ["Demo > Proposal", "Demo > Proposal", "Proposal > Demo > Proposal", "Proposal > Legal"],
    ["Demo", "Proposal", "Legal"],
  );
});

test("a deal that skipped a stage still tells where it ended", () => {
  check(["Demo > Legal", "Demo > Proposal", "Proposal > Legal"], ["Demo", "Proposal", "Legal"]);
});

test("where the majorities go round in a circle, the stage that deals came to earlier stands first", () => {
  // Three pairs of one deal each: A before B, B before C, C before A; D > A makes A a second stage more often.
  check(["A > B", "B > C", "C > A", "D > A"], ["D", "B", "C", "A"]);
});

test("the Stages tab's order is never given up for what deals did", () => {
  const stages = [
    { name: "Legal", order: 1 },
    { name: "Demo", order: 2 },
  ];
  // Demo, Proposal, Legal go round in a circle with it: Proposal is where deals came to after one other, Legal after 1.5.
  check(["Demo > Proposal > Legal", "Demo > Legal"], ["Proposal", "Legal", "Demo"], stages);
});

test("a stage is one however it is spelt, and stands as the Stages tab has it", () => {
  check(["demo > Proposal", "DEMO > Proposal"], ["Demo", "Proposal"], [{ name: "Demo" }]);
});

test("where each deal was seen in one stage, nothing tells the order but the Stages tab", () => {
  check(["Demo", "Proposal"], undefined);
  check(
    ["Demo", "Proposal"],
    ["Proposal", "Demo"],
    [
      { name: "Demo", order: 2 },
      { name: "Proposal", order: 1 },
    ],
  );
  check(["Demo", "Demo"], ["Demo"]);
});

test("a stage whose name says won or lost is no open stage", () => {
  check(["Demo > Proposal > Closed Won"], ["Demo", "Proposal"]);
  check(["Demo > Proposal > Signed"], ["Demo", "Proposal"], [{ name: "Signed", is: "won" }]);
});
