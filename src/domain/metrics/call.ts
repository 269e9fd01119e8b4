import { isBlank, type Cell, type Grid, type InZone } from "../cell";
import type { Day } from "../day";
import type { History } from "../history/history";
import { readHistory, type Reading } from "../history/read-history";
import { shown } from "../table/plain-text";
import {
  readArguments,
  readDataAndSettings,
  type Argument,
  type Arguments,
  type Axis,
} from "./showing/arguments";
import { askedIn } from "./showing/asked-in";
import {
  FIGURES,
  LISTINGS,
  METRIC_FUNCTIONS,
  metricBehind,
  NUMBER_FUNCTIONS,
  STAGE_METRICS,
} from "./catalog";
import { listingCells } from "./showing/listing-cells";
import type { Metric } from "./measuring/metric";
import { metricCells } from "./showing/metric-cells";
import { metricDeals } from "./showing/metric-deals";
import { pasteCheck } from "./showing/paste-check";
import type { Asked } from "./measuring/plan";
import { repCalled } from "./showing/rep-called";
import { scoreboard } from "./showing/scoreboard";
import { scorecard, type ScoreRow } from "./showing/scorecard";
import { stageCells } from "./showing/stage-cells";
import { missingColumns, sentences } from "./measuring/why-not";

/** When and where a formula is answered. */
type Here = Pick<Reading, "today" | "inZone">;

/**
 * Answers a custom function. `values` are its arguments as the cell passes them; `today` only bounds what a table can
 * say of itself (requirements.md 1B, as-of day). What cannot be answered is an Error whose message says why and what
 * to do.
 */
export function callFunction(
  name: string,
  values: readonly Argument[],
  today: Day,
  inZone?: InZone,
): Cell | Grid {
  const here = { today, inZone };
  switch (name) {
    case "SCORECARD":
      return rectangular(answerScorecard(readArguments(values), here));
    case "METRIC_DEALS": {
      const [metric, ...rest] = values;
      const wanted = metricAskedFor(metric);
      const call = readArguments(rest);
      const { history, asked, reps } = askedOfDeals(call, here);
      return rectangular(metricDeals(history, wanted, asked, call.settings, reps));
    }
    case "PASTE_CHECK": {
      const { data, settings, book } = readDataAndSettings(values);
      return rectangular(
        pasteCheck(readHistory([{ grid: data }], { ...here, settings, reps: book }), settings),
      );
    }
    default:
      return answerOne(name, readArguments(values), here);
  }
}

function answerOne(name: string, call: Arguments, here: Here): Cell | Grid {
  const listing = LISTINGS.find((each) => each.function === name);
  if (listing) {
    const { history, asked, reps } = askedOfDeals(call, here);
    return rectangular(listingCells(history, listing, asked, call.settings, reps));
  }
  const ofStages = STAGE_METRICS.find(({ byStage }) => byStage.function === name);
  if (ofStages) {
    const { history, asked, reps } = askedOfDeals(call, here);
    return rectangular(stageCells(history, ofStages, asked, call.settings, reps));
  }
  const fn = NUMBER_FUNCTIONS.find((each) => each.name === name);
  if (!fn) throw new Error(`There is no function "${name}".`);
  return metricCells(readTable(call, here), fn, call);
}

/** The history of a formula's one range; a range in which no table was found is an error, as is a rep without owners. */
function readTable({ data, settings, book, reps }: Arguments, here: Here): History {
  const history = readHistory([{ grid: data }], { ...here, settings, reps: book });
  if (history.tables.length === 0) {
    const [problem] = history.problems;
    throw new Error(
      problem
        ? sentences(problem)
        : "No header row was found in this range. Give the pasted export with its headers, for example A:H.",
    );
  }
  if (history.deals.length === 0) throw new Error(noDeals(history));
  if (reps.along !== "none" && !history.has.has("owner") && !history.has.has("owner e-mail")) {
    throw new Error(missingColumns(history, [{ called: "an owner", anyOf: ["owner"] }], settings));
  }
  return history;
}

/** A header with nothing below it, or with rows none of which could be used. */
function noDeals({ tables, problems }: History): string {
  const [problem] = problems;
  if (problem) return `There is no deal in this range. ${sentences(problem)}`;
  const header = String(tables[0]?.header);
  return `There is a header in ${header} and no deal below it. Paste the export's rows, or give the whole range, for example A:H.`;
}

function metricAskedFor(value: Argument): Metric<unknown> {
  const wanted = shown(
    Array.isArray(value) ? (value as Grid)[0]?.[0] : (value as Cell | undefined),
  ).toUpperCase();
  const found = metricBehind(wanted);
  if (found) return found;
  const figure = FIGURES.find((each) => each.function === wanted);
  if (figure)
    throw new Error(
      `${wanted} is worked out of other numbers. Ask for the deals of ${figure.from.join(" or ")}.`,
    );
  const names = METRIC_FUNCTIONS.map(({ name }) => name);
  throw new Error(
    `${wanted === "" ? "Give the metric first" : `There is no metric "${wanted}"`}. The metrics are ${names.join(", ")}, as in =METRIC_DEALS("WINRATE", A:H).`,
  );
}

function answerScorecard(call: Arguments, here: Here): Grid {
  const history = readTable(call, here);
  const board = scoreboard(history, call.settings, onePeriod(call, history));
  const rows: readonly ScoreRow[] =
    call.reps.along === "none"
      ? history.reps.map((rep) => ({ rep }))
      : named(call.reps).map((cell) => {
          const called = repCalled(cell, history, call.book);
          if ("text" in called && call.reps.along === "one") throw new Error(called.hint);
          return called;
        });
  return scorecard(board, rows);
}

/** What a list of deals is asked for: over which period, and whose. */
function askedOfDeals(call: Arguments, here: Here) {
  const history = readTable(call, here);
  const asked: Asked = onePeriod(call, history) ?? { kind: "all" };
  if (call.reps.along === "none") return { history, asked };
  const reps = named(call.reps).map((cell) => {
    const called = repCalled(cell, history, call.book);
    if ("text" in called) throw new Error(called.hint);
    return called.rep;
  });
  return { history, asked, reps };
}

/** The one period of a function that shows one window; undefined where none was given. */
function onePeriod({ periods, settings }: Arguments, { asOf }: History): Asked | undefined {
  const cells = named(periods);
  if (cells.length === 0) return undefined;
  if (cells.length > 1) throw new Error('Give one period here, for example "last 4 quarters".');
  const asked = askedIn(cells[0], asOf, settings);
  if ("why" in asked) throw new Error(asked.why);
  return asked;
}

function named({ cells }: Axis): readonly Cell[] {
  return cells.filter((cell) => !isBlank(cell));
}

/** Sheets takes only rows of one length. */
function rectangular(rows: Grid): Grid {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return rows.map((row) => [...row, ...Array<Cell>(width - row.length).fill("")]);
}
