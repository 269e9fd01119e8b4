import type { Cell } from "../domain/cell";
import { STAGE_NOT_KNOWN } from "../domain/deals/notices";
import { stageRows } from "../domain/deals/stages";
import { statusWords } from "../domain/deals/status";
import type { History } from "../domain/history/history";
import { goalRows } from "../domain/metrics/goals";
import { settingsRows } from "../domain/settings/settings-tab";
import { missingSettings } from "../domain/settings/write-settings";
import { withLock } from "../google/lock";
import { insertTexts, makeTab, nameTabs, readTab } from "../google/tabs";
import { COMMITMENTS, GOALS, HISTORY, MEETINGS, REPS, SETTINGS, STAGES } from "../own-tabs";
import { inWords } from "./in-words";
import { emailsInExport, historyOf, readTeam } from "./read-team";
import { inAList } from "../domain/phrases";

/**
 * Makes the tabs a team fills in: Reps with the names and e-mails the export carries, Goals with the same reps, Settings
 * and History, and Stages where the export has one that only the team can tell, each with its range named after it
 * (functions.md). What stands in tabs that exist stays as it is; Settings gets the rows of settings that are new since it
 * was made.
 */
export function setUpSheet(): string {
  try {
    // Two people may set up at once, and a second tab of one name is an error.
    return withLock(() =>
      sayDone(makeTabs(), addSettings(), nameTabs([REPS, GOALS, SETTINGS, STAGES, HISTORY])),
    );
  } catch (error) {
    throw new Error(inWords(error, "What is there stays; set up the sheet again."));
  }
}

function makeTabs(): readonly string[] {
  const team = readTeam();
  const history = historyOf(team);
  const designs = [
    [REPS, repRows(history)] as const,
    [GOALS, goalRows(history.reps, team.now.day, team.settings)] as const,
    [SETTINGS, settingsRows()] as const,
    [HISTORY, []] as const,
    ...(history.problems.some(({ kind }) => kind === STAGE_NOT_KNOWN)
      ? [[STAGES, stageRows(stagesSeen(history), statusWords(team.settings))] as const]
      : []),
  ];
  return designs.flatMap(([design, rows]) => (makeTab(design, rows) ? [design.name] : []));
}

/** Read anew, so that hardly anybody can have moved a row meanwhile. */
function addSettings(): readonly string[] {
  const { names, rows } = missingSettings(readTab(SETTINGS.name));
  if (rows.length > 0) insertTexts(SETTINGS.name, rows);
  return names;
}

function sayDone(made: readonly string[], added: readonly string[], named: readonly string[]): string {
  const sentences = [
    ...(made.length > 0
      ? [
          `Made the ${made.length === 1 ? "tab" : "tabs"} ${inAList(made)}. Hold the pointer over a heading to see what belongs under it.`,
        ]
      : []),
    ...(added.length > 0 ? [`Added to Settings, with the usual values: ${inAList(added)}.`] : []),
    ...(named.length > 0 ? [`A formula can be given these ranges by name: ${inAList(named)}.`] : []),
  ];
  return sentences.length > 0
    ? sentences.join(" ")
    : "Reps, Goals, Settings and History are there already; nothing was changed.";
}

/** The tabs that preparing a Doc writes to, made when they are first needed. */
export function makeLedgers(): void {
  withLock(() => [COMMITMENTS, MEETINGS].forEach((design) => makeTab(design)));
}

function stagesSeen({ deals }: History): readonly string[] {
  return deals.flatMap(({ seen }) => seen.flatMap(({ stage }) => stage ?? []));
}

function repRows(history: History): Cell[][] {
  const emails = emailsInExport(history);
  return history.reps.map((name) => [name, emails.get(name) ?? ""]);
}
