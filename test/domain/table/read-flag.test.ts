import type { Cell } from "../../../src/domain/cell";
import { readFlag } from "../../../src/domain/table/read-flag";

const check = (cell: Cell, expected: boolean | undefined) => expect(readFlag(cell)).toBe(expected);

test.each<Cell>([true, "TRUE", "true", 1, "1", "Yes", "✓", "Sí", "WAHR", "oui"])("%j is yes", (cell) =>
  check(cell, true),
);
test.each<Cell>([false, "False", 0, "0", "no", "", " ", "Não", "FALSCH"])("%j is no", (cell) =>
  check(cell, false),
);
test.each<Cell>(["maybe", 7])("%j is neither", (cell) => check(cell, undefined));
