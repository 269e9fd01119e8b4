import { dayCell, type Cell } from "../../cell";
import type { Day } from "../../day";
import { showCategory } from "../../deals/category";
import { dealsSeen, LEFT_THE_EXPORT, SAVED_HEADINGS } from "../../deals/saved-rows";
import { NO_OWNER } from "../../deals/reps";
import { writeStage } from "../../deals/stage-cell";
import type { StatusWords } from "../../deals/status";
import type { State } from "../building/state";

/**
 * The History tab. A row is a deal's whole state from that day on; a row without a deal says that the whole pipeline
 * was looked at, and one with "left the export" that an open deal was missing from it (team-sheet.md, History).
 */
export const HISTORY_HEADINGS = [
  ...SAVED_HEADINGS,
  "Status",
  "Amount",
  "Currency",
  "Deal",
  "Account",
  "Created",
  "Type",
  "Lost reason",
] as const;

export type HistoryHeading = (typeof HISTORY_HEADINGS)[number];

/** What stands in a row of the History tab, by heading. */
export type HistoryLine = Readonly<Record<HistoryHeading, Cell>>;

const EMPTY = Object.fromEntries(HISTORY_HEADINGS.map((heading) => [heading, ""])) as HistoryLine;

export function lookLine(day: Day, seen: number, inHubSpot: boolean): HistoryLine {
  return { ...EMPTY, "Changed on": dayCell(day), Stage: dealsSeen(seen, inHubSpot) };
}

export function leftLine(day: Day, key: string, last: State): HistoryLine {
  return {
    ...EMPTY,
    "Changed on": dayCell(day),
    "Deal ID": key,
    Owner: ownerCell(last.owner),
    Stage: LEFT_THE_EXPORT,
    Status: "gone",
    ...named(last),
  };
}

export function stateLine(day: Day, key: string, state: State, statusOf: StatusWords): HistoryLine {
  const { row } = state.sighting;
  const fact = (column: "currency" | "type" | "lost reason"): Cell => {
    const value = row.facts.get(column);
    return value === undefined ? "" : value;
  };
  return {
    "Changed on": dayCell(day),
    "Deal ID": key,
    Owner: ownerCell(state.owner),
    Stage: writeStage(state.stage ?? "", state.status, statusOf),
    "Forecast category": state.category === undefined ? "" : showCategory(state.category),
    "Close date": dayCell(state.close),
    Status: state.status,
    Amount: state.amount ?? "",
    Currency: fact("currency"),
    ...named(state),
    Created: row.created && !state.sighting.source.createdIsWhen ? dayCell(row.created.day) : "",
    Type: fact("type"),
    "Lost reason": fact("lost reason"),
  };
}

function named({ sighting: { row } }: State): Pick<HistoryLine, "Deal" | "Account"> {
  return { Deal: row.name ?? "", Account: row.account ?? "" };
}

function ownerCell(owner: string): Cell {
  return owner === NO_OWNER ? "" : owner;
}
