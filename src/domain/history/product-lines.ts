import type { DealRow } from "../deals/deal-row";

/**
 * One row for a deal that one look shows in several: the same owner with the same amount counts once, with different
 * amounts they are product lines and summed; different owners are a split, and the deal counts to the largest share
 * (requirements.md 1B, Which deals). Rows known only by name that differ in their state are different deals, and so are
 * all rows that name nothing but the account.
 */
export function mergeLines(rows: readonly DealRow[]): DealRow[] {
  if (new Set(rows.map(({ key }) => key)).size === rows.length) return [...rows];
  const byKey = new Map<string, DealRow[]>();
  for (const row of rows) {
    const lines = byKey.get(row.key);
    if (lines) lines.push(row);
    else byKey.set(row.key, [row]);
  }
  return [...byKey.values()].flatMap((lines) => {
    const [only] = lines;
    if (lines.length === 1 && only) return [only];
    return areDeals(lines) ? namesakes(lines) : [merge(lines)];
  });
}

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

/** Told apart by a number, in the order of what is least likely to change. */
function namesakes(lines: readonly DealRow[]): DealRow[] {
  const ordered = [...lines].sort(
    (a, b) =>
      (a.created?.day ?? 0) - (b.created?.day ?? 0) ||
      (a.close ?? 0) - (b.close ?? 0) ||
      (a.amount ?? 0) - (b.amount ?? 0) ||
      a.row - b.row,
  );
  return ordered.map((line, at) => (at === 0 ? line : { ...line, key: `${line.key} (${at + 1})` }));
}

function merge(lines: readonly DealRow[]): DealRow {
  const shares = new Map<string | undefined, Set<number>>();
  for (const { owner, amount } of lines) {
    const share = shares.get(owner) ?? new Set<number>();
    shares.set(owner, share);
    if (amount !== undefined) share.add(amount);
  }
  let holder: string | undefined;
  let largest = -Infinity;
  let total: number | undefined;
  for (const [owner, amounts] of shares) {
    let sum = 0;
    for (const amount of amounts) sum += amount;
    if (amounts.size > 0) total = (total ?? 0) + sum;
    if (sum > largest || (sum === largest && (owner ?? "") < (holder ?? ""))) {
      largest = sum;
      holder = owner;
    }
  }
  const state = lines
    .filter(({ owner }) => owner === holder)
    .reduce((newest, line) => (isNewer(line, newest) ? line : newest));
  return { ...state, ...(total !== undefined && { amount: total }) };
}

function isNewer(line: DealRow, than: DealRow): boolean {
  const [a, b] = [line.modified, than.modified];
  return a && b ? a.day > b.day || (a.day === b.day && a.minute > b.minute) : false;
}
