import type { Grid } from "../../src/domain/cell";
import { type Day, isoDay } from "../../src/domain/day";
import type { Column } from "../../src/domain/deals/columns";
import type { Deal } from "../../src/domain/deals/deal";
import { readReps, repBook, REPS_HEADINGS } from "../../src/domain/deals/reps";
import { readHistory } from "../../src/domain/history/read-history";
import { readSettings } from "../../src/domain/settings/read-settings";
import { EXPORTS, pastedExport } from "./pasted-export";
import { day } from "./sheet";

const TODAY = day("2026-11-25");

test.each(EXPORTS)("%s", (file) => {
  const { pasted, tab, settings, reps, read, problems, asOf } = pastedExport(file);
  const history = readHistory([{ tab, grid: pasted }], {
    today: TODAY,
    settings: readSettings([["Name", "Value"], ...settings]).settings,
    reps: repBook(readReps(withHeadings(reps)).reps),
  });
  expect(history.deals.map((deal) => read.fields.map((field) => valueOf(deal, field)).join(" | "))).toEqual(
    read.deals,
  );
  expect(
    history.problems.map(({ kind, where = "", found = "" }, at) =>
      [kind, where.replace(`${tab}!`, ""), found]
        .slice(0, Math.max(2, problems[at]?.length ?? 2))
        .join(" | "),
    ),
  ).toEqual(problems.map((problem) => problem.join(" | ")));
  if (asOf !== undefined) expect(isoDay(history.asOf)).toBe(asOf);
});

test("each export says in its first line what is peculiar about it", () => {
  for (const file of EXPORTS)
    expect([file, pastedExport(file).quirk]).toEqual([file, expect.stringMatching(/^[A-Z].*\.$/)]);
});

function withHeadings(reps: Grid): Grid {
  return reps.length === 0 ? [] : [[REPS_HEADINGS.name, REPS_HEADINGS.email, REPS_HEADINGS.aliases], ...reps];
}

const DAYS: readonly string[] = ["last activity", "last modified", "last stage change"];

/** A field of a deal as the files write it: what it was last seen to be, a day as 2026-11-25, a dash for nothing. */
function valueOf(deal: Deal, field: string): string {
  const state = deal.seen[deal.seen.length - 1];
  const onDay = (value: Day | undefined) => (value === undefined ? undefined : isoDay(value));
  const fields: Readonly<Record<string, string | number | undefined>> = {
    id: deal.key,
    name: deal.name,
    account: deal.account,
    owner: state?.owner,
    outcome: deal.outcome?.is ?? "open",
    stage: state?.stage,
    category: state?.category,
    close: onDay(state?.close),
    amount: state?.amount,
    created: onDay(deal.created),
  };
  if (field in fields) return String(fields[field] ?? "-");
  const fact = deal.facts.get(field as Column);
  return String((DAYS.includes(field) && typeof fact === "number" ? onDay(fact as Day) : fact) ?? "-");
}
