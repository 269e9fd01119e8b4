import { type Cell, type Grid, isBlank, type Rectangle } from "../cell";
import { type Correction, headerKey, plainHeader } from "../deals/corrections";
import { repeatedNamed, settingNamed } from "./read-settings";
import { SETTINGS } from "./named-settings";
import { Refusal } from "../refusal";
import { REPEATED_SETTINGS } from "./repeated-settings";
import { groupRow, SETTING_GROUPS, settingRow, SETTINGS_HEADINGS, type SettingsRow } from "./settings-tab";
import { type OwnTable, readOwnTable } from "../table/own-table";

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
  const { name, value } = at;
  if (name === undefined || value === undefined) {
    throw new Refusal(
      'The Settings tab has no headings "Name" and "Value". Put them into its first row, or rename the tab and set up the sheet again.',
    );
  }
  const setting = REPEATED_SETTINGS.columns;
  const changed: Rectangle[] = [];
  const added: SettingsRow[] = [];
  for (const { header, column } of said) {
    const text = column === undefined ? "" : setting.show(column);
    const there = rows.filter(({ cells }) => {
      const repeated = isBlank(cells.name) ? undefined : repeatedNamed(cells.name);
      return repeated?.key === "columns" && headerKey(repeated.of) === headerKey(header);
    });
    for (const { row } of there) changed.push({ row, column: value, cells: [[text]] });
    if (there.length > 0 || column === undefined) continue;
    added.push({
      name: `${setting.word} ${plainHeader(header)}`,
      value: text,
      meaning: setting.meaning,
    });
  }
  return added.length === 0 ? changed : [...changed, rectangle(settings.length, at, added)];
}

/**
 * The settings that a tab has no row for, as one from an earlier version: rows to be put in between those that stand
 * there, each below the last of its group. A group of which there is nothing comes whole, below the one before it.
 */
export function missingSettings(settings: Grid): {
  readonly names: readonly string[];
  readonly rows: Rectangle[];
} {
  const { headerRow, at, rows } = readOwnTable(settings, SETTINGS_HEADINGS);
  if (headerRow === undefined || at.name === undefined || at.value === undefined)
    return { names: [], rows: [] };
  const rowOf = new Map(rows.map(({ row, cells }) => [settingNamed(cells.name), row]));
  const names: string[] = [];
  const added: Rectangle[] = [];
  let last = headerRow;
  for (const { about, keys } of SETTING_GROUPS) {
    const there = keys.flatMap((key) => rowOf.get(key) ?? []);
    const missing = keys.filter((key) => !rowOf.has(key));
    if (there.length > 0) last = Math.max(...there);
    if (missing.length === 0) continue;
    names.push(...missing.map((key) => SETTINGS[key].name));
    const lines = missing.map(settingRow);
    added.push(rectangle(last + 1, at, there.length > 0 ? lines : [groupRow(about), ...lines]));
  }
  return { names, rows: added };
}

/** Rows of the tab, each cell under its heading; where a person has put columns in between, those stay blank. */
function rectangle(
  row: number,
  at: OwnTable<keyof SettingsRow>["at"],
  rows: readonly SettingsRow[],
): Rectangle {
  const headings = Object.entries(at) as [keyof SettingsRow, number][];
  const columns = headings.map(([, column]) => column);
  const left = Math.min(...columns);
  const width = Math.max(...columns) - left + 1;
  return {
    row,
    column: left,
    cells: rows.map((cells) => {
      const line = Array.from({ length: width }, (): Cell => "");
      for (const [heading, column] of headings) line[column - left] = cells[heading];
      return line;
    }),
  };
}
