/** Histories as literal tables: one line a change, as a team would tell it. */
import { parseIsoDay, type Day } from "../../../src/domain/day";
import type { Column } from "../../../src/domain/deals/columns";
import type { Category, Deal, Observation, Status } from "../../../src/domain/deals/deal";
import type { History } from "../../../src/domain/history/history";
import { moneyOf } from "../../../src/domain/history/money";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";

export function day(iso: string): Day {
  const read = parseIsoDay(iso);
  if (read === undefined) throw new Error(`${iso} is no day`);
  return read;
}

/**
 * A history from lines such as "D1 Ann 2026-07-01 open commit 2026-09-10": deal, owner, day, status, category, close
 * date ("-" where there is none). A won or lost line is the deal's outcome; "D1 Ann 2026-08-01 gone" that it left. Behind
 * them may stand what else is known, "_" for a blank: stage=Demo amount=500 created=2026-06-20 lost_reason=No_budget.
 */
export function historyOf(asOf: string, lines: string, more: Partial<History> = {}): History {
  const deals = new Map<string, { seen: Observation[]; facts: Map<Column, string | number>; gone?: Day }>();
  const has = new Set<Column>(["id", "owner", "stage", "category", "close"]);
  for (const line of lines.split("\n")) {
    const [key, owner = "", on = "", status = "", category, close, ...rest] = line.trim().split(/ +/);
    if (!key) continue;
    const deal = deals.get(key) ?? { seen: [], facts: new Map<Column, string | number>() };
    deals.set(key, deal);
    if (status === "gone") deal.gone = day(on);
    else {
      const known = new Map(rest.map(readMore));
      const usual = status === "open" ? "Proposal" : status === "won" ? "Closed Won" : "Closed Lost";
      const amount = known.get("amount");
      deal.seen.push({
        day: day(on),
        owner,
        status: status as Status,
        stage: String(known.get("stage") ?? usual),
        ...(typeof amount === "number" && { amount }),
        ...(category && category !== "-" && { category: category as Category }),
        ...(close && close !== "-" && { close: day(close) }),
      });
      for (const column of known.keys()) has.add(column);
      for (const [column, value] of known)
        if (column !== "stage" && column !== "amount") deal.facts.set(column, value);
    }
  }
  const all = [...deals].map(([key, { seen, facts, gone }]): Deal => {
    const last = seen[seen.length - 1];
    const created = facts.get("created");
    facts.delete("created");
    return {
      key,
      name: `Deal ${key}`,
      seen,
      facts,
      ...(typeof created === "number" && { created: created as Day }),
      ...(gone !== undefined && { gone }),
      ...(last && last.status !== "open" && { outcome: { is: last.status, day: last.day } }),
    };
  });
  const days = all.flatMap(({ seen }) => seen.map((state) => state.day)).sort((a, b) => a - b);
  return {
    deals: all,
    asOf: day(asOf),
    looks: [],
    logs:
      days[0] === undefined ? [] : [{ first: days[0], last: days[days.length - 1] ?? days[0], follows: has }],
    ...(days[0] !== undefined && { since: days[0] }),
    money: moneyOf(all, DEFAULT_SETTINGS),
    has,
    reps: [...new Set(all.flatMap(({ seen }) => seen.map(({ owner }) => owner)))].sort(),
    tables: [],
    problems: [],
    ...more,
  };
}

/** "amount=500": a number or a day where it is one, else words. */
function readMore(text: string): [Column, string | number] {
  const [column = "", value = ""] = text.replace(/_/g, " ").split("=");
  const number = Number(value);
  return [column as Column, value !== "" && !Number.isNaN(number) ? number : (parseIsoDay(value) ?? value)];
}
