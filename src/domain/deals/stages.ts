import { type Cell, type Grid, isBlank } from "../cell";
import type { Problem } from "../problem";
import type { Settings, Stage } from "../settings";
import { readOwnTable } from "../table/own-table";
import { shown, squeeze } from "../table/plain-text";
import { readAmount } from "../table/read-amount";
import type { StatusWords } from "./status";

/** The Stages tab (team-sheet.md). Exit criteria and verifiers are the team's words, for people to read. */
export const STAGES_HEADINGS = {
  name: "Stage",
  order: "Order",
  is: "Open/won/lost",
  probability: "Default probability",
  planDays: "Plan days",
  stallDays: "Stall days",
  exit: "Exit criteria",
  verifiers: "Customer verifiers",
} as const;

/** What each cell may hold, as the remedy says it. */
const MAY_HOLD = {
  order: "Write a number, the first stage 1.",
  is: "Write open, won or lost.",
  probability: "Write a percentage from 0 to 100.",
  planDays: "Write a number of days.",
  stallDays: "Write a number of days.",
} as const;

/** Whether a range is a Stages tab: its stages, and one of the things that are said of them. */
export function isStagesTab(grid: Grid): boolean {
  const { at } = readOwnTable(grid, STAGES_HEADINGS);
  return at.name !== undefined && Object.keys(at).length > 1;
}

/** What the Stages tab says; a row without a stage, a stage twice and a cell not understood are said. */
export function readStages(grid: Grid): {
  readonly stages: readonly Stage[];
  readonly problems: readonly Problem[];
} {
  const table = readOwnTable(grid, STAGES_HEADINGS);
  // Only the stage itself is needed: a tab with two columns is a Stages tab.
  const problems: Problem[] = table.at.name === undefined ? [...table.problems] : [];
  const inHundreds = table.rows.some(({ cells }) => isUnsigned(cells.probability));
  const stages = new Map<string, Stage>();
  for (const { row, cells } of table.rows) {
    const name = shown(cells.name);
    if (name === "" || stages.has(squeeze(name))) {
      problems.push(name === "" ? withoutName(table.where(row)) : listedTwice(table.where(row), name));
      continue;
    }
    const read = <Value>(heading: keyof typeof MAY_HOLD, reader: (cell: Cell) => Value | undefined) => {
      const cell = cells[heading];
      const value = isBlank(cell) ? undefined : reader(cell);
      if (value === undefined && !isBlank(cell))
        problems.push(notUnderstood(table.where(row, heading), name, heading, cell));
      return value;
    };
    const order = read("order", numberIn);
    const is = read("is", statusIn);
    const probability = read("probability", (cell) => probabilityIn(cell, inHundreds));
    const planDays = read("planDays", daysIn);
    const stallDays = read("stallDays", daysIn);
    stages.set(squeeze(name), {
      name,
      ...(order !== undefined && { order }),
      ...(is !== undefined && { is }),
      ...(probability !== undefined && { probability }),
      ...(planDays !== undefined && { planDays }),
      ...(stallDays !== undefined && { stallDays }),
    });
  }
  return { stages: [...stages.values()], problems };
}

/** What the team says of a stage, however it is spelt. */
export function stageNamed(name: string, { stages }: Pick<Settings, "stages">): Stage | undefined {
  const wanted = squeeze(name);
  return stages.find((stage) => squeeze(stage.name) === wanted);
}

/** The rows of a new Stages tab: each stage once, the open and unknown ones first, with what its name already tells. */
export function stageRows(seen: readonly string[], statusOf: StatusWords): Cell[][] {
  const names = new Map(seen.map((stage) => [squeeze(stage), stage]));
  const rows = [...names.values()].map((name) => [name, "", statusOf(name) ?? ""]);
  const closed = ([, , is]: readonly string[]) => is === "won" || is === "lost";
  return [...rows.filter((row) => !closed(row)), ...rows.filter(closed)];
}

function numberIn(cell: Cell): number | undefined {
  const reading = readAmount(cell, ".");
  return reading.is === "amount" ? reading.value : undefined;
}

function daysIn(cell: Cell): number | undefined {
  const days = numberIn(cell);
  return days !== undefined && Number.isInteger(days) && days >= 0 ? days : undefined;
}

function statusIn(cell: Cell): Stage["is"] | undefined {
  const word = shown(cell).toLowerCase();
  return (["open", "won", "lost"] as const).find((status) => status === word);
}

/** 10 %, 10 and 0.1 are one; a column with any number above 1 is in hundreds. */
function probabilityIn(cell: Cell, inHundreds: boolean): number | undefined {
  const reading = readAmount(cell, ".");
  if (reading.is !== "amount") return undefined;
  const fraction = inHundreds && !reading.percent ? reading.value / 100 : reading.value;
  return fraction >= 0 && fraction <= 1 ? fraction : undefined;
}

function isUnsigned(cell: Cell): boolean {
  const reading = readAmount(cell, ".");
  return reading.is === "amount" && !reading.percent && reading.value > 1;
}

function withoutName(where: string): Problem {
  return {
    kind: "stage without a name",
    where,
    text: "This row of Stages names no stage; it was left out.",
  };
}

function listedTwice(where: string, name: string): Problem {
  return {
    kind: "stage listed twice",
    where,
    found: name,
    text: `"${name}" stands in Stages twice; the first row counts.`,
  };
}

function notUnderstood(where: string, name: string, heading: keyof typeof MAY_HOLD, cell: Cell): Problem {
  return {
    kind: "stage not understood",
    where,
    found: shown(cell),
    text: `The ${STAGES_HEADINGS[heading].toLowerCase()} of "${name}" in Stages cannot be "${shown(cell)}"; it was left out.`,
    remedy: MAY_HOLD[heading],
  };
}
