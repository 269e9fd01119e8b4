import { type Cell, isBlank, isMoment } from "../cell";
import { clean, plainLetters } from "./plain-text";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** In the languages of deals/headers too: yes as in Unicode CLDR, TRUE as spreadsheets show it there. */
const YES = words("true 1 yes y x ✓ ✔ ☑ checked ja oui si sim wahr vrai verdadero verdadeiro vero waar");
const NO = words("false 0 no n - ☐ unchecked null none nein non nao nee falsch faux falso onwaar");

/** A yes or no in any spelling; a blank is no; undefined where a cell says neither. */
export function readFlag(cell: Cell | undefined): boolean | undefined {
  if (cell === undefined || isBlank(cell)) return false;
  if (typeof cell === "boolean") return cell;
  if (isMoment(cell)) return undefined;
  const word = plainLetters(clean(String(cell)));
  return YES.has(word) ? true : NO.has(word) ? false : undefined;
}
