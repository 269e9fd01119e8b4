import { isoDay, shortDay, type Day } from "../day";
import { callNames } from "../meetings/who";
import { several } from "../phrases";
import type { MeetingSection } from "../settings/section-order";
import type { Block, Run, Section, TableRow } from "./block";
import { hint, line, prompt, quiet, table } from "./parts";
import { COMMITMENTS_HINT, designOf, type Names } from "./sections";
import type { Weekly } from "./weekly";
import { writeHead } from "./write-head";
import { writeFurtherObjectives, writeObjectives } from "./write-objectives";
import { writeNews } from "./write-news";
import { writeKeyDeals, writeMoves, writeNumbers, writeQuiet } from "./write-preparation";

const ROWS_TO_FILL = 4;

/** The title of the Doc: "1:1 · Dana Reyes · 2026-11-25". */
export function weeklyTitle(rep: string, day: Day): string {
  return `1:1 · ${rep} · ${isoDay(day)}`;
}

/** A weekly 1:1 as blocks: one page for the meeting, one of preparation (documents.md). */
export function writeWeekly(weekly: Weekly): readonly Block[] {
  const names = callNames(weekly.pair);
  return [
    ...writeHead(weekly, names),
    ...weekly.order.flatMap((section) => [
      heading(section, names, weekly),
      ...MEETING[section](weekly, names),
    ]),
    { kind: "page break" },
    heading("preparation", names, weekly),
    line([quiet("Before the meeting, each of you; not read out. Pick one or two to talk about.")]),
    ...writeFurtherObjectives(weekly, names),
    heading("numbers", names, weekly),
    ...writeNumbers(weekly),
    heading("moves", names, weekly),
    ...writeMoves(weekly),
    heading("quiet", names, weekly),
    ...writeQuiet(weekly),
    heading("key deals", names, weekly),
    ...writeKeyDeals(weekly),
    ...(weekly.news ? [heading("news", names, weekly), ...writeNews(weekly.news, weekly)] : []),
  ];
}

/** What stands in each section of the meeting, which a team may put in another order (requirements.md 1D, A8). */
const MEETING: Readonly<Record<MeetingSection, (weekly: Weekly, names: Names) => readonly Block[]>> = {
  topics: ({ order }, names) => [
    line([
      hint(
        `Yours${order[0] === "topics" ? ", and first" : ""}. A deal, a decision, something you want to learn. By the evening before.`,
      ),
    ]),
    prompt("In my way:"),
    prompt(`What I need from ${called(names)} or the company, and why:`),
    prompt("Today was worth it if:"),
  ],
  objectives: writeObjectives,
  manager: () => [
    prompt("Meeting or demo I saw:"),
    prompt("What worked:"),
    prompt("One thing to try:"),
    prompt("A number each of us picks from page 2, one good, one to improve:"),
  ],
  commitments: () => [
    table(
      "commitments",
      Array.from({ length: ROWS_TO_FILL }, () => ({ cells: blankCells("commitments") })),
    ),
    line([hint(COMMITMENTS_HINT)]),
  ],
};

function heading(section: Section, names: Names, weekly: Weekly): Block {
  const design = designOf(section);
  const number = weekly.order.findIndex((each) => each === section) + 1;
  const title = titleOf(section, names, weekly);
  const minutes = design.minutes === undefined ? [] : [quiet(`   ${design.minutes} min`)];
  const runs: Run[] = [{ text: number > 0 ? `${number}  ${title}` : title }, ...minutes];
  return { kind: "heading", section, level: design.level, runs };
}

function titleOf(section: Section, names: Names, weekly: Weekly): string {
  const title = designOf(section).title(names);
  if (section === "moves") {
    return "unknown" in weekly.moves ? title : `${title} since ${shortDay(weekly.movesSince)}`;
  }
  if (section === "quiet") {
    return "unknown" in weekly.quiet ? title : `Quiet for more than ${several(weekly.quietAfter, "day")}`;
  }
  if (section === "key deals") {
    return "unknown" in weekly.keyDeals ? title : `${title} in ${weekly.keyDeals.period}`;
  }
  if (section === "news") return `${title} since ${shortDay(weekly.movesSince)}`;
  const since = weekly.previous?.day;
  if (since === undefined) return title;
  return section === "objectives" && weekly.day - since !== 7 ? "Objectives from last time" : title;
}

function blankCells(section: Section): TableRow["cells"] {
  return (designOf(section).columns ?? []).map(() => []);
}

function called(names: Names): string {
  return names.manager === "Manager" ? "my manager" : names.manager;
}
