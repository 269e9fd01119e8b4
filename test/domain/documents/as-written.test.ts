import { readAsWritten, writeAsWritten } from "../../../src/domain/documents/as-written";
import { writeWeekly } from "../../../src/domain/documents/write-weekly";
import { carried, USUAL } from "./sample";

test("what was written is kept as blocks", () => {
  const blocks = writeWeekly(USUAL);
  expect(readAsWritten(writeAsWritten(blocks))).toEqual({ blocks });
});

test("what is too long for a cell is kept as a hash a block", () => {
  const blocks = writeWeekly({ ...USUAL, open: [carried("R-001", "x".repeat(50_000))] });
  const text = writeAsWritten(blocks);
  expect(text.length).toBeLessThan(50_000);
  const kept = readAsWritten(text);
  expect(kept && "hashes" in kept && kept.hashes.length).toBe(blocks.length);
});

test("a cell changed by hand says nothing of what is ours", () => {
  for (const text of ["", "x", "null", "[]", '{"blocks":1}']) expect(readAsWritten(text)).toBeUndefined();
});
