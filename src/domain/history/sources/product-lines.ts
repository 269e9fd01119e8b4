import type { Facts } from "../../deals/deal";
import { changed, type DealRow } from "../../deals/deal-row";
import { placesIn } from "../../deals/places";
import type { Problem } from "../../problem";
import { several } from "../../phrases";
import { namesakes } from "./namesakes";

/** Why a deal stood in several rows. */
type Because = "rows repeated" | "product lines added up" | "deals shared by owners";

/** A deal that stood in several rows: the second of them. */
export interface Merged {
  readonly because: Because;
  readonly row: DealRow;
}

/**
 * One row for a deal that one look shows in several: the same owner with the same amount counts once, with different
 * amounts they are product lines and summed; different owners share the deal, each has the money of their rows, and the
 * deal counts to the largest share (requirements.md 1B, Which deals). Rows known only by name that differ in their state
 * are different deals, and so are all rows that name nothing but the account.
 */
export function mergeLines(rows: readonly DealRow[]): {
  readonly rows: DealRow[];
  readonly merged: readonly Merged[];
} {
  const merged: Merged[] = [];
  if (areDifferent(rows)) return { rows: [...rows], merged };
  const byKey = new Map<string, DealRow[]>();
  for (const row of rows) {
    const lines = byKey.get(row.key);
    if (lines) lines.push(row);
    else byKey.set(row.key, [row]);
  }
  const deals = [...byKey.values()].flatMap((lines) => {
    const [only, second] = lines;
    if (!second) return only ? [only] : [];
    if (areDeals(lines)) return namesakes(lines);
    const { row, because } = merge(lines);
    merged.push({ because, row: second });
    return [row];
  });
  return { rows: deals, merged };
}

/** Whether each row is of another deal, as in most exports. */
export function areDifferent(rows: readonly DealRow[]): boolean {
  const keys = new Set<string>();
  for (const { key } of rows) keys.add(key);
  return keys.size === rows.length;
}

/** What was made of such deals, once for each reason: a report with a row for each product has thousands. */
export function mergedProblems(merged: readonly Merged[], tab: string | undefined): Problem[] {
  const places = placesIn(tab);
  return (Object.keys(SAID) as Because[]).flatMap((because) => {
    const alike = merged.filter((each) => each.because === because);
    const [first] = alike;
    if (!first) return [];
    const deals = new Set(alike.map(({ row }) => row.key)).size;
    const who = several(deals, "deal stands", "deals stand");
    const { text, remedy } = SAID[because];
    return [
      {
        kind: because,
        where: places.row(first.row.row),
        found: first.row.name ?? first.row.key,
        text: `${who} in several rows ${text}`,
        remedy,
      },
    ];
  });
}

const SAID: Readonly<Record<Because, { readonly text: string; readonly remedy: string }>> = {
  "rows repeated": {
    text: "that give the same owner and amount, so each was counted once.",
    remedy: "If they are different deals, add the deal's ID to the report.",
  },
  "product lines added up": {
    text: "of one owner with different amounts, so they were taken for its products and added up.",
    remedy: "If a row is wrong, delete it; if each row holds the whole amount, correct those that differ.",
  },
  "deals shared by owners": {
    text: "of different owners: each owner has the money of their rows, and the deal counts for the one with the most.",
    remedy: "If a deal has one owner only, delete the rows of the others.",
  },
};

function areDeals(lines: readonly DealRow[]): boolean {
  const [first] = lines;
  return lines.some(
    (line) =>
      !line.byId &&
      first !== undefined &&
      (line.name === undefined ||
        line.status !== first.status ||
        line.stage !== first.stage ||
        line.close !== first.close ||
        line.created?.day !== first.created?.day),
  );
}

function merge(lines: readonly DealRow[]): { readonly row: DealRow; readonly because: Because } {
  const owned = new Map<string | undefined, DealRow[]>();
  for (const line of lines) owned.set(line.owner, [...(owned.get(line.owner) ?? []), line]);
  const sums = [...owned].map(([owner, rows]) => ({
    owner,
    rows,
    amount: addedUp(rows.map(({ amount }) => amount)),
    converted: addedUp(rows.map(({ facts }) => convertedIn(facts))),
  }));
  const amount = sumOf(sums.map((each) => each.amount));
  const converted = sumOf(sums.map((each) => each.converted));
  const holder = sums.reduce((most, each) => (isLarger(each, most) ? each : most));
  const state = holder.rows.reduce((newest, line) => (isNewer(line, newest) ? line : newest));
  const shares = amount === undefined ? undefined : sharesOf(sums, amount);
  const isAddedUp = sums.some(({ rows }) => new Set(rows.flatMap((row) => row.amount ?? [])).size > 1);
  return {
    row: changed(state, {
      ...(amount !== undefined && { amount }),
      ...(shares && { shares }),
      ...(converted !== undefined && { facts: withConverted(state.facts, converted) }),
    }),
    because:
      sums.length > 1 ? "deals shared by owners" : isAddedUp ? "product lines added up" : "rows repeated",
  };
}

/**
 * The sum of product lines, and the amount itself where every row repeats it. What stands there several times as a whole,
 * as in a report with a row for each contact, counts once: 100, 30, 100, 30 are 130, and 100, 100, 30 are 230.
 */
function addedUp(amounts: readonly (number | undefined)[]): number | undefined {
  const times = new Map<number, number>();
  for (const amount of amounts) if (amount !== undefined) times.set(amount, (times.get(amount) ?? 0) + 1);
  const whole = [...times.values()].reduce(commonDivisor, 0);
  return sumOf([...times].map(([amount, count]) => amount * (count / whole)));
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

function sumOf(amounts: readonly (number | undefined)[]): number | undefined {
  const known = amounts.flatMap((amount) => amount ?? []);
  return known.length === 0 ? undefined : known.reduce((sum, amount) => sum + amount, 0);
}

type Share = Pick<DealRow, "owner" | "amount">;

function isLarger(a: Share, b: Share): boolean {
  const [left, right] = [a.amount ?? 0, b.amount ?? 0];
  return left > right || (left === right && (a.owner ?? "") < (b.owner ?? ""));
}

/** Fractions, where each owner has a part of something: with a negative part, or nothing at all, it is the holder's. */
function sharesOf(sums: readonly Share[], total: number): DealRow["shares"] {
  const parts = sums.flatMap(({ owner, amount }) =>
    owner === undefined || amount === undefined || amount === 0 ? [] : [[owner, amount] as const],
  );
  if (parts.length < 2 || parts.some(([, amount]) => amount < 0)) return undefined;
  return new Map(parts.map(([owner, amount]) => [owner, amount / total]));
}

function convertedIn(facts: Facts): number | undefined {
  const converted = facts.get("converted amount");
  return typeof converted === "number" ? converted : undefined;
}

function withConverted(facts: Facts, converted: number): Facts {
  return { get: (column) => (column === "converted amount" ? converted : facts.get(column)) };
}

function isNewer(line: DealRow, than: DealRow): boolean {
  const [a, b] = [line.modified, than.modified];
  return a && b ? a.day > b.day || (a.day === b.day && a.minute > b.minute) : false;
}
