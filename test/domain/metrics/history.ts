/** Histories as literal tables: one line a change, as a team would tell it. */
import { parseIsoDay, type Day } from "../../../src/domain/day";
import type { Column } from "../../../src/domain/deals/columns";
import type { Category, Deal, Observation, Status } from "../../../src/domain/deals/deal";
import type { History } from "../../../src/domain/history/history";

export function day(iso: string): Day {
  const read = parseIsoDay(iso);
  if (read === undefined) throw new Error(`${iso} is no day`);
  return read;
}

/**
 * A history from lines such as "D1 Ann 2026-07-01 open commit 2026-09-10": deal, owner, day, status, category, close
 * date ("-" where there is none). A won or lost line is the deal's outcome; "D1 Ann 2026-08-01 gone" that it left.
 */
export function historyOf(asOf: string, lines: string, more: Partial<History> = {}): History {
  const deals = new Map<string, { seen: Observation[]; gone?: Day }>();
  for (const line of lines.split("\n")) {
    const [key, owner = "", on = "", status = "", category, close] = line.trim().split(/ +/);
    if (!key) continue;
    const deal = deals.get(key) ?? { seen: [] };
    deals.set(key, deal);
    if (status === "gone") deal.gone = day(on);
    else {
      deal.seen.push({
        day: day(on),
        owner,
        status: status as Status,
        stage: status === "open" ? "Proposal" : status === "won" ? "Closed Won" : "Closed Lost",
        ...(category && category !== "-" && { category: category as Category }),
        ...(close && close !== "-" && { close: day(close) }),
      });
    }
  }
  const all = [...deals].map(([key, { seen, gone }]): Deal => {
    const last = seen[seen.length - 1];
    return {
      key,
      name: `Deal ${key}`,
      seen,
      facts: new Map(),
      ...(gone !== undefined && { gone }),
      ...(last && last.status !== "open" && { outcome: { is: last.status, day: last.day } }),
    };
  });
  const days = all.flatMap(({ seen }) => seen.map((state) => state.day)).sort((a, b) => a - b);
  return {
    deals: all,
    asOf: day(asOf),
    looks: [],
    logged: true,
    ...(days[0] !== undefined && {
      since: days[0],
      log: { first: days[0], last: days[days.length - 1] ?? days[0] },
    }),
    has: new Set<Column>(["id", "owner", "stage", "category", "close"]),
    reps: [...new Set(all.flatMap(({ seen }) => seen.map(({ owner }) => owner)))].sort(),
    tables: [],
    problems: [],
    ...more,
  };
}
