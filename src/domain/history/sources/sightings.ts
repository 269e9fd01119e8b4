import type { Day } from "../../day";
import type { DealRow, DealTable } from "../../deals/deal-row";
import { matchIdForms } from "../../deals/id-forms";
import { matchNames } from "../../deals/match-names";
import { knowingOwnerIds } from "../../deals/owner-ids";
import { type Reader, readTables } from "../../deals/read-table";
import { placesIn } from "../../deals/places";
import type { Problem } from "../../problem";
import { rowsThatTell } from "./field-log";
import { isLog } from "../history";
import { bornApart } from "./namesakes";
import { type OneLook, oneLook } from "./one-look";
import { type Merged, mergedProblems, mergeLines } from "./product-lines";
import { dayInTabName } from "./tab-day";
import { kindOfTable } from "./table-kind";
import type { ReadSource, Sighting, Source } from "./sighting";
import { spokenByAll } from "./speaks";
import { TURN } from "./turns";

/** Every table of deals in the sources, with its kind. */
export function readSources(sources: readonly Source[], reader: Reader, today: Day): ReadSource[] {
  const reps = knowingOwnerIds(
    reader.reps,
    sources.map(({ grid }) => grid),
  );
  const tables = sources.flatMap(({ tab, grid }) => readTables(grid, tab, { ...reader, reps }));
  const named = matchNames(matchIdForms(tables), (table) => isLog(kindOfTable(table).kind));
  return named.map((table) => {
    const { kind, when, createdIsWhen } = kindOfTable(table);
    const takenOn = table.asOf ?? (table.tab === undefined ? undefined : dayInTabName(table.tab, today));
    return {
      table,
      kind,
      createdIsWhen: createdIsWhen === true,
      spoken: spokenByAll(table),
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
): Pick<OneLook, "eachOnce"> & { sightings: Sighting[]; problems: Problem[] } {
  const { table, kind, when } = source;
  if (!when) {
    const day = source.takenOn ?? undated;
    const look = oneLook(
      splitBy(table.rows, ({ part }) => part),
      table.tab,
    );
    const sightings = look.rows.map((row, at) => seenOn(day, row, at, source));
    return { ...look, sightings, problems: [...look.problems] };
  }
  const problems: Problem[] = [];
  const turn = isLog(kind) ? TURN.log : TURN.look;
  const dated: Sighting[] = [];
  const rows = kind === "change log" && !source.createdIsWhen ? bornApart(table.rows) : table.rows;
  for (const row of rows) {
    const moment = when(row);
    if (moment) dated.push({ day: moment.day, turn, minute: moment.minute, at: row.row, row, source });
    else problems.push(withoutDay(source, row));
  }
  if (kind === "snapshots") {
    // Of several looks at one day the last by its time is what holds; a deal's lines in one look are added up.
    const looks = splitBy(dated, ({ day, minute, row }) => `${row.part} ${day} ${minute}`);
    const merged: Merged[] = [];
    const sightings = looks.flatMap((look) => {
      const { day = undated, minute = 0 } = look[0] ?? {};
      const lines = mergeLines(look.map(({ row }) => row));
      merged.push(...lines.merged);
      return lines.rows.map((row): Sighting => ({ day, turn, minute, at: row.row, row, source }));
    });
    const said = [...problems, ...mergedProblems(merged, table.tab)];
    return { sightings, problems: columnIsDoubtful(table, "seen on") ? [] : said };
  }
  const ordered = newestFirst(dated) ? dated.map((each) => ({ ...each, at: -each.at })) : dated;
  const sightings = kind === "field log" ? rowsThatTell(ordered, table.follows) : ordered;
  const doubtful = (["changed on", "last modified", "created"] as const).some((column) =>
    columnIsDoubtful(table, column),
  );
  return { sightings, problems: doubtful ? [] : problems };
}

/** Of one day, a part of a table is newer than those above it. */
function seenOn(day: Day, row: DealRow, at: number, source: ReadSource): Sighting {
  return { day, turn: TURN.look, minute: row.part, at, row, source };
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
function newestFirst(rows: readonly Sighting[]): boolean {
  let later = 0;
  let earlier = 0;
  rows.forEach((each, at) => {
    const above = rows[at - 1];
    const step = above ? compareMoments(above, each) : 0;
    if (step < 0) later++;
    else if (step > 0) earlier++;
  });
  if (later === 0 || earlier === 0) return earlier > 0; // each deal's rows run as the table does
  const last = new Map<string, Sighting>();
  let steps = 0;
  for (const each of rows) {
    const before = last.get(each.row.key);
    if (before) steps += Math.sign(compareMoments(before, each));
    last.set(each.row.key, each);
  }
  return (steps || earlier - later) > 0;
}

function compareMoments(a: Sighting, b: Sighting): number {
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
