import type { Cell, Grid } from "../../../../src/domain/cell";
import { isoDay } from "../../../../src/domain/day";
import { repBook } from "../../../../src/domain/deals/reps";
import type { History } from "../../../../src/domain/history/history";
import { readHistory, type Source } from "../../../../src/domain/history/read-history";
import { DEFAULT_SETTINGS } from "../../../../src/domain/settings";
import { shown } from "../../../../src/domain/table/plain-text";
import { day, oracle, sheet } from "../../sheet";

const read = (sources: readonly Source[], today = "2026-11-21"): History =>
  readHistory(sources, { today: day(today), settings: DEFAULT_SETTINGS, reps: repBook([]) });

/** "A1 Ann: 2026-10-01 open Demo 2026-12-01 100 commit; …" for each deal, in the order of their keys. */
function told({ deals }: History): string[] {
  return deals
    .map(({ key, seen, outcome }) => {
      const states = seen.map((state) =>
        [
          isoDay(state.day),
          state.owner,
          state.status,
          state.stage ?? "-",
          state.close === undefined ? "-" : isoDay(state.close),
          state.amount ?? "-",
          state.category ?? "-",
        ].join(" "),
      );
      return `${key}: ${states.join("; ")}${outcome ? ` → ${outcome.is} ${isoDay(outcome.day)}` : ""}`;
    })
    .sort();
}

const FIELDS = ["To Stage", "Forecast Category", "Close Date", "Amount"] as const;
type Row = Readonly<Record<string, Cell>>;

/** The oracle's history report as rows by header. */
function reportRows(): Row[] {
  const [header = [], ...rows] = oracle("history_report.csv");
  return rows
    .filter((row) => row.length === header.length)
    .map((row) => Object.fromEntries(row.map((cell, at) => [String(header[at]), cell])));
}

interface Change {
  readonly row: Row;
  readonly field: (typeof FIELDS)[number] | "Created.";
  readonly from: Cell;
}

/** What a log of fields says of the same deals: that each was created, and each change of one field. */
function changes(): Change[] {
  const before = new Map<string, Row>();
  return reportRows().flatMap((row): Change[] => {
    const id = String(row["Opportunity ID"]);
    const last = before.get(id);
    before.set(id, row);
    if (!last) return [{ row, field: "Created.", from: "" }];
    return FIELDS.filter((field) => shown(last[field]) !== shown(row[field])).map((field) => ({
      row,
      field,
      from: last[field] ?? "",
    }));
  });
}

/** Each deal's last row in the report: how it stands now. */
function standing(): Row[] {
  return [...new Map(reportRows().map((row) => [String(row["Opportunity ID"]), row])).values()];
}

const NAMES = { "To Stage": "Stage", "Forecast Category": "Forecast Category", "Close Date": "Close Date" };
const API = {
  "To Stage": "StageName",
  "Forecast Category": "ForecastCategoryName",
  "Close Date": "CloseDate",
};

/** Opportunity Field History with the deal's current values in further columns. */
function fieldHistoryReport(): Grid {
  const now = new Map(standing().map((row) => [row["Opportunity ID"], row]));
  return [
    ["Opportunity ID", "Opportunity Owner", "Stage", "Forecast Category", "Close Date", "Amount"].concat([
      "Edit Date",
      "Field / Event",
      "Old Value",
      "New Value",
    ]),
    ...changes().map(({ row, field, from }): Cell[] => {
      const current = now.get(row["Opportunity ID"]) ?? row;
      const to = field === "Created." ? "" : (row[field] ?? "");
      return [
        ...["Opportunity ID", "Opportunity Owner", ...FIELDS].map((name) => current[name] ?? ""),
        row["Last Modified"] ?? "",
        field in NAMES ? NAMES[field as keyof typeof NAMES] : field,
        from,
        to,
      ];
    }),
  ];
}

/** OpportunityFieldHistory objects, the newest first. */
function fieldHistoryObjects(): Grid {
  const rows = changes().map(({ row, field, from }, at): Cell[] => [
    `017${at}`,
    row["Opportunity ID"] ?? "",
    `${shown(row["Last Modified"])}T10:00:00.000Z`,
    field === "Created." ? "created" : field in API ? API[field as keyof typeof API] : field,
    shown(from),
    field === "Created." ? "" : shown(row[field]),
    "false",
  ]);
  return [
    ["Id", "OpportunityId", "CreatedDate", "Field", "OldValue", "NewValue", "IsDeleted"],
    ...rows.reverse(),
  ];
}

/** The deals as they stand now, in an export without a date. */
function currentExport(): Grid {
  return [
    ["Opportunity ID", "Opportunity Owner", "Stage", "Forecast Category", "Close Date", "Amount"],
    ...standing().map((row) =>
      ["Opportunity ID", "Opportunity Owner", ...FIELDS].map((name) => row[name] ?? ""),
    ),
  ];
}

const fromReport = () => told(read([{ grid: oracle("history_report.csv") }], "2025-10-01"));

test("a field history report with the current values tells what the history report tells", () => {
  const history = read([{ grid: fieldHistoryReport() }], "2025-10-01");
  expect(told(history)).toEqual(fromReport());
  expect(history.tables.map(({ kind, rows }) => [kind, rows])).toEqual([["field log", changes().length]]);
  expect(history.problems).toEqual([]);
  expect(history.logs.map(({ first }) => isoDay(first))).toEqual(["2025-02-10"]);
  expect(history.since && isoDay(history.since)).toBe("2025-02-10");
});

test("field history objects and an export tell what the history report tells", () => {
  const sources = [{ grid: fieldHistoryObjects() }, { tab: "Pipeline 2025-10-01", grid: currentExport() }];
  expect(told(read(sources, "2025-10-01"))).toEqual(fromReport());
});

test("the same facts from a history report, a field history and an export are told once", () => {
  const sources = [
    { grid: fieldHistoryReport() },
    { grid: oracle("history_report.csv") },
    { tab: "Pipeline 2025-10-01", grid: currentExport() },
  ];
  expect(told(read(sources, "2025-10-01"))).toEqual(fromReport());
});

test("what stood before a first change stood so since the deal was created or the log begins, else the day before", () => {
  const log = sheet`
    Opportunity ID | Field / Event | Old Value | New Value | Edit Date
    A0 | Close Date | 9/30/2026 | 12/31/2026 | 2026-07-15
    A0 | Close Date | 12/31/2026 | 3/31/2027 | 2026-08-20
    A3 | Close Date | 9/30/2026 | 12/31/2026 | 2026-08-25
    A1 | Close Date | 9/30/2026 | 10/31/2026 | 2026-09-20
    A1 | Close Date | 10/31/2026 | 12/31/2026 | 2026-10-30
    A2 | Close Date | 9/30/2026 | 12/31/2026 | 2026-09-25`;
  const pipeline = sheet`
    Opportunity ID | Owner | Stage | Close Date | Created Date | Amount
    A0 | Ann | Demo | 2027-03-31 | 2026-05-01 | 10
    A1 | Ann | Demo | 2026-12-31 | 2026-08-01 | 100
    A2 | Bo | Closed Won | 2026-12-31 | | 50
    A3 | Bo | Demo | 2026-12-31 | 2026-05-01 | 30`;
  expect(told(read([{ grid: log }, { tab: "Pipeline 2026-11-02", grid: pipeline }]))).toEqual([
    "A0: 2026-07-14 Ann open - 2026-09-30 10 -; 2026-07-15 Ann open - 2026-12-31 10 -; 2026-08-20 Ann open - 2027-03-31 10 -; 2026-11-02 Ann open Demo 2027-03-31 10 -",
    "A1: 2026-08-01 Ann open - 2026-09-30 100 -; 2026-09-20 Ann open - 2026-10-31 100 -; 2026-10-30 Ann open - 2026-12-31 100 -; 2026-11-02 Ann open Demo 2026-12-31 100 -",
    "A2: 2026-09-24 Bo open - 2026-09-30 50 -; 2026-09-25 Bo open - 2026-12-31 50 -; 2026-11-02 Bo won Closed Won 2026-11-02 50 - → won 2026-11-02",
    "A3: 2026-07-15 Bo open - 2026-09-30 30 -; 2026-08-25 Bo open - 2026-12-31 30 -; 2026-11-02 Bo open Demo 2026-12-31 30 -",
  ]);
});

test("where a log follows no stage, a deal that is closed now closed after its last change", () => {
  const log = sheet`
    Opportunity ID | Stage | Close Date | Field / Event | Old Value | New Value | Edit Date
    A1 | Closed Won | 2026-09-28 | Close Date | 2026-08-31 | 2026-09-28 | 2026-08-03
    A2 | Demo | 2026-12-31 | Close Date | 2026-10-31 | 2026-12-31 | 2026-10-30`;
  expect(told(read([{ grid: log }]))).toEqual([
    "A1: 2026-08-02 (no owner) open - 2026-08-31 - -; 2026-08-03 (no owner) open - 2026-09-28 - -; 2026-09-28 (no owner) won Closed Won 2026-09-28 - - → won 2026-09-28",
    "A2: 2026-10-29 (no owner) open - 2026-10-31 - -; 2026-10-30 (no owner) open Demo 2026-12-31 - -",
  ]);
});

test("HubSpot's property history: names, stage ids, instants and time stamps in milliseconds", () => {
  // 1790726399999 is 2026-09-29T23:59:59.999Z: https://www.epochconverter.com, or new Date(1790726399999).
  const log = sheet`
    deal_id | name | value | timestamp | source
    7 | createdate | 2026-08-03T09:00:00Z | 2026-08-03 09:00:00 | CRM_UI
    7 | dealstage | appointmentscheduled | 2026-08-03 09:00:00 | CRM_UI
    7 | closedate | 1790726399999 | 2026-08-03 09:00:00 | CRM_UI
    7 | amount | 1000 | 2026-08-03 09:00:00 | CRM_UI
    7 | hs_manual_forecast_category | COMMIT | 2026-09-01 08:00:00 | CRM_UI
    7 | hs_lastmodifieddate | 1790726399999 | 2026-09-01 08:00:00 | CALCULATED
    7 | hubspot_owner_id | Ann Lee | 2026-09-01 08:00:00 | CRM_UI
    7 | closedate | 2026-10-15T12:00:00Z | 2026-10-15 12:00:01 | CRM_UI
    7 | dealstage | closedwon | 2026-10-15 12:00:01 | CRM_UI`;
  const history = read([{ grid: log }]);
  expect(told(history)).toEqual([
    "7: 2026-08-03 Ann Lee open appointmentscheduled 2026-09-29 1000 -; 2026-09-01 Ann Lee open appointmentscheduled 2026-09-29 1000 commit; 2026-10-15 Ann Lee won closedwon 2026-10-15 1000 commit → won 2026-10-15",
  ]);
  expect(history.deals.map(({ created }) => created && isoDay(created))).toEqual(["2026-08-03"]);
  const [table] = history.tables;
  const [used, unused] = [true, false].map((isUsed) =>
    table?.readAs.filter(({ column }) => (column !== undefined) === isUsed).map(({ text }) => text),
  );
  expect(used).toEqual(
    ["deal_id", "timestamp", "createdate", "dealstage", "closedate", "amount"].concat([
      "hs_manual_forecast_category",
      "hubspot_owner_id",
    ]),
  );
  expect(unused).toEqual(["source", "hs_lastmodifieddate"]);
});

test("a field log is understood in other languages, below a title and newest first, with texts as dates", () => {
  const log = sheet`
    Opportunity-Feldverlauf
    |
    Opportunity-Name | Feld/Ereignis | Alter Wert | Neuer Wert | Bearbeitungsdatum
    Acme | Phase | Angebot | Geschlossen und gewonnen | 28.09.2026 16:00
    Acme | Schlusstermin | 30.06.2026 | 25.09.2026 | 20.06.2026 09:30
    Acme | Betrag | 1.000,00 | 1.200,50 | 20.06.2026 09:30
    Acme | Erstellt. | | | 01.05.2026 08:00`;
  expect(told(read([{ grid: log }]))).toEqual([
    "Acme: 2026-05-01 (no owner) open Angebot 2026-06-30 1000 -; 2026-06-20 (no owner) open Angebot 2026-09-25 1200.5 -; 2026-09-25 (no owner) won Geschlossen und gewonnen 2026-09-25 1200.5 - → won 2026-09-25",
  ]);
});

test("dates of a field log that could be read either way are asked about, and the row is named", () => {
  const log = sheet`
    Opportunity ID | Field / Event | Old Value | New Value | Edit Date
    A1 | Close Date | 5/6/2026 | 7/8/2026 | 2026-05-02`;
  expect(read([{ grid: log }]).problems.map(({ kind, where, found }) => [kind, where, found])).toEqual([
    ["date order undecided", "2:2", "5/6/2026"],
  ]);
});

test("a log of fields nobody asks about says which fields it needs", () => {
  const log = sheet`
    Opportunity ID | Field / Event | Old Value | New Value | Edit Date
    A1 | Territory | East | West | 2026-05-02`;
  const { deals, problems } = read([{ grid: log }]);
  expect(deals).toEqual([]);
  expect(problems.map(({ kind, where, found }) => [kind, where, found])).toEqual([
    ["no field followed", "B1", "Territory"],
  ]);
});

test("a change of owner that is logged by id and by name is one change", () => {
  const log = sheet`
    OpportunityId | Field | OldValue | NewValue | CreatedDate
    A1 | Owner | Ann Lee | Bo Ray | 2026-05-02 10:00
    A1 | Owner | 0055g00000AbCdE1AX | 0055g00000AbCdE2AX | 2026-05-02 10:00`;
  expect(told(read([{ grid: log }]))).toEqual([
    "A1: 2026-05-01 Ann Lee open - - - -; 2026-05-02 Bo Ray open - - - -",
  ]);
});
