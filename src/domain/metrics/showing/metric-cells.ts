import { isBlank, type Cell, type Grid } from "../../cell";
import type { History } from "../../history/history";
import type { Settings } from "../../settings";
import type { Arguments, Axis } from "./arguments";
import { askedIn } from "./asked-in";
import type { NumberFunction } from "../catalog";
import { type Measure, measuring, type Measured } from "../measure";
import type { Answer } from "../measuring/metric";
import { repCalled } from "./rep-called";

/**
 * A metric's answer in the shape of its question (functions.md): one cell; a column for a column of reps; a row for a
 * row of periods; a matrix for both. A spill cannot hold an error per cell, so there a sentence stands in the cell's
 * place; what keeps the whole call from being answered is an error all the same.
 */
export function metricCells(history: History, fn: NumberFunction, call: Arguments): Cell | Grid {
  const { reps, periods, settings } = call;
  if (isList(reps) && reps.along === periods.along) {
    throw new Error("Put the reps in a column and the periods in a row.");
  }
  const measure = measuring(history, settings);
  const questions = questionsIn(periods).map((cell) =>
    isList(periods) && isBlank(cell) ? undefined : ask(history, fn, cell, settings, measure),
  );
  if (!isList(reps) && !isList(periods)) return oneCell(history, call, questions[0]);

  const refusals = questions.map((question) => question && whyNobody(question));
  const [first] = refusals;
  if (first !== undefined && refusals.every((why) => why === first)) throw new Error(first);

  const rows = isList(reps)
    ? reps.cells.map((cell) => rowFor(history, call, cell, questions))
    : [questions.map((question) => inSpill(question && answerOf(history, call, reps.cells[0], question)))];
  return reps.along === "row" || periods.along === "column" ? transposed(rows) : rows;
}

/** A period's question: measured, or why it cannot even be asked; undefined for a blank in a list. */
type Question = Measured | { readonly why: string } | undefined;

function isList({ along }: Axis): boolean {
  return along === "column" || along === "row";
}

function questionsIn(periods: Axis): readonly (Cell | undefined)[] {
  return periods.along === "none" ? [undefined] : periods.cells;
}

function ask(
  history: History,
  fn: NumberFunction,
  cell: Cell | undefined,
  settings: Settings,
  measure: Measure,
): Question {
  const asked = askedIn(cell, history.asOf, settings);
  return "why" in asked ? asked : measure(fn, asked);
}

function oneCell(history: History, call: Arguments, question: Question): Cell {
  if (!question) return "";
  const answer = answerOf(history, call, call.reps.cells[0], question);
  if (answer.value !== undefined) return answer.value;
  if (answer.empty) return "";
  throw new Error(answer.why);
}

/** What one named rep, or nobody in particular, is answered; a name that is not known is an error. */
function answerOf(
  history: History,
  { book }: Arguments,
  rep: Cell | undefined,
  question: Question & object,
): Answer {
  if ("why" in question) return { n: 0, parts: new Map(), waiting: 0, out: new Map(), why: question.why };
  if (rep === undefined) return question.answer();
  const called = repCalled(rep, history, book);
  if ("text" in called) throw new Error(called.hint);
  return question.answer(called.rep);
}

/** One rep's answers in a list of reps: blank beside a blank, and beside an unknown name that it is unknown. */
function rowFor(
  history: History,
  call: Arguments,
  cell: Cell,
  questions: readonly Question[],
): readonly Cell[] {
  if (isBlank(cell)) return questions.map(() => "");
  const called = repCalled(cell, history, call.book);
  if ("text" in called) return questions.map((_, at) => (at === 0 ? called.text : ""));
  return questions.map((question) => inSpill(question && answerOf(history, call, cell, question)));
}

function inSpill(answer: Answer | undefined): Cell {
  if (!answer) return "";
  return answer.value ?? (answer.empty ? "" : (answer.why ?? ""));
}

function whyNobody(question: Question & object): string | undefined {
  if ("why" in question) return question.why;
  const { why, empty } = question.answer();
  return empty ? undefined : why;
}

function transposed(rows: readonly (readonly Cell[])[]): Grid {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ""));
}
