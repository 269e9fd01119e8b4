import type { Grid } from "../cell";
import type { Day } from "../day";
import type { DealRow, DealTable } from "../deals/deal-row";
import { matchIdForms } from "../deals/id-forms";
import { matchNames } from "../deals/match-names";
import { knowingOwnerIds } from "../deals/owner-ids";
import { type Reader, readTables } from "../deals/read-table";
import { placesIn } from "../deals/places";
import type { Problem } from "../problem";
import { rowsThatTell } from "./field-log";
import { isLog, type TableKind } from "./history";
import { oneLook } from "./one-look";
import { type Merged, mergedProblems, mergeLines } from "./product-lines";
import { dayInTabName } from "./tab-day";
import { type KindOfTable, kindOfTable } from "./table-kind";

/** A pasted tab, or the range a formula was given (whose tab's name nobody knows). */
export interface Source {
  readonly tab?: string;
  readonly grid: Grid;
}

/** One row of a source on its day: the deal was seen, or changed, so. */
export interface Sighting {
  readonly day: Day;
  /** Orders several of one day: looks before logs, then by time, then as they stand in the table. */
  readonly rank: readonly [log: number, minute: number, at: number];
  readonly row: DealRow;
  readonly source: ReadSource;
}

export interface ReadSource {
  readonly table: DealTable;
  readonly kind: TableKind;
  readonly createdIsWhen: boolean;
  /** For a single export, the day it says it was taken: its "As of" line, else its tab's name. */
  readonly takenOn?: Day;
  readonly when?: KindOfTable["when"];
}

interface DatedRow {
  readonly row: DealRow;
  readonly day: Day;
  readonly minute: number;
  readonly at: number;
}

/** Every table of deals in the sources, with its kind. */
export function readSources(sources: readonly Source[], reader: Reader, today: Day): ReadSource[] {
  const reps = knowingOwnerIds(
    reader.reps,
    sources.map(({ grid }) => grid),
  );
  const tables = sources.flatMap(({ tab, grid }) => readTables(grid, tab, { ...reader, reps }));
  return matchNames(matchIdForms(tables)).map((table) => {
    const { kind, when, createdIsWhen } = kindOfTable(table);
    const takenOn = table.asOf ?? (table.tab === undefined ? undefined : dayInTabName(table.tab, today));
    return {
      table,
      kind,
      createdIsWhen: createdIsWhen === true,
      ...(when && { when }),
      ...(kind === "single export" && takenOn !== undefined && { takenOn }),
    };
  });
}

/** Whether it is a single export that does not say when it was taken. */
export function isUndated({ kind, takenOn }: ReadSource): boolean {
  return kind === "single export" && takenOn === undefined;
}

/** The sightings of one source; a single export's are all of `undated` unless it says when it was taken. */
export function sightingsIn(
  source: ReadSource,
  undated: Day,
): { sightings: Sighting[]; problems: Problem[] } {
  const { table, kind, when } = source;
  if (!when) {
    const day = source.takenOn ?? undated;
    const look = oneLook(
      splitBy(table.rows, ({ part }) => part),
      table.tab,
    );
    const sightings = look.rows.map((row, at) => ({ day, rank: [0, row.part, at] as const, row, source }));
    return { sightings, problems: [...look.problems] };
  }
  const problems: Problem[] = [];
  const dated: DatedRow[] = [];
  table.rows.forEach((row, at) => {
    const moment = when(row);
    if (moment) dated.push({ row, ...moment, at });
    else problems.push(withoutDay(source, row));
  });
  if (kind === "snapshots") {
    const looks = splitBy(dated, ({ day, row }) => `${row.part} ${day}`);
    const merged: Merged[] = [];
    const sightings = looks.flatMap((look) => {
      const day = look[0]?.day ?? undated;
      const lines = mergeLines(look.map(({ row }) => row));
      merged.push(...lines.merged);
      return lines.rows.map((row, at) => ({ day, rank: [0, row.part, at] as const, row, source }));
    });
    const said = [...problems, ...mergedProblems(merged, table.tab)];
    return { sightings, problems: columnIsDoubtful(table, "seen on") ? [] : said };
  }
  const down = newestFirst(dated);
  const ordered = dated.map((each) => ({ ...each, at: down ? -each.row.row : each.row.row }));
  const log = isLog(kind) ? 1 : 0;
  const sightings = (kind === "field log" ? rowsThatTell(ordered) : ordered).map(
    ({ row, day, minute, at }) => ({ day, rank: [log, minute, at] as const, row, source }),
  );
  const doubtful = (["changed on", "last modified", "created"] as const).some((column) =>
    columnIsDoubtful(table, column),
  );
  return { sightings, problems: doubtful ? [] : problems };
}

/** A column none of whose dates could be read has said so already; every row need not. */
function columnIsDoubtful(table: DealTable, column: string): boolean {
  return table.problems.some((problem) => problem.column === column);
}

function withoutDay({ table, kind }: ReadSource, { row }: DealRow): Problem {
  return {
    kind: "row without a day",
    where: placesIn(table.tab).row(row),
    text: `This row does not say on which day it was ${kind === "snapshots" ? "seen" : "changed"}, so it was left out.`,
  };
}

/**
 * Whether a log runs from the newest change down: then, of two rows of one deal and day, the upper one is the later.
 * The rows of each deal tell; where no deal has two days, the table as a whole.
 */
function newestFirst(rows: readonly DatedRow[]): boolean {
  const last = new Map<string, DatedRow>();
  let steps = 0;
  let overall = 0;
  let above: DatedRow | undefined;
  for (const each of rows) {
    const before = last.get(each.row.key);
    if (before) steps += Math.sign(compareMoments(before, each));
    if (above) overall += Math.sign(compareMoments(above, each));
    last.set(each.row.key, each);
    above = each;
  }
  return (steps || overall) > 0;
}

function compareMoments(a: DatedRow, b: DatedRow): number {
  return a.day - b.day || a.minute - b.minute;
}

function splitBy<Item>(items: readonly Item[], name: (item: Item) => string | number): Item[][] {
  const groups = new Map<string | number, Item[]>();
  for (const item of items) {
    const key = name(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
