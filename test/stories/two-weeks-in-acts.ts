import type { CellValue, DocInfo } from "../../workspace";
import type { Team } from "./team";

/** An act of the two-week story: what people do at the keyboard, and the one call of the add-on that follows. */
export interface Act {
  readonly name: string;
  /** Whatever they type passes through `typed`: it must be found again, whatever happens. */
  readonly people?: (team: Team, typed: (words: string) => string) => void | Promise<void>;
  readonly call: (team: Team) => Promise<unknown>;
}

export const REP = "Ann Lee";
export const START = Date.parse("2026-10-05T09:00Z"); // a Monday: Wednesday's 1:1 is next

const HEADINGS = [
  "Opportunity ID",
  "Opportunity Owner",
  "Stage",
  "Forecast Category",
  "Close Date",
  "Amount",
  "Created Date",
  "Opportunity Name",
];
const day = (date: string): CellValue => ({ date });

/** Monday's paste, in which the close date of Ann's open deal stands as given. */
const paste = (team: Team, date: string, close: string) =>
  team.workspace.putTab({
    name: `Pipeline ${date}`,
    rows: [
      HEADINGS,
      ["D1", REP, "Closed Won", "Closed", day("2026-08-20"), 1000, day("2026-06-01"), "Won deal"],
      ["D2", REP, "Proposal", "Commit", day(close), 2000, day("2026-09-01"), "=HYPERLINK"],
      ["0061", "Bo Chen", "Proposal", "Commit", day("2026-12-01"), 3000, day("2026-09-01"), "Bo's deal"],
    ],
  });

/** Ann's Doc of that day. */
export function docOf(team: Team, date: string): DocInfo {
  const found = team.workspace.docs().filter(({ title }) => title === `1:1 · ${REP} · ${date}`);
  if (found[0] === undefined || found.length > 1) throw new Error(`${found.length} Docs of ${date}`);
  return found[0];
}

const AGREED = "I will …";

/** The story in its smallest form: every step of it once, with two reps and three deals. */
export const ACTS: readonly Act[] = [
  {
    name: "week 1 is saved",
    people: (team) => paste(team, "2026-10-05", "2026-12-01"),
    call: (team) => team.overview(),
  },
  { name: "the tabs are set up", call: ({ workspace }) => workspace.call("setUpSheet") },
  {
    name: "the first Doc is prepared",
    people: async ({ workspace }, typed) => {
      await workspace.type("Reps", "B2", typed("ann@example.com"));
      await workspace.type("Reps", "D2", typed("Morgan Diaz"));
    },
    call: (team) => team.prepare(REP),
  },
  {
    name: "week 2 is saved",
    people: async (team, typed) => {
      const first = docOf(team, "2026-10-07");
      team.typeAfter(first, "In my way:", typed("legal takes three weeks"));
      team.typeInTable(first, AGREED, 1, "Who", "Ann");
      team.typeInTable(first, AGREED, 1, AGREED, typed("Book two sponsor meetings"));
      team.typeInTable(first, AGREED, 2, "Who", "Morgan");
      team.typeInTable(first, AGREED, 2, AGREED, typed("Introduce Ann to legal"));
      team.typeInTable(first, AGREED, 2, "By", typed("27 Nov"));
      await team.passDays(7);
      await paste(team, "2026-10-12", "2027-01-15");
    },
    call: (team) => team.overview(),
  },
  { name: "the second Doc is prepared", call: (team) => team.prepare(REP) },
  {
    name: "the second Doc is opened again",
    people: (team, typed) => {
      const second = docOf(team, "2026-10-14");
      team.typeInTable(second, "Status", 1, "Note", typed("legal is away until Monday"));
      team.typeInTable(second, "Status", 2, "Status", typed("done ✓ both in the calendar"));
      team.typeInTable(second, AGREED, 1, AGREED, typed("Draft the plan for Acme"));
      team.typeInTable(second, "Customer said so?", 1, "Why?", typed("the buyer left"));
      team.typeInTable(docOf(team, "2026-10-07"), AGREED, 3, AGREED, typed("Call Beta Ltd"));
    },
    call: (team) => team.prepare(REP),
  },
  {
    name: "the third Doc is prepared",
    people: (team) => team.passDays(7),
    call: (team) => team.prepare(REP),
  },
];
