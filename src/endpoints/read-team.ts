import type { Grid, InZone, Moment } from "../domain/cell";
import { type Rep, type RepBook, readReps, repBook } from "../domain/deals/reps";
import { readStages } from "../domain/deals/stages";
import type { History } from "../domain/history/history";
import { readHistory, type Source } from "../domain/history/read-history";
import { ownerOn } from "../domain/history/questions/states";
import type { Pair, PairOf } from "../domain/meetings/who";
import { withoutOwnLists } from "../domain/metrics/showing/own-lists";
import { readGoals, withNames } from "../domain/metrics/goals";
import type { Problem } from "../domain/problem";
import { readSettings } from "../domain/settings/read-settings";
import type { Settings } from "../domain/settings";
import { now } from "../google/clock";
import { isTab, readTabs } from "../google/tabs";
import { sheetZone, utcReader } from "../google/zone";
import { GOALS, HISTORY, NOT_PASTED, REPS, SETTINGS, STAGES } from "../own-tabs";

/** The team sheet as it stands: every tab read once. */
export interface Team {
  readonly now: Moment;
  readonly settings: Settings;
  readonly book: RepBook;
  /** The tabs that could hold a pasted export. */
  readonly pasted: readonly Source[];
  /** The History tab; no rows where there is none yet. */
  readonly saved: Grid;
  /** What Reps, Stages, Goals and Settings hold that could not be understood. */
  readonly problems: readonly Problem[];
  /** Where a setting stands: its cell in Settings, or the tab where it has no row. */
  readonly settingAt: (name: string) => string;
  readonly pairOf: PairOf;
  readonly inZone: InZone;
}

export function readTeam(): Team {
  const tabs = readTabs();
  const gridOf = (name: string): Grid => tabs.find(({ tab }) => isTab(tab, name))?.grid ?? [];
  const { settings, problems: inSettings, whereIs } = readSettings(gridOf(SETTINGS.name));
  const { stages, problems: inStages } = readStages(gridOf(STAGES.name));
  const { reps, problems: inReps } = readReps(gridOf(REPS.name));
  const book = repBook(reps);
  const { goals, problems: inGoals } = readGoals(gridOf(GOALS.name), settings);
  return {
    now: now(),
    settings: { ...settings, stages, goals: withNames(goals, book) },
    book,
    pasted: tabs
      .filter(({ tab }) => !NOT_PASTED.some((own) => isTab(tab, own)))
      .map(({ tab, grid }) => ({ tab, grid: withoutOwnLists(grid) })),
    saved: gridOf(HISTORY.name),
    problems: [
      ...within(SETTINGS.name, inSettings),
      ...within(STAGES.name, inStages),
      ...within(REPS.name, inReps),
      ...within(GOALS.name, inGoals),
    ],
    settingAt: (name) => placeIn(SETTINGS.name, whereIs(name)),
    inZone: utcReader(sheetZone()),
    pairOf: (name) => pairFor(book.nameOf(name), book.repOf(name)),
  };
}

/** Everything the sheet knows of the deals: the pasted tabs and what was saved of earlier ones. */
export function historyOf({ pasted, saved, settings, book, inZone, now: { day } }: Team): History {
  const sources = saved.length > 0 ? [{ tab: HISTORY.name, grid: saved }, ...pasted] : pasted;
  return readHistory(sources, { today: day, settings, reps: book, inZone });
}

/** The reps' e-mail addresses, where the export carries them. */
export function emailsInExport({ deals, asOf }: History): ReadonlyMap<string, string> {
  const emails = new Map<string, string>();
  for (const deal of deals) {
    const email = deal.facts.get("owner e-mail");
    if (typeof email === "string" && email !== "") emails.set(ownerOn(deal, asOf), email);
  }
  return emails;
}

function pairFor(name: string, rep: Rep | undefined): Pair {
  return { rep: name, ...(rep?.manager === undefined ? {} : { manager: rep.manager }) };
}

/** The problems of a tab of ours, each with the tab it stands in. */
function within(tab: string, problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, where: placeIn(tab, problem.where) }));
}

function placeIn(tab: string, where: string | undefined): string {
  return where === undefined ? tab : `${tab}!${where}`;
}
