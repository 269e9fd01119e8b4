import { type Day, longDay } from "../../day";
import type { DealTable } from "../../deals/deal-row";
import type { Problem } from "../../problem";
import type { HistoryHeading } from "./history-tab";
import { several } from "../../phrases";

export const NOT_YET = "This look is not saved yet.";

/** What is asked of a paste that has been saved a while ago. */
export function showsAgain(savedOn: Day): string {
  return `The pasted tabs still show the pipeline as it was saved on ${longDay(savedOn)}. Paste the newest export; or save it once more if nothing has changed since.`;
}

/** Why a table was left out. */
export function notSaved(table: DealTable): Problem {
  const doubt = table.problems.find(({ column }) => column);
  return {
    kind: "look not saved",
    ...(table.tab !== undefined && { where: table.tab }),
    text: `${table.tab ?? "This table"} was not saved to History: ${
      doubt
        ? `its ${String(doubt.column)} column could not be read for certain`
        : "it has neither IDs nor names of deals"
    }.`,
    ...(doubt?.remedy !== undefined && { remedy: doubt.remedy }),
  };
}

/** What saving came to: "Saved 5 Oct 2026: 140 deals seen, 23 changes." */
export function sentence(
  days: readonly Day[],
  seen: number,
  changes: number,
  firstEver: Day | undefined,
  looks: number,
  newestSaved: number,
): string {
  const first = days[0];
  const last = days[days.length - 1];
  if (first === undefined || last === undefined) {
    if (looks === 0) return "Nothing to save: no pasted tab shows the whole pipeline.";
    const when = Number.isFinite(newestSaved) ? longDay(newestSaved as Day) : "before";
    return `Nothing new to save: the pasted tabs show what was saved on ${when}.`;
  }
  const what = `${several(seen, "deal")} seen`;
  const moved = days.length === 1 && first === firstEver ? "" : `, ${several(changes, "change")}`;
  return days.length === 1
    ? `Saved ${longDay(last)}: ${what}${moved}.`
    : `Saved ${days.length} looks, ${longDay(first)} to ${longDay(last)}: ${what} in the last, ${several(changes, "change")} in all.`;
}

/** Without these columns the tab would no longer tell what happened. */
export function headingsMissing(lacking: readonly HistoryHeading[]): {
  readonly text: string;
  readonly problems: readonly Problem[];
} {
  const named = lacking.map((heading) => `"${heading}"`).join(", ");
  return {
    text: `Nothing was saved: the History tab lacks the ${lacking.length === 1 ? "column" : "columns"} ${named}.`,
    problems: [
      {
        kind: "heading missing",
        where: "History",
        found: lacking.join(", "),
        text: `The History tab lacks ${named}, so nothing was saved and nothing in it was touched.`,
        remedy: "Put the headings back as they were, or rename the tab to begin a new one.",
      },
    ],
  };
}
