import type { History } from "../../history/history";
import { inAList } from "../../phrases";
import type { Problem } from "../../problem";
import { DEFAULT_SETTINGS, isDefault, type Settings } from "../../settings";
import { FUNCTIONS } from "../functions";
import { type Scoreboard, scoreboard } from "./scoreboard";

/** A cell with a formula. */
export interface Formula {
  /** "Scorecard!B2" */
  readonly where: string;
  /** "=WINRATE(A:F)" */
  readonly text: string;
}

/** A tab whose words a formula has to be given. */
interface Given {
  readonly tab: string;
  /** Whether it says anything. */
  readonly speaks: (settings: Settings) => boolean;
  /** What is left without it. */
  readonly without: (settings: Settings) => Settings;
}

const GIVEN: readonly Given[] = [
  {
    tab: "Settings",
    speaks: (settings) => !isDefault(settings),
    without: ({ stages, goals }) => ({ ...DEFAULT_SETTINGS, stages, goals }),
  },
  {
    tab: "Stages",
    speaks: ({ stages }) => stages.length > 0,
    without: (settings) => ({ ...settings, stages: [] }),
  },
];

/** The functions that a formula calls. */
const CALLS = new RegExp(`\\b(${FUNCTIONS.map(({ name }) => name).join("|")})\\s*\\(`, "gi");

/**
 * Formulas that lack Settings or Stages where a number they show is another with it: a function never knows what is not in
 * its arguments (functions.md), so such a cell and the sidebar would disagree and nothing would say why. Formulas are read,
 * and the pipeline is measured without the tab, only where there is something to lack.
 */
export function formulasLacking(
  history: History,
  settings: Settings,
  readFormulas: () => readonly Formula[],
  readPipeline: (settings: Settings) => History,
): Problem[] {
  const given = GIVEN.filter(({ speaks }) => speaks(settings));
  if (given.length === 0) return [];
  const calling = readFormulas().flatMap((formula) => {
    const code = formula.text.replace(/"[^"]*"/g, '""');
    const names = [...code.matchAll(CALLS)].map(([, name = ""]) => name.toUpperCase());
    return names.length > 0 ? [{ ...formula, code, names }] : [];
  });
  const lacking = given
    .map(({ tab, without }) => ({ tab, without, in: calling.filter(({ code }) => !mentions(code, tab)) }))
    .filter(({ in: formulas }) => formulas.length > 0);
  if (lacking.length === 0) return [];
  const whole = numbersIn(history, settings);
  return lacking.flatMap(({ tab, without, in: formulas }) => {
    const left = without(settings);
    const isOther = othersBetween(whole, numbersIn(readPipeline(left), left));
    return formulas.flatMap(({ where, text, names }) => {
      const name = names.find(isOther);
      return name === undefined ? [] : [lacks(tab, name, { where, text })];
    });
  });
}

/** Whether a formula names a tab, or a range that was given its name. */
function mentions(code: string, tab: string): boolean {
  return new RegExp(`(?<![\\p{L}\\d_])${tab}(?![\\p{L}\\d_(])`, "iu").test(code);
}

function lacks(tab: string, name: string, { where, text }: Formula): Problem {
  const { parameters = [] } = FUNCTIONS.find((fn) => fn.name === name) ?? {};
  const before = parameters.filter(({ rest }) => !rest);
  const blank = before.filter(({ optional }) => optional).map((parameter) => parameter.name);
  const mayBeBlank = blank.length > 0 ? `; ${inAList(blank)} may be left empty` : "";
  return {
    kind: `formula without ${tab}`,
    where,
    found: text,
    text: `${name} is not given ${tab} here, so it answers as if that tab were empty, and the sidebar answers otherwise.`,
    remedy: `Add the range ${tab}!A:H behind ${inAList(before.map((parameter) => parameter.name))}${mayBeBlank}.`,
  };
}

/** What functions answer that are asked for no period, and what the scorecard does. */
interface Numbers {
  readonly reps: readonly string[];
  readonly all: Scoreboard;
  readonly window: Scoreboard;
}

function numbersIn(history: History, settings: Settings): Numbers {
  const all = scoreboard(history, settings, { kind: "all" });
  return { reps: history.reps, all, window: scoreboard(history, settings) };
}

/** Tells which functions answer otherwise for anybody; what shows several numbers does so with any of them. */
function othersBetween(one: Numbers, other: Numbers): (name: string) => boolean {
  const whose = [undefined, ...one.reps];
  const changed = (board: "all" | "window") =>
    one[board].columns.flatMap(({ fn, measured }, at) => {
      const there = other[board].columns[at]?.measured;
      return whose.some((rep) => measured.answer(rep).value !== there?.answer(rep).value) ? [fn.name] : [];
    });
  const numbers = new Set(changed("all"));
  const isNumber = new Set(one.all.columns.map(({ fn }) => fn.name));
  const any = numbers.size > 0 || changed("window").length > 0;
  return (name) => (isNumber.has(name) ? numbers.has(name) : any);
}
