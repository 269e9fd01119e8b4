import type { InZone } from "../../cell";
import type { Problem } from "../../problem";
import type { Settings } from "../../settings";
import { shown, squeeze } from "../../table/plain-text";
import type { Places } from "../places";
import type { StageEntry } from "../deal-row";
import { readDates } from "./read-dates";
import type { Header } from "../read-header";
import type { DataRows } from "./data-rows";
import type { StatusWords } from "../status";

/**
 * HubSpot's `Date entered "Qualified (Sales Pipeline)"` and hs_v2_date_entered_<id>, one for each stage of each pipeline
 * (https://knowledge.hubspot.com/properties/hubspots-default-deal-properties): one export tells how its deals came to
 * where they are. Of a stage entered twice it keeps the last time.
 */
const LABEL = /^date entered\s+["'“”‘’]*(.+?)["'“”‘’]*$/i;
const NAME = /^(?:property_)?hs_(?:v2_)?date_entered_(.+)$/i;
const PIPELINE = /\s*\([^()]*\)$/;

const NONE: readonly StageEntry[] = [];

export interface ReadEntries {
  /** By position in the rows given, in the order of the columns. */
  readonly of: (index: number) => readonly StageEntry[];
  readonly problems: readonly Problem[];
}

/** Reads the columns that say when a deal came to an open stage; how it ended is told by other columns. */
export function stageEntries(
  rows: DataRows,
  header: Header,
  settings: Pick<Settings, "dateOrder">,
  places: Places,
  statusOf: StatusWords,
  inZone: InZone | undefined,
): ReadEntries {
  const read = new Set([...header.columns.values()].map(({ at }) => at));
  const named = header.cells.flatMap(({ at, text }) => {
    const name = read.has(at) ? undefined : (LABEL.exec(text) ?? NAME.exec(text))?.[1];
    return name === undefined ? [] : [{ at, text, name }];
  });
  if (named.length === 0) return { of: () => NONE, problems: [] };
  const stageAt = header.columns.get("stage")?.at;
  const stages = new Map(
    stageAt === undefined
      ? []
      : rows.cells.map((cells) => [squeeze(shown(cells[stageAt])), shown(cells[stageAt])]),
  );
  const problems: Problem[] = [];
  const columns = named.flatMap(({ at, text, name }) => {
    // As the stage column writes it, where a deal stands in that stage now.
    const bare = name.replace(PIPELINE, "");
    const stage = stages.get(squeeze(name)) ?? stages.get(squeeze(bare)) ?? bare;
    if ([name, bare].some((each) => ["won", "lost"].includes(statusOf(each) ?? ""))) return [];
    const one = { ...header, columns: new Map([["last stage change", { at, text, rank: 0 }] as const]) };
    const { dates, problems: unread } = readDates(rows, one, settings, places, inZone);
    for (const problem of unread) problems.push(problem);
    return [{ stage, dates: dates.get("last stage change") ?? [] }];
  });
  return {
    of: (index) =>
      columns.flatMap(({ stage, dates }) => {
        const at = dates[index];
        return at === undefined ? [] : [{ stage, at }];
      }),
    problems,
  };
}
