import type { Schedule } from "../../workspace/triggers/schedule";
import { Triggers, type Trigger } from "../../workspace/triggers/triggers";

const HOUR = 3_600_000;
const every = (length: number): Schedule => ({ kind: "interval", from: 0, length });
const trigger = (id: string, changes: Partial<Trigger> = {}): Trigger => ({
  id,
  functionName: "run",
  owner: "ana@example.com",
  file: "sheet",
  schedule: every(HOUR),
  made: 0,
  ...changes,
});

test("an add-on has one time trigger of a user in a file, and none more often than each hour", () => {
  const triggers = new Triggers("add-on");
  expect(() => triggers.add(trigger("1", { schedule: every(HOUR / 2) }))).toThrow(
    "Add-ons may not create time-based triggers to run more frequently than once per hour.",
  );
  triggers.add(trigger("1"));
  triggers.add(trigger("2", { owner: "ben@example.com" }));
  triggers.add(trigger("3", { file: "doc" }));
  expect(() => triggers.add(trigger("4"))).toThrow(
    "This add-on has created too many time-based triggers in this document for this Google user account.",
  );
});

test("a bound script has 20 of each user, who sees no other's", () => {
  const triggers = new Triggers("bound");
  for (let count = 0; count < 20; count++)
    triggers.add(trigger(String(count), { schedule: every(HOUR / 60) }));
  expect(() => triggers.add(trigger("20"))).toThrow("This script has too many triggers.");
  triggers.add(trigger("21", { owner: "ben@example.com" }));
  expect(triggers.of("ben@example.com").map(({ id }) => id)).toEqual(["21"]);
  triggers.remove("0");
  triggers.add(trigger("20"));
  expect(new Triggers("bound", triggers.all()).of("ana@example.com")).toHaveLength(20);
});
