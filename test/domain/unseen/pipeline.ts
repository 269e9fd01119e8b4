/** A pipeline as a CRM holds it, and what its numbers are: counted from the deals themselves, before any export. */

export interface Rep {
  readonly first: string;
  readonly last: string;
  readonly id: string;
}

/** Days as ISO text and money in cents, so that nothing here needs the code under test. */
export interface Deal {
  readonly id: string;
  readonly name: string;
  readonly account: string;
  readonly rep: Rep;
  readonly outcome: "open" | "won" | "lost";
  readonly step: 0 | 1 | 2;
  readonly created: string;
  readonly close: string;
  readonly cents: number;
  readonly currency: "USD" | "EUR" | "GBP";
  readonly deleted: boolean;
}

export const REPS: readonly Rep[] = [
  { first: "Dana", last: "Reyes", id: "005A0000000aBcDEAU" },
  { first: "Jörg", last: "Weiß", id: "005A0000000aBcEEAU" },
  { first: "Zoé", last: "Le Petit", id: "005A0000000aBcFEAU" },
  { first: "Sam", last: "O'Neill", id: "005A0000000aBcGEAU" },
];

/** What one of a currency is worth in dollars, as the CRM converts it. */
export const RATES = { USD: 1, EUR: 1.25, GBP: 1.5 } as const;

const WORDS = [
  "Rollout",
  "Pilot",
  "Total care",
  "Won back",
  "Lost & Found",
  "Phase 2 (new)",
  'The "big" one',
  "Sum, Inc",
];
const ACCOUNTS = ["Acme", "Bravo GmbH", "Çelik A.Ş.", "O'Neill, Inc.", "Count Basie Ltd", "Open Sky"];

/** Deals of a year and a half up to 20 November 2026; the same for the same seed. */
export function pipeline(seed: number, count = 32): readonly Deal[] {
  const random = mulberry32(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  return Array.from({ length: count }, (_, at): Deal => {
    const outcome = (["open", "won", "won", "lost"] as const)[below(4)] ?? "open";
    const closedOn = isoFrom("2025-06-01", below(530)); // up to 12 November 2026
    const close = outcome === "open" ? isoFrom("2026-10-15", below(200)) : closedOn;
    return {
      id: `006A0${String(seed).padStart(5, "0")}${1000 + at}xAAA`,
      name: `${WORDS[below(WORDS.length)] ?? ""} ${at + 1}`,
      account: ACCOUNTS[below(ACCOUNTS.length)] ?? "",
      rep: REPS[below(REPS.length)] ?? (REPS[0] as Rep),
      outcome,
      step: below(3) as 0 | 1 | 2,
      created: isoFrom(close < "2026-11-12" ? close : "2026-11-12", -below(200)),
      close,
      cents: 100_000 + below(50_000_000),
      currency: (["USD", "USD", "EUR", "GBP"] as const)[below(4)] ?? "USD",
      deleted: below(12) === 0,
    };
  });
}

/** What the deals of one rep come to. */
export interface Numbers {
  readonly won: number;
  readonly lost: number;
  readonly open: number;
  readonly wonCents: number;
  readonly openCents: number;
  readonly daysToWon: number;
}

/** The second computation: filters and sums over plain values. */
export function numbersByRep(deals: readonly Deal[], worth: (deal: Deal) => number): Record<string, Numbers> {
  return Object.fromEntries(
    REPS.map((rep): [string, Numbers] => {
      const of = (outcome: Deal["outcome"]) =>
        deals.filter((deal) => deal.rep === rep && deal.outcome === outcome);
      const total = (some: readonly Deal[]) => some.reduce((sum, deal) => sum + worth(deal), 0);
      return [
        `${rep.first} ${rep.last}`,
        {
          won: of("won").length,
          lost: of("lost").length,
          open: of("open").length,
          wonCents: Math.round(total(of("won"))),
          openCents: Math.round(total(of("open"))),
          daysToWon: of("won").reduce((sum, deal) => sum + daysBetween(deal.created, deal.close), 0),
        },
      ];
    }),
  );
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function isoFrom(start: string, days: number): string {
  return new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10);
}

/** https://github.com/cprosche/mulberry32 */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
