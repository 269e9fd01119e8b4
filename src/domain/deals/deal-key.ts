import type { Cell } from "../cell";
import type { Problem } from "../problem";
import { shown } from "../table/plain-text";

const LARGEST_ID = 1e15; // a spreadsheet keeps 15 digits of a number
/** How a spreadsheet shows such a number: 4.33516E+18. */
const SHORTENED = /^-?\d(?:[.,]\d+)?E\+\d+$/i;

/** How a deal without an id is known again: by its name and account. */
export function keyOf(name: string, account: string): string {
  return account === "" || name === "" ? name || account : `${name} · ${account}`;
}

/** An id as it stands; of a number with more digits than a spreadsheet keeps nothing, since it is no longer the CRM's. */
export function readId(cell: Cell | undefined): { readonly id: string; readonly lostDigits: boolean } {
  const lostDigits =
    typeof cell === "number"
      ? Math.abs(cell) >= LARGEST_ID
      : typeof cell === "string" && cell.includes("+") && SHORTENED.test(shown(cell));
  return { id: lostDigits ? "" : shown(cell), lostDigits };
}

export function lostDigits(where: string, cell: Cell | undefined): Problem {
  return {
    kind: "deal ID lost digits",
    where,
    found: shown(cell),
    text: "This ID has more digits than a number in a spreadsheet keeps, so the deal is known by its name instead.",
    remedy: "Format the column as plain text before pasting.",
  };
}
