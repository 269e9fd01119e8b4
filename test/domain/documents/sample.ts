import { addDays, type Day } from "../../../src/domain/day";
import type { Weekly } from "../../../src/domain/documents/weekly";
import { changedSince } from "../../../src/domain/history/questions/since";
import type { Carried } from "../../../src/domain/meetings/carry-over";
import { MEETING_SECTIONS } from "../../../src/domain/settings/section-order";
import { historyOf } from "../metrics/history";

export const NOV_25 = 20782 as Day; // a Wednesday
const NOV_18 = addDays(NOV_25, -7);
export const PAIR = { rep: "Dana Reyes", manager: "Morgan Lee" };

export function carried(ref: string, what: string, more: Partial<Carried> = {}): Carried {
  return {
    ref,
    rep: PAIR.rep,
    by: ref.startsWith("M") ? "manager" : "rep",
    what,
    due: "",
    status: "open",
    for: "",
    created: NOV_18,
    carried: 1,
    reason: "",
    doc: "doc-18",
    firstWording: what,
    ...more,
  };
}

/** A week as it usually is, worked out by hand from documents.md. */
export const USUAL: Weekly = {
  pair: PAIR,
  day: NOV_25,
  asOf: addDays(NOV_25, -2),
  updated: { day: addDays(NOV_25, -2), minute: 17 * 60 + 5 },
  openTo: ["Dana", "Morgan"],
  previous: { day: NOV_18, doc: "doc-18" },
  next: addDays(NOV_25, 7),
  done: [
    carried("M-031", "Intro to legal", { status: "done", ended: NOV_18 }),
    carried("R-044", "Hold three sponsor meetings", { status: "done", ended: NOV_18 }),
  ],
  open: [
    carried("M-045", "Ask finance for terms", { due: "27 Nov" }),
    carried("R-046", "Send Acme the plan · one page", { due: "20 Nov", status: "part", age: 3 }),
  ],
  window: "Q4 2025 – Q3 2026",
  numbers: [
    { label: "Win rate", text: "42 %", n: 31, few: false, note: null },
    {
      label: "Win rate of commits",
      text: "–",
      n: 0,
      few: false,
      note: "History for Q3 2026 starts 16 Nov 2026.",
    },
    { label: "Pushes", text: "3", n: 4, few: true, note: null },
  ],
  movesSince: NOV_18,
  moves: [
    { deal: "Acme roll-out", was: addDays(NOV_25, 5), now: addDays(NOV_25, 40), nth: 2 },
    { deal: '=HYPERLINK("http://x","y")', was: addDays(NOV_25, -1), now: addDays(NOV_25, 20), nth: 1 },
    { deal: "<script>alert(1)</script>", was: addDays(NOV_25, 1), now: addDays(NOV_25, 3), nth: 1 },
  ],
  order: MEETING_SECTIONS,
  listRows: 8,
  periods: "4 quarters",
  quietAfter: 14,
  quiet: [
    { deal: "Initech renewal", nextStep: "" },
    { deal: "Hooli pilot", lastActivity: addDays(NOV_25, -30), nextStep: "Ask for\nthe sponsor" },
  ],
  keyDeals: {
    period: "Q4 2026",
    count: 4,
    first: [
      {
        deal: "Acme roll-out",
        cents: 12_000_000,
        currency: "EUR",
        close: addDays(NOV_25, 40),
        because: "the goal needs it",
      },
      { deal: "Hooli\npilot", cents: 950_050, currency: "", close: NOV_25, because: "one of the 2 largest" },
    ],
  },
  news: changedSince(
    historyOf(
      "2026-11-23",
      `D1 Dana 2026-11-20 open pipeline 2026-12-18 amount=12000
       D2 Dana 2026-10-01 open commit 2026-11-27 amount=9000
       D2 Dana 2026-11-20 won closed 2026-11-20 amount=9500.5
       D3 Sam 2026-10-01 open pipeline 2026-12-11 amount=400
       D3 Dana 2026-11-19 open pipeline 2026-12-11 amount=400
       D4 Dana 2026-10-01 open pipeline 2026-12-11
       D4 Dana 2026-11-19 lost omitted 2026-11-19`,
    ),
    { rep: "Dana", from: NOV_18, to: addDays(NOV_25, -2) },
  ),
};

/** A rep's first 1:1, in a team that has pasted nothing yet and named no manager. */
export const FIRST: Weekly = {
  pair: { rep: "Ben Okafor" },
  day: NOV_25,
  updated: { day: NOV_25, minute: 9 * 60 },
  openTo: [],
  next: addDays(NOV_25, 7),
  movesSince: NOV_18,
  done: [],
  open: [],
  numbers: [],
  moves: { unknown: "Not known yet: it takes two looks at the pipeline to see a date move." },
  order: MEETING_SECTIONS,
  listRows: 8,
  periods: "4 quarters",
  quietAfter: 14,
  keyDeals: { unknown: "Not known: no deal has an amount." },
  quiet: { unknown: "Not known: the last activity is not in the export, or is not logged in the CRM." },
};
