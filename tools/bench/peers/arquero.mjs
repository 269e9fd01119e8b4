import { desc, op, table } from "arquero";

const COLUMNS = ["seen", "deal", "owner", "stage", "category", "closes", "status", "amount", "created"];

export async function arquero(rows) {
  const start = performance.now();
  const seen = table(
    Object.fromEntries(COLUMNS.map((name, column) => [name, rows.map((row) => row[column])])),
  );
  const loaded = performance.now();
  const last = seen
    .groupby("deal")
    .orderby(desc("seen"))
    .filter(() => op.row_number() === 1)
    .ungroup()
    .reify();
  const won = last.filter((row) => row.status === "won").reify();
  const winRate = last
    .filter((row) => row.status !== "open")
    .groupby("owner")
    .rollup({ rate: (row) => op.mean(row.status === "won" ? 1 : 0) })
    .orderby("owner");
  const pushes = seen
    .groupby("deal")
    .orderby("seen")
    .derive({ pushed: (row) => row.closes > op.lag(row.closes) })
    .ungroup()
    .filter((row) => row.pushed)
    .groupby("owner")
    .count();
  const amounts = won
    .derive({ quarter: (row) => op.floor(row.closes / 91) })
    .groupby("owner", "quarter")
    .rollup({ amount: (row) => op.sum(row.amount) });
  const days = won.groupby("owner").rollup({ days: (row) => op.median(row.closes - row.created) });
  for (const answer of [winRate, pushes, amounts, days]) answer.objects(); // it works lazily
  return {
    load: loaded - start,
    aggregates: performance.now() - loaded,
    winRate: winRate.objects().map(({ owner, rate }) => [owner, rate]),
  };
}
