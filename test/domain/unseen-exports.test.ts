import { readTyped } from "../../workspace/typing";
import type { Cell, Grid } from "../../src/domain/cell";
import { addDays, type Day } from "../../src/domain/day";
import { repBook } from "../../src/domain/deals/reps";
import type { History } from "../../src/domain/history/history";
import { readHistory } from "../../src/domain/history/read-history";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { day } from "./sheet";
import * as WRITERS from "./unseen/exports";
import { type Deal, type Numbers, numbersByRep, pipeline, RATES } from "./unseen/pipeline";

/**
 * Exports that nobody tuned the reading to: a made-up pipeline is written as a CRM would, typed into a sheet of some
 * locale, and what each rep's deals come to must be what the pipeline itself says.
 */

const TODAY = day("2026-11-25");
const FIRST_SERIAL = -25569; // 30 December 1899, counted from 1 January 1970

/** What a pasted text becomes in a sheet of that locale. */
function pasted(text: string, locale: string): Cell {
  if (text === "") return "";
  const typed = readTyped(text, locale);
  if ("formula" in typed) return text;
  const { content } = typed;
  if (typeof content !== "object") return content;
  if (!("serial" in content)) return text;
  const whole = Math.floor(content.serial);
  return {
    day: addDays(FIRST_SERIAL as Day, whole),
    minute: Math.round((content.serial - whole) * 1440),
  };
}

function numbersIn({ deals, money }: History): Record<string, Numbers> {
  const found: Record<string, Record<keyof Numbers, number>> = {};
  for (const deal of deals) {
    const state = deal.seen[deal.seen.length - 1];
    if (!state) continue;
    const rep = (found[state.owner] ??= {
      won: 0,
      lost: 0,
      open: 0,
      wonCents: 0,
      openCents: 0,
      daysToWon: 0,
    });
    const cents = (money.worth(deal, state) ?? NaN) * 100;
    rep[deal.outcome?.is ?? "open"]++;
    if (!deal.outcome) rep.openCents += cents;
    if (deal.outcome?.is === "won") {
      rep.wonCents += cents;
      rep.daysToWon += deal.outcome.day - (deal.created ?? NaN);
    }
  }
  for (const rep of Object.values(found)) {
    rep.wonCents = Math.round(rep.wonCents);
    rep.openCents = Math.round(rep.openCents);
  }
  return found;
}

const CASES = Object.values(WRITERS).flatMap((each) =>
  each.locales.map((locale) => [each.name, locale, each] as const),
);
const SEEDS = Array.from(
  { length: Math.ceil(Number(process.env["CASES"] ?? 3) / 100) + 2 },
  (_, at) => at + 1,
);

function read(writer: WRITERS.Export, deals: readonly Deal[], locale: string): History {
  const tabs = writer
    .write(deals)
    .map((rows): Grid => rows.map((row) => row.map((text) => pasted(text, locale))));
  return readHistory(
    tabs.map((grid, at) => ({ tab: `Tab ${at}`, grid })),
    { today: TODAY, settings: DEFAULT_SETTINGS, reps: repBook([]) },
  );
}

test.each(CASES)("%s, pasted into a sheet of %s", (_, locale, writer) => {
  for (const seed of SEEDS) {
    const deals = pipeline(seed);
    const counted = writer.withDeleted ? deals.filter(({ deleted }) => !deleted) : deals;
    const expected = numbersByRep(
      counted,
      ({ cents, currency }) => cents * (writer.converted ? RATES[currency] : 1),
    );
    const history = read(writer, deals, locale);
    const said = [...new Set(history.problems.map(({ kind }) => kind))];
    expect({
      seed,
      numbers: numbersIn(history),
      said: said.filter((kind) => !writer.said?.includes(kind)),
    }).toEqual({
      seed,
      numbers: expected,
      said: [],
    });
  }
});

const MIXED = Object.values(WRITERS).flatMap((each) =>
  each.mixedIn === undefined ? [] : [[each.name, each.mixedIn, each] as const],
);

test.each(MIXED)(
  "%s, in a sheet of %s that exchanged day and month: no date is read, and outcomes count",
  (_, locale, writer) => {
    const deals = pipeline(1);
    const history = read(writer, deals, locale);
    const columns = history.problems.flatMap(({ kind, column }) => (kind === "dates mixed" ? [column] : []));
    expect(new Set(columns)).toEqual(new Set(["close", "created"]));
    expect(
      history.deals.every(
        ({ seen, created }) =>
          created === undefined &&
          seen.every(({ status, close }) => status !== "open" || close === undefined),
      ),
    ).toBe(true);
    expect(history.deals.filter(({ outcome }) => outcome?.is === "won")).toHaveLength(
      deals.filter(({ outcome }) => outcome === "won").length,
    );
  },
);
