import type { CellValue, Execution } from "../../workspace";
import { openTeam, type Team } from "./team";

/**
 * How many service calls the add-on makes: each takes Google some tens of milliseconds, whatever it carries
 * (https://developers.google.com/apps-script/guides/support/best-practices#minimize_calls_to_other_services).
 */
const REP = "Ann Lee";
const day = (date: string): CellValue => ({ date });

/** A pipeline with three deals of Ann's and as many others as to make the number. */
function pipeline(deals: number) {
  const headings = ["Opportunity ID", "Opportunity Owner", "Stage", "Close Date", "Amount", "Created Date"];
  const rows = Array.from({ length: deals }, (_, at) => [
    `D${at}`,
    at < 3 ? REP : "Bo Chen",
    at % 2 === 0 ? "Proposal" : "Closed Won",
    day(at % 2 === 0 ? "2026-12-01" : "2026-08-20"),
    1000 + at,
    day("2026-06-01"),
  ]);
  return { name: "Pipeline 2026-10-05", rows: [headings, ...rows] };
}

type Calls = Execution["calls"];

interface Counted {
  readonly saving: Calls;
  readonly savingAgain: Calls;
  readonly reading: Calls;
  readonly first: Calls;
  readonly next: Calls;
  readonly again: Calls;
  /** Those that are in the sheet in the end; some are made on the way. */
  readonly tabs: number;
}

let team: Team;
let few: Counted;
let many: Counted;

beforeAll(async () => {
  const now = Date.parse("2026-10-05T09:00Z");
  const reps = {
    name: "Reps",
    rows: [
      ["Name", "E-mail"],
      [REP, "ann@example.com"],
    ],
  };
  team = await openTeam({ tabs: [pipeline(100), reps], now });
  few = await count();
  for (const tab of ["History", "Meetings", "Commitments"]) await team.workspace.removeTab(tab);
  await team.workspace.putTab(pipeline(1000));
  await team.workspace.setNow(now);
  many = await count();
});
afterAll(() => team.workspace.close());

async function count(): Promise<Counted> {
  const { workspace } = team;
  const callsOf = async (act: () => Promise<unknown>): Promise<Calls> => {
    await act();
    return workspace.executions().at(-1)?.calls ?? {};
  };
  const saving = await callsOf(() => team.overview());
  const savingAgain = await callsOf(() => team.overview());
  const reading = await callsOf(() => team.overview());
  const first = await callsOf(() => team.prepare(REP));
  await team.passDays(7);
  const next = await callsOf(() => team.prepare(REP));
  const again = await callsOf(() => team.prepare(REP));
  return { saving, savingAgain, reading, first, next, again, tabs: workspace.tabs().length };
}

test("a thousand deals take the calls that a hundred take, but for the rows a new tab lacks", () => {
  const { saving, ...others } = many;
  expect(others).toEqual({ ...few, saving: undefined });
  const rowCounts = few.saving["Sheet.getMaxRows"] ?? 0;
  expect(saving).toEqual({ ...few.saving, "Sheet.getMaxRows": rowCounts + 1, "Sheet.insertRowsAfter": 1 });
});

test("opening the sidebar reads each tab once and Meetings again, and writes nothing that stands there", () => {
  expect(few.savingAgain["Range.getValues"]).toBeLessThanOrEqual(few.tabs);
  expect(few.reading["Range.getValues"]).toBeLessThanOrEqual(few.tabs + 1);
  for (const calls of [few.savingAgain, few.reading])
    expect(
      Object.keys(calls).filter((name) => /\.(set|insert|append|add|create|remove)[A-Z]/.test(name)),
    ).toEqual([]);
});

test("preparing a Doc reads each tab once and a ledger before each of its five writes, all in one rectangle", () => {
  for (const calls of [few.first, few.next]) {
    expect(calls["Range.getValues"]).toBeLessThanOrEqual(few.tabs + 5);
    expect(calls["Lock.tryLock"]).toBe(7); // to save the look, to make the ledgers, and for each of those writes
  }
  // Meetings: reserved, its Doc's id, what is to be written, made. Commitments: nothing was agreed.
  expect(few.next["Range.setValues"]).toBe(4);
});

test("preparing opens and saves each of the two Docs once", () => {
  expect([few.first["DocumentApp.create"], few.first["DocumentApp.openById"]]).toEqual([1, undefined]);
  expect([few.next["DocumentApp.create"], few.next["DocumentApp.openById"]]).toEqual([1, 1]);
  expect([few.first["Document.saveAndClose"], few.next["Document.saveAndClose"]]).toEqual([1, 2]);
  expect(few.next["Document.addEditor"]).toBe(1);
});

test("a Doc that is there is opened again and left as it is; only the one before is read and saved", () => {
  expect([few.again["DocumentApp.create"], few.again["DocumentApp.openById"]]).toEqual([undefined, 2]);
  expect([few.again["Document.saveAndClose"], few.again["Document.addEditor"]]).toEqual([1, undefined]);
  expect(few.again["Range.setValues"]).toBeUndefined();
});
