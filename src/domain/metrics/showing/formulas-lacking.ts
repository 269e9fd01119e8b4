import type { History } from "../../history/history";
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

/**
 * Formulas that lack Settings or Stages where a number they show is another with it: a function never knows what is not in
 * its arguments (functions.md), so such a cell and the sidebar would disagree and nothing would say why. Formulas are read,
 * and the pipeline is measured without the tab, only where there is something to lack.
 */
export function formulasLacking(
  settings: Settings,
  readFormulas: () => readonly Formula[],
  readPipeline: (settings: Settings) => History,
): Problem[] {
  const given = GIVEN.filter(({ speaks }) => speaks(settings));
  if (given.length === 0) return [];
  const calls = readFormulas().flatMap(({ where, text }) => {
    const code = text.replace(/"[^"]*"/g, '""');
    const called = FUNCTIONS.filter(({ name }) => new RegExp(`\\b${name}\\s*\\(`, "i").test(code));
    return called.length > 0 ? [{ where, text, code, names: called.map(({ name }) => name) }] : [];
  });
  return given.flatMap(({ tab, without }) => {
    const lacking = calls.filter(({ code }) => !mentions(code, tab));
    if (lacking.length === 0) return [];
    const isOther = othersBetween(
      numbersIn(settings, readPipeline),
      numbersIn(without(settings), readPipeline),
    );
    return lacking.flatMap(({ where, text, names }): Problem[] => {
      const name = names.find(isOther);
      if (name === undefined) return [];
      return [
        {
          kind: `formula without ${tab}`,
          where,
          found: text,
          text: `${name} is not given ${tab} here, so it counts as if that tab were empty, and the sidebar counts otherwise.`,
          remedy: `Add the range ${tab}!A:H to the formula, behind the reps and the periods, which may be left empty.`,
        },
      ];
    });
  });
}

/** Whether a formula names a tab, or a range that was given its name. */
function mentions(code: string, tab: string): boolean {
  return new RegExp(`(?<![\\p{L}\\d_])${tab}(?![\\p{L}\\d_(])`, "iu").test(code);
}

/** What functions answer that are asked for no period, and what the scorecard does. */
interface Numbers {
  readonly reps: readonly string[];
  readonly all: Scoreboard;
  readonly window: Scoreboard;
}

function numbersIn(settings: Settings, readPipeline: (settings: Settings) => History): Numbers {
  const history = readPipeline(settings);
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
