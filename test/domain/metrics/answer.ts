import type { History } from "../../../src/domain/history/history";
import type { Cell } from "../../../src/domain/cell";
import { LISTINGS, NUMBER_FUNCTIONS } from "../../../src/domain/metrics/catalog";
import { listingCells } from "../../../src/domain/metrics/showing/listing-cells";
import type { Asked } from "../../../src/domain/metrics/measuring/plan";
import { shown } from "../../../src/domain/table/plain-text";
import { measuring } from "../../../src/domain/metrics/measure";
import { readSpan } from "../../../src/domain/read-span";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/domain/settings";

export interface Asking {
  readonly period?: string;
  readonly rep?: string;
  readonly settings?: Partial<Settings>;
}

/** The rows of a list of deals, without the columns that every list has but the first. */
export function listed(
  name: string,
  history: History,
  { period, rep, settings: changed }: Asking = {},
): readonly (readonly Cell[])[] {
  const settings = { ...DEFAULT_SETTINGS, ...changed };
  const listing = LISTINGS.find((each) => each.function === name);
  if (!listing) throw new Error(`There is no list ${name}.`);
  const asked = askedOf(period, history, settings);
  const [header = [], ...rows] = listingCells(history, listing, asked, settings, rep ? [rep] : undefined);
  const own = header.indexOf("Amount") + 1;
  return rows.map((row) => [row[0] ?? "", ...row.slice(own).map(shown)]);
}

/** What a function answers of a history, its counts as plain objects for tests to match. */
export function answer(
  name: string,
  history: History,
  { period, rep, settings: changed }: Asking = {},
): object {
  const settings = { ...DEFAULT_SETTINGS, ...changed };
  const fn = NUMBER_FUNCTIONS.find((each) => each.name === name);
  if (!fn) throw new Error(`There is no number ${name}.`);
  const asked = askedOf(period, history, settings);
  const { parts, out, ...rest } = measuring(history, settings)(fn, asked).answer(rep);
  return { ...rest, parts: Object.fromEntries(parts), out: Object.fromEntries(out) };
}

function askedOf(period: string | undefined, { asOf }: History, settings: Settings): Asked {
  if (period === undefined) return { kind: "all" };
  const span = readSpan(period, settings, asOf);
  if ("why" in span) throw new Error(span.why);
  return { kind: "span", span };
}
