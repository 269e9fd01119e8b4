import type { Column } from "../../../src/domain/deals/columns";
import type { Deal } from "../../../src/domain/deals/deal";
import { repBook } from "../../../src/domain/deals/reps";
import { type Money, moneyOf } from "../../../src/domain/history/money";
import { readHistory } from "../../../src/domain/history/read-history";
import { changedSince } from "../../../src/domain/history/questions/since";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { listed } from "../metrics/answer";
import { day, sheet } from "../sheet";

/** A deal from "900 EUR" or "900 EUR = 990", its amounts in earlier looks before it: "800, 900 EUR = 990". */
function deal(text: string, more: Partial<Deal> = {}): Deal {
  const [, amounts = "", currency, converted] =
    /^([\d., ]+?)(?: ([A-Z]{3}|€))?(?: = (\d+))?$/.exec(text) ?? [];
  const facts = new Map<Column, string | number>();
  if (currency) facts.set("currency", currency);
  if (converted) facts.set("converted amount", Number(converted));
  const seen = amounts.split(", ").map((amount, at) => ({
    day: day(`2026-10-0${at + 1}`),
    owner: "Ann",
    status: "open" as const,
    amount: Number(amount),
  }));
  return { key: text, name: text, seen, facts, ...more };
}

function money(
  deals: readonly Deal[],
  currency?: string,
  rates: Readonly<Record<string, number>> = {},
): Money {
  return moneyOf(deals, { currency, rates: new Map(Object.entries(rates)) });
}

function worths(deals: readonly Deal[], { worth }: Money): (number | undefined)[][] {
  return deals.map((each) => each.seen.map((state) => worth(each, state)));
}

test.each([
  ["no currency named", ["100", "200"], undefined, {}, [[100], [200]], undefined],
  ["one currency", ["100 EUR", "200"], undefined, {}, [[100], [200]], "EUR"],
  ["one, and no rate into the team's", ["100 EUR", "200 €"], "USD", {}, [[100], [200]], "EUR"],
  ["one, and a rate into the team's", ["100 EUR"], "USD", { EUR: 1.25 }, [[125]], "USD"],
  [
    "several with rates",
    ["100 EUR", "200 GBP", "300 USD"],
    "USD",
    { EUR: 1.25, GBP: 1.5 },
    [[125], [300], [300]],
    "USD",
  ],
  [
    "none named beside several is the team's",
    ["100 EUR", "300 USD", "7"],
    "USD",
    { EUR: 1.25 },
    [[125], [300], [7]],
    "USD",
  ],
  ["converted amounts", ["100 EUR = 110", "300 USD = 300"], undefined, {}, [[110], [300]], undefined],
  ["an older state at the newest rate", ["50, 100 EUR = 110"], undefined, {}, [[55, 110]], undefined],
  ["converted comes before a rate", ["100 EUR = 110"], "USD", { EUR: 2 }, [[110]], "USD"],
  [
    "what others of the currency show",
    ["100 EUR = 125", "50 EUR", "9 USD = 9"],
    undefined,
    {},
    [[125], [62.5], [9]],
    undefined,
  ],
])("%s", (_, texts, currency, rates, expected, sumsIn) => {
  const deals = texts.map((text) => deal(text));
  const read = money(deals, currency, rates);
  expect(worths(deals, read)).toEqual(expected);
  expect([read.currency, read.lacking]).toEqual([sumsIn, undefined]);
});

test("what nothing says the worth of is refused, with what to do", () => {
  const deals = ["100 EUR", "200 EUR", "300 USD"].map((text) => deal(text));
  expect(money(deals).lacking).toEqual({
    deal: deals[0],
    currency: "EUR",
    text: "The amounts are in 2 currencies, EUR (2), USD (1), so they are not added up; win rates and pushes count every deal.",
    uncounted:
      "The team's amounts are in several currencies, so they are not added up; win rates and pushes count every deal.",
    remedy:
      'Add a converted amount to the report, such as Salesforce\'s "Amount (converted)", or write in Settings your own at "currency" and what one of each other is worth in it, such as "RATE EUR", "RATE USD"; a formula needs its range.',
  });
  expect(money(deals, "USD").lacking).toMatchObject({
    currency: "EUR",
    remedy: expect.stringMatching(
      /write in Settings what one of each is worth in USD: "RATE EUR"; a formula needs its range\.$/,
    ) as string,
  });
  expect(worths(deals, money(deals, "USD"))).toEqual([[undefined], [undefined], [300]]);
});

test("a deal that its owners share is worth to each what the row says", () => {
  const shared = deal("100, 200 EUR = 220", {
    shares: new Map([
      ["Ann", 0.75],
      ["Bea", 0.25],
    ]),
  });
  const { parts } = money([shared]);
  expect(shared.seen.map((state) => parts(shared, state))).toEqual([
    [
      { owner: "Ann", worth: 82.5 },
      { owner: "Bea", worth: 27.5 },
    ],
    [
      { owner: "Ann", worth: 165 },
      { owner: "Bea", worth: 55 },
    ],
  ]);
  const alone = deal("100");
  expect(alone.seen.map((state) => money([alone]).parts(alone, state))).toEqual([[{ worth: 100 }]]);
});

test("a split's rows are its owners' money, also when it is pasted beside what was saved of it", () => {
  const saved = sheet`
    Changed on | Deal ID | Owner | Stage        | Forecast category | Close date | Status | Amount
    2026-11-02 |         |       | 1 deals seen |                   |            |        |
    2026-11-02 | A1      | Ann   | Demo         |                   | 2026-12-01 | open   | 80`;
  const pasted = sheet`
    Opportunity ID | Opportunity Owner | Stage | Close Date | Amount
    A1             | Ann               | Demo  | 2026-12-01 | 75
    A1             | Bea               | Demo  | 2026-12-01 | 25`;
  const sources = [
    { tab: "History", grid: saved },
    { tab: "Pipeline", grid: pasted },
  ];
  const { deals, money } = readHistory(sources, {
    today: day("2026-11-25"),
    reps: repBook([]),
    settings: DEFAULT_SETTINGS,
  });
  const [shared] = deals;
  expect(shared && shared.seen.map((state) => [state.owner, money.parts(shared, state)])).toEqual([
    [
      "Ann",
      [
        { owner: "Ann", worth: 60 },
        { owner: "Bea", worth: 20 },
      ],
    ],
    [
      "Ann",
      [
        { owner: "Ann", worth: 75 },
        { owner: "Bea", worth: 25 },
      ],
    ],
  ]);
});

test("the currency is known from the History tab, and two tabs of one currency each are two currencies", () => {
  const saved = sheet`
    Changed on | Deal ID | Owner | Stage        | Forecast category | Close date | Status | Amount | Currency
    2026-11-02 |         |       | 1 deals seen |                   |            |        |        |
    2026-11-02 | A1      | Ann   | Demo         |                   | 2026-12-01 | open   | 100    | EUR`;
  const pasted = sheet`
    Opportunity ID | Stage | Amount | Currency
    A2             | Demo  | 300    | USD`;
  const sources = [
    { tab: "History", grid: saved },
    { tab: "Pipeline", grid: pasted },
  ];
  const reader = { today: day("2026-11-25"), reps: repBook([]) };
  const { deals, problems } = readHistory(sources, { ...reader, settings: DEFAULT_SETTINGS });
  expect(problems).toMatchObject([{ kind: "several currencies", where: "History!3:3", found: "EUR" }]);
  const settings = { ...DEFAULT_SETTINGS, currency: "USD", rates: new Map([["EUR", 1.5]]) };
  const rated = readHistory(sources, { ...reader, settings });
  expect(rated.problems).toEqual([]);
  expect(worths(deals, rated.money)).toEqual([[150], [300]]);
});

describe("a deal whose currency changed", () => {
  const LOOKS = sheet`
    Snapshot Date | Deal ID | Owner | Stage | Close Date | Amount | Currency
    2026-10-05 | A1 | Ann | Demo | 2026-12-20 | 120 | USD
    2026-10-12 | A1 | Ann | Demo | 2026-12-20 | 100 | EUR
    2026-11-09 | A1 | Ann | Demo | 2026-12-20 | 100 | EUR
    2026-10-05 | A2 | Ann | Demo | 2026-12-20 | 50  | EUR
    2026-10-12 | A2 | Ann | Demo | 2026-12-20 | 50  | EUR
    2026-11-09 | A2 | Ann | Demo | 2026-12-20 | 40  | EUR`;
  const read = (rates: Readonly<Record<string, number>>) =>
    readHistory([{ grid: LOOKS }], {
      today: day("2026-11-10"),
      settings: { ...DEFAULT_SETTINGS, currency: "EUR", rates: new Map(Object.entries(rates)) },
      reps: repBook([]),
    });

  test("is worth in each of its states what that was in its currency", () => {
    const { deals, money: inEuros } = read({ USD: 0.9 });
    expect(worths(deals, inEuros)).toEqual([
      [120 * 0.9, 100],
      [50, 40],
    ]);
    expect(deals.map(({ seen }) => seen.map(({ currency }) => currency))).toEqual([
      ["USD", undefined],
      [undefined, undefined],
    ]);
  });

  test("without a rate for the one it was in, that state alone is worth nothing that can be added up", () => {
    const { deals, money: inEuros } = read({});
    expect(inEuros.lacking).toBeUndefined();
    expect(worths(deals, inEuros)).toEqual([
      [undefined, 100],
      [50, 40],
    ]);
  });

  test("has not lost in amount by that, and the other has", () => {
    expect(listed("NEGATIVE_VELOCITY_DEALS", { ...read({}), asOf: day("2026-11-03") })).toEqual([
      [expect.stringMatching(/^No deals/)],
    ]);
    expect(listed("NEGATIVE_VELOCITY_DEALS", read({}))).toEqual([["A2", "amount 50, now 40"]]);
  });

  test("leaves the pipeline of the one currency and comes into that of the other", () => {
    const { changes, pipeline } = changedSince(read({}), { from: day("2026-10-05"), to: day("2026-10-12") });
    expect(changes.map(({ kind, deal: { key }, cents, currency }) => [kind, key, cents, currency])).toEqual([
      ["up", "A1", 10_000, "EUR"],
      ["down", "A1", -12_000, "USD"],
    ]);
    expect(pipeline.map(({ currency, opening, closing }) => [currency, opening, closing])).toEqual([
      ["EUR", 5_000, 15_000],
      ["USD", 12_000, 0],
    ]);
  });
});
