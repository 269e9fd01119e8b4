import type { Moment } from "../cell";
import { isoDay, longDay, shortDay, weekdayAndDay, WEEKDAYS, weekday, type Day } from "../day";
import type { Carried } from "../meetings/carry-over";
import type { Commitment } from "../meetings/commitment";
import { docLink } from "../meetings/doc-link";
import { callNames, type Pair } from "../meetings/who";
import type { Block, Line, Run, Section, TableBlock, TableRow } from "./block";
import { joinRuns } from "./join-runs";
import { COMMITMENTS_HINT, designOf, SECTIONS, type Names } from "./sections";

/** One number of the rep's own, ready to be shown. */
export interface WeeklyNumber {
  readonly label: string;
  readonly text: string;
  readonly n: number;
  /** Too few deals to lean on: shown quietly. */
  readonly few: boolean;
  /** Why there is no number. */
  readonly note?: string | null;
}

/** A close date that moved later (M21). */
export interface WeeklyMove {
  readonly deal: string;
  readonly was: Day;
  readonly now: Day;
  /** Which move of the deal's life it is. */
  readonly nth: number;
}

/** Everything a weekly 1:1's Doc says when it is written. */
export interface Weekly {
  readonly pair: Pair;
  readonly day: Day;
  /** The day the numbers stand for; absent where there are none. */
  readonly asOf?: Day;
  readonly updated: Moment;
  /** Who can open it, as they are to be called; empty where that is not known. */
  readonly openTo: readonly string[];
  readonly previous?: { readonly day: Day; readonly doc: string };
  readonly next: Day;
  readonly done: readonly Commitment[];
  readonly open: readonly Carried[];
  /** The quarters the numbers cover: "Q4 2025 – Q3 2026". */
  readonly window?: string;
  /** How many of which periods that is, where it is not "4 quarters". */
  readonly periods?: string;
  readonly numbers: readonly WeeklyNumber[];
  /** The day after which a move is news: the last meeting's, or a week before this one. */
  readonly movesSince: Day;
  /** Moves since that day; or why they are not known, since that is not the same as none. */
  readonly moves: readonly WeeklyMove[] | { readonly unknown: string };
}

/** Longer lists end with a line that says how many more there are. */
export const LONGEST_LIST = 8; // rows
/** Section 2 stays a two-minute review; the rest stands in the preparation. */
const MOST_OBJECTIVES = 6; // rows
const ROWS_TO_FILL = 4;
/** From the third meeting past due on, the Doc asks whether the commitment is the right one. */
const WORTH_ASKING = 3; // meetings held

/** The title of the Doc: "1:1 · Dana Reyes · 2026-11-25". */
export function weeklyTitle(rep: string, day: Day): string {
  return `1:1 · ${rep} · ${isoDay(day)}`;
}

/** A weekly 1:1 as blocks: one page for the meeting, one of preparation (documents.md). */
export function weeklyBlocks(weekly: Weekly): readonly Block[] {
  const names = callNames(weekly.pair);
  return [
    ...head(weekly, names),
    heading("topics", names),
    line([hint("Yours, and first. A deal, a decision, something you want to learn. By the evening before.")]),
    prompt("In my way:"),
    prompt(`What I need from ${called(names)} or the company, and why:`),
    prompt("Today was worth it if:"),
    heading("objectives", names, weekly),
    ...objectives(weekly, names),
    heading("manager", names),
    prompt("Meeting or demo I saw:"),
    prompt("What worked:"),
    prompt("One thing to try:"),
    prompt("A number each of us picks from page 2, one good, one to improve:"),
    heading("commitments", names),
    table(
      "commitments",
      Array.from({ length: ROWS_TO_FILL }, () => ({ cells: blankCells("commitments") })),
    ),
    line([hint(COMMITMENTS_HINT)]),
    { kind: "page break" },
    heading("preparation", names),
    line([quiet("Before the meeting, each of you; not read out. Pick one or two to talk about.")]),
    ...furtherObjectives(weekly, names),
    heading("numbers", names),
    ...numbers(weekly),
    heading("moves", names, weekly),
    ...moves(weekly),
  ];
}

function head(weekly: Weekly, names: Names): readonly Block[] {
  const { pair, day, previous, next } = weekly;
  const both = pair.manager === undefined ? pair.rep : `${pair.rep} and ${pair.manager}`;
  const earlier: Run[] = previous
    ? [{ text: `‹ ${shortDay(previous.day)}`, link: docLink(previous.doc), look: "quiet" }, quiet(" · ")]
    : [];
  return [
    {
      kind: "heading",
      section: "head",
      level: 1,
      runs: [{ text: `1:1 · ${both} · ${weekdayAndDay(day)}` }],
    },
    line([{ text: `To help ${names.rep} reach the goal and get better at the craft.` }]),
    line([quiet(standing(weekly))]),
    line([...earlier, quiet(nextText(next))]),
  ];
}

/** The words that become a link once the next Doc is there. */
export function nextText(next: Day): string {
  return `${shortDay(next)} ›`;
}

function standing({ asOf, updated, openTo }: Weekly): string {
  const parts = [
    asOf === undefined ? "No numbers yet" : `Numbers as of ${dayWithWeekday(asOf)}`,
    `last updated ${dayWithWeekday(updated.day)} ${clock(updated.minute)}`,
  ];
  if (openTo.length > 0) {
    const share = openTo.length === 2 ? "either can share it" : "an editor can share it";
    parts.push(`open to ${listed(openTo)} (${share})`);
  }
  return parts.join(" · ");
}

function objectives(weekly: Weekly, names: Names): readonly Block[] {
  const { done, open, previous } = weekly;
  const blocks: Block[] = [];
  if (done.length > 0) blocks.push(doneLine(done, previous?.day, names));
  if (open.length === 0) return [...blocks, line([quiet("Nothing open.")])];
  blocks.push(...objectivesTable(open.slice(0, MOST_OBJECTIVES), names));
  const more = open.length - MOST_OBJECTIVES;
  if (more > 0) blocks.push(line([quiet(`and ${more} more, on page 2`)]));
  return [...blocks, line([hint("Type before we meet: done · part · drop (and why).")])];
}

/** All of them: a commitment that stood in no Doc would be out of sight. */
function furtherObjectives(weekly: Weekly, names: Names): readonly Block[] {
  const rest = weekly.open.slice(MOST_OBJECTIVES);
  if (rest.length === 0) return [];
  return [
    { kind: "heading", section: "objectives", level: 3, runs: [{ text: "Also open" }] },
    ...objectivesTable(rest, names),
  ];
}

function objectivesTable(open: readonly Carried[], names: Names): readonly Block[] {
  const rows = open.map((each) => objectiveRow(each, names));
  const worthAsking = open.filter((each) => (each.age ?? 0) >= WORTH_ASKING);
  return [
    table("objectives", rows),
    ...worthAsking.map((each) => line([hint(`Smaller, different, or let it go? ${each.ref} ${each.what}`)])),
  ];
}

function objectiveRow(each: Carried, names: Names): TableRow {
  const status = each.status === "part" ? "part" : "";
  return {
    ref: each.ref,
    cells: [[refRun(each)], ...[names[each.by], each.what, each.due, status, ""].map(cell)],
  };
}

function doneLine(done: readonly Commitment[], since: Day | undefined, names: Names): Line {
  const runs: Run[] = [
    { text: since === undefined ? "Done: " : `Done since ${shortDay(since)}: `, look: "strong" },
  ];
  done.slice(0, LONGEST_LIST).forEach((each, at) => {
    if (at > 0) runs.push({ text: " · " });
    runs.push(refRun(each), { text: ` ${oneLine(each.what)} (${names[each.by]})` });
  });
  if (done.length > LONGEST_LIST) runs.push(quiet(` · ${andMore(done.length)}`));
  return line(runs);
}

function numbers({ numbers: rows, window, periods = "4 quarters" }: Weekly): readonly Block[] {
  if (rows.length === 0) return [line([quiet("No numbers yet.")])];
  const last = `Your last ${periods}`;
  const why = rows.filter((row) => (row.note ?? "") !== "");
  const { columns, ...shown } = table(
    "numbers",
    rows.map((row) => ({
      cells: [
        cell(oneLine(row.label)),
        row.few ? [quiet(row.text)] : cell(row.text),
        [quiet(row.few ? `${row.n} · few deals` : String(row.n))],
        [],
        [],
      ],
    })),
  );
  return [
    { ...shown, columns: columns.map((each, at) => (at === 1 ? { ...each, title: last } : each)) },
    ...(window === undefined ? [] : [line([quiet(`${last}: ${window}.`)])]),
    ...why.map((row) => line([quiet(`${oneLine(row.label)}: ${oneLine(row.note ?? "")}`)])),
  ];
}

function moves({ moves: rows }: Weekly): readonly Block[] {
  if ("unknown" in rows) return [line([quiet(oneLine(rows.unknown))])];
  if (rows.length === 0) return [line([quiet("Nothing moved.")])];
  const shown = rows.slice(0, LONGEST_LIST).map((move) => ({
    cells: [
      ...[oneLine(move.deal), longDay(move.was), longDay(move.now), String(move.nth)].map(cell),
      [],
      [],
    ],
  }));
  const more = rows.length > LONGEST_LIST ? [line([quiet(andMore(rows.length))])] : [];
  return [table("moves", shown), ...more];
}

function heading(section: Section, names: Names, weekly?: Weekly): Block {
  const design = designOf(section);
  const meeting = SECTIONS.filter((each) => each.minutes !== undefined);
  const number = meeting.indexOf(design) + 1;
  const title = titleOf(section, names, weekly);
  const minutes = design.minutes === undefined ? [] : [quiet(`   ${design.minutes} min`)];
  const runs: Run[] = [{ text: number > 0 ? `${number}  ${title}` : title }, ...minutes];
  return { kind: "heading", section, level: design.level, runs };
}

function titleOf(section: Section, names: Names, weekly: Weekly | undefined): string {
  const title = designOf(section).title(names);
  if (weekly === undefined) return title;
  if (section === "moves") {
    return "unknown" in weekly.moves ? title : `${title} since ${shortDay(weekly.movesSince)}`;
  }
  const since = weekly.previous?.day;
  if (since === undefined) return title;
  return section === "objectives" && weekly.day - since !== 7 ? "Objectives from last time" : title;
}

function table(section: Section, rows: readonly TableRow[]): TableBlock {
  const columns = (designOf(section).columns ?? []).map(({ title, hand, points }) => ({
    title,
    hand,
    points,
  }));
  return { kind: "table", section, columns, rows };
}

function blankCells(section: Section): TableRow["cells"] {
  return (designOf(section).columns ?? []).map(() => []);
}

/** A question with room to answer on its own line; the plain blank lets what is typed after it be plain. */
function prompt(text: string): Line {
  return line([{ text, look: "strong" }, { text: " " }]);
}

function line(runs: readonly Run[]): Line {
  return { kind: "line", hand: "ours", runs: joinRuns(runs) };
}

function quiet(text: string): Run {
  return { text, look: "quiet" };
}

function hint(text: string): Run {
  return { text, look: "hint" };
}

function cell(text: string): readonly Run[] {
  return text === "" ? [] : [{ text }];
}

/** A ref leads to the Doc in which it was agreed, never to the sheet, which holds everyone's numbers. */
function refRun({ ref, doc }: Commitment): Run {
  return doc === "" ? { text: ref } : { text: ref, link: docLink(doc) };
}

function called(names: Names): string {
  return names.manager === "Manager" ? "my manager" : names.manager;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function andMore(count: number): string {
  return `and ${count - LONGEST_LIST} more`;
}

function listed(names: readonly string[]): string {
  const last = names[names.length - 1] ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

function dayWithWeekday(day: Day): string {
  return `${String(WEEKDAYS[weekday(day) - 1])} ${shortDay(day)}`;
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}
