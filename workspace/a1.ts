/** A rectangle of cells, counted from 0, both ends included. */
export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** How far a grid reaches; what an open end such as `A:F` or `A2:A` is filled in from. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

const PATTERN = /^\$?([A-Za-z]{1,3})?\$?(\d+)?(?::\$?([A-Za-z]{1,3})?\$?(\d+)?)?$/;

/** Reads `B2`, `A1:C3`, `A:F`, `2:5` or `A2:A`; undefined where the text is no such reference. */
export function readA1(text: string, grid: GridSize): Rectangle | undefined {
  const match = PATTERN.exec(text.trim());
  if (!match) return undefined;
  const [whole, column1, row1, column2, row2] = match;
  if (column1 === undefined && row1 === undefined) return undefined;
  const isRange = whole.includes(":");
  if (isRange && column2 === undefined && row2 === undefined) return undefined;
  if (!isRange && (column1 === undefined || row1 === undefined)) return undefined;
  const left = column1 === undefined ? 0 : columnNumber(column1);
  const top = row1 === undefined ? 0 : Number(row1) - 1;
  const right = isRange ? (column2 === undefined ? grid.columns - 1 : columnNumber(column2)) : left;
  const bottom = isRange ? (row2 === undefined ? grid.rows - 1 : Number(row2) - 1) : top;
  return {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
}

/** `B2` or `A1:C3`; whole columns are written out with their rows, as getA1Notation() does for a counted range. */
export function writeA1({ top, left, bottom, right }: Rectangle): string {
  const start = columnLetters(left) + String(top + 1);
  return top === bottom && left === right ? start : `${start}:${columnLetters(right)}${bottom + 1}`;
}

/** Splits `'Team sheet'!A1:B2` into its tab and the rest. */
export function splitTab(reference: string): { readonly tab?: string; readonly a1: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(reference);
  if (!match) return { a1: reference };
  const tab = match[1]?.replaceAll("''", "'") ?? match[2] ?? "";
  return { tab, a1: match[3] ?? "" };
}

export const rowsOf = ({ top, bottom }: Rectangle): number => bottom - top + 1;
export const columnsOf = ({ left, right }: Rectangle): number => right - left + 1;

const columnNumber = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) -
  1;

function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
