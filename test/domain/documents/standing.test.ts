import { writeAsWritten } from "../../../src/domain/documents/as-written";
import type { Block } from "../../../src/domain/documents/block";
import { isBeginningOf, isComplete } from "../../../src/domain/documents/standing";
import { writeWeekly } from "../../../src/domain/documents/write-weekly";
import { PAIR, USUAL } from "./sample";

const PLANNED = writeWeekly(USUAL);
const EMPTY: Block = { kind: "line", hand: "theirs", runs: [] };

test("what broke off anywhere is the beginning of what was planned; what somebody typed into it is not", () => {
  PLANNED.forEach((block, at) => {
    const standing = PLANNED.slice(0, at + 1);
    expect(isBeginningOf([...standing, EMPTY], writeAsWritten(PLANNED))).toBe(true);
    if (block.kind !== "line") return;
    const typed: Block = { ...block, runs: [...block.runs, { text: "legal" }] };
    expect(isBeginningOf([...standing.slice(0, at), typed], writeAsWritten(PLANNED))).toBe(false);
  });
});

test("an empty Doc is the beginning of everything, and of what nobody planned", () => {
  expect(isBeginningOf([EMPTY], writeAsWritten(PLANNED))).toBe(true);
  expect(isBeginningOf([EMPTY], "")).toBe(true);
  expect(isBeginningOf(PLANNED, "")).toBe(false);
});

test("a Doc is complete once its last sections have begun, and stays so without one of them", () => {
  expect(isComplete(PLANNED, PAIR)).toBe(true);
  const last = PLANNED.findIndex((block) => block.kind === "heading" && block.section === "moves");
  expect(isComplete(PLANNED.slice(0, last), PAIR)).toBe(false);
  const without = PLANNED.filter((block) => !("section" in block && block.section === "quiet"));
  expect(isComplete(without, PAIR)).toBe(true);
});
