import { shortDay, weekdayAndDay, WEEKDAYS, weekday, type Day } from "../day";
import { docLink } from "../meetings/doc-link";
import type { Block, Run } from "./block";
import { line, quiet } from "./parts";
import type { Names } from "./sections";
import type { Weekly } from "./weekly";
import { inAList } from "../phrases";

/** The title, what the 1:1 is for, how fresh it is and who can open it, and the Docs before and after. */
export function writeHead(weekly: Weekly, names: Names): readonly Block[] {
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
    parts.push(`open to ${inAList(openTo)} (${share})`);
  }
  return parts.join(" · ");
}

function dayWithWeekday(day: Day): string {
  return `${String(WEEKDAYS[weekday(day) - 1])} ${shortDay(day)}`;
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}
