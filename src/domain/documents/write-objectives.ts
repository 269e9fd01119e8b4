import { shortDay } from "../day";
import type { Carried } from "../meetings/carry-over";
import type { Commitment } from "../meetings/commitment";
import { docLink } from "../meetings/doc-link";
import type { Block, Line, Run, TableRow } from "./block";
import { andMore, cell, hint, line, oneLine, quiet, shorten, table } from "./parts";
import type { Names } from "./sections";
import type { Weekly } from "./weekly";

/** Section 2 stays a two-minute review; the rest stands in the preparation. */
const MOST_OBJECTIVES = 6; // rows
/** From the third meeting past due on, the Doc asks whether the commitment is the right one. */
const WORTH_ASKING = 3; // meetings held

/** What was agreed last time: what is done, once, and the first of what is open. */
export function writeObjectives(weekly: Weekly, names: Names): readonly Block[] {
  const { open } = weekly;
  const blocks: Block[] = [];
  if (weekly.done.length > 0) blocks.push(doneLine(weekly, names));
  if (open.length === 0) return [...blocks, line([quiet("Nothing open.")])];
  blocks.push(...objectivesTable(open.slice(0, MOST_OBJECTIVES), names));
  for (const more of andMore(open.length - MOST_OBJECTIVES)) blocks.push(line([quiet(`${more}, on page 2`)]));
  return [...blocks, line([hint("Type before we meet: done · part · drop (and why).")])];
}

/** All of them: a commitment that stood in no Doc would be out of sight. */
export function writeFurtherObjectives(weekly: Weekly, names: Names): readonly Block[] {
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

function doneLine({ done, previous, listRows }: Weekly, names: Names): Line {
  const { shown, more } = shorten(done, listRows);
  const runs: Run[] = [
    { text: previous === undefined ? "Done: " : `Done since ${shortDay(previous.day)}: `, look: "strong" },
  ];
  shown.forEach((each, at) => {
    if (at > 0) runs.push({ text: " · " });
    runs.push(refRun(each), { text: ` ${oneLine(each.what)} (${names[each.by]})` });
  });
  runs.push(...more.map((words) => quiet(` · ${words}`)));
  return line(runs);
}

/** A ref leads to the Doc in which it was agreed, never to the sheet, which holds everyone's numbers. */
function refRun({ ref, doc }: Commitment): Run {
  return doc === "" ? { text: ref } : { text: ref, link: docLink(doc) };
}
