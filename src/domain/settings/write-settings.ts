import { type Cell, type Grid, isBlank, type Rectangle } from "../cell";
import { type Correction, headerKey, plainHeader } from "../deals/corrections";
import { repeatedNamed } from "./read-settings";
import { Refusal } from "../refusal";
import { REPEATED_SETTINGS } from "./repeated-settings";
import { SETTINGS_HEADINGS } from "./settings-tab";
import { readOwnTable } from "../table/own-table";

/** What a header shall be from now on; without a column its name decides again. */
export interface SaidOfHeader {
  readonly header: string;
  readonly column?: Correction;
}

/**
 * The cells of the Settings tab that keep what was said of headers: in the row that already speaks of one its value, else
 * in a new row below. A row that is taken back stays with an empty value, since rows may not move under anyone's hands.
 */
export function writeCorrections(settings: Grid, said: readonly SaidOfHeader[]): Rectangle[] {
  const { at, rows } = readOwnTable(settings, SETTINGS_HEADINGS);
  if (at.name === undefined || at.value === undefined) {
    throw new Refusal(
      'The Settings tab has no headings "Name" and "Value". Put them into its first row, or rename the tab and set up the sheet again.',
    );
  }
  const columns = { name: at.name, value: at.value, meaning: at.meaning };
  const setting = REPEATED_SETTINGS.columns;
  const changed: Rectangle[] = [];
  const added: Cell[][] = [];
  const [left, right] = bounds(Object.values(columns));
  for (const { header, column } of said) {
    const value = column === undefined ? "" : setting.show(column);
    const there = rows.filter(({ cells: { name } }) => {
      const repeated = isBlank(name) ? undefined : repeatedNamed(name);
      return repeated?.key === "columns" && headerKey(repeated.of) === headerKey(header);
    });
    for (const { row } of there) changed.push({ row, column: columns.value, cells: [[value]] });
    if (there.length > 0 || column === undefined) continue;
    const line = Array.from({ length: right - left + 1 }, (): Cell => "");
    line[columns.name - left] = `${setting.word} ${plainHeader(header)}`;
    line[columns.value - left] = value;
    if (columns.meaning !== undefined) line[columns.meaning - left] = setting.meaning;
    added.push(line);
  }
  const below = settings.length;
  return added.length === 0 ? changed : [...changed, { row: below, column: left, cells: added }];
}

function bounds(columns: readonly (number | undefined)[]): readonly [left: number, right: number] {
  const known = columns.filter((column) => column !== undefined);
  return [Math.min(...known), Math.max(...known)];
}
