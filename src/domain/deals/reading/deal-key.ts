import type { Cell } from "../../cell";
import type { Problem } from "../../problem";
import { shown } from "../../table/plain-text";

const LARGEST_ID = 1e15; // a spreadsheet keeps 15 digits of a number
/** How a spreadsheet shows such a number: 4.33516E+18. */
const SHORTENED = /^\d(?:[.,]\d+)?E\+\d+$/i;

/** How a deal without an id is known again: by its name and account. */
export function keyOf(name: string, account: string): string {
  return account === "" || name === "" ? name || account : `${name} · ${account}`;
}

/** Whether an id, as its cell shows it, is a number with more digits than a spreadsheet keeps: it is no longer the CRM's. */
export function hasLostDigits(cell: Cell | undefined, id: string): boolean {
  if (typeof cell === "number") return Math.abs(cell) >= LARGEST_ID;
  return ".,Ee".includes(id.charAt(1)) && SHORTENED.test(id); // hardly an id has such a second character
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
