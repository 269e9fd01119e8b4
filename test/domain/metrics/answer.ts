import type { History } from "../../../src/domain/history/history";
import { NUMBER_FUNCTIONS } from "../../../src/domain/metrics/catalog";
import { measuring } from "../../../src/domain/metrics/measure";
import { readSpan } from "../../../src/domain/read-span";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/domain/settings";

export interface Asking {
  readonly period?: string;
  readonly rep?: string;
  readonly settings?: Partial<Settings>;
}

/** What a function answers of a history, its counts as plain objects for tests to match. */
export function answer(
  name: string,
  history: History,
  { period, rep, settings: changed }: Asking = {},
): object {
  const settings = { ...DEFAULT_SETTINGS, ...changed };
  const fn = NUMBER_FUNCTIONS.find((each) => each.name === name);
  const span = period === undefined ? undefined : readSpan(period, settings, history.asOf);
  if (!fn || (span && "why" in span)) throw new Error("the test asks for nothing");
  const asked = span ? ({ kind: "span", span } as const) : ({ kind: "all" } as const);
  const { parts, out, ...rest } = measuring(history, settings)(fn, asked).answer(rep);
  return { ...rest, parts: Object.fromEntries(parts), out: Object.fromEntries(out) };
}
