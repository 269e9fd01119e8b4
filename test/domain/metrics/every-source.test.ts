/** The oracle's deals in every form that can know their changes, as a formula is given them: each answers alike. */
import { readFileSync } from "node:fs";
import type { Cell, Grid } from "../../../src/domain/cell";
import { addDays, type Day, isoDay, parseIsoDay } from "../../../src/domain/day";
import { saveLook } from "../../../src/domain/history/saving/saved-looks";
import { repBook } from "../../../src/domain/deals/reps";
import { callFunction } from "../../../src/domain/metrics/call";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { shown } from "../../../src/domain/table/plain-text";
import { day, oracle } from "../sheet";

const REPS = [["Hap"], ["Sandy"], ["Sol"]];
const TODAY = day("2025-10-07");

/** One save of a deal, as the oracle's Opportunity History report has it. */
interface Save {
  readonly id: string;
  readonly owner: string;
  readonly stage: string;
  readonly category: string;
  readonly close: string;
  readonly amount: string;
  readonly on: string;
}

const SAVES: readonly Save[] = oracle("history_report.csv")
  .slice(1)
  .filter((row) => row.length === 7)
  .map((row) => row.map(shown))
  .map(([id = "", owner = "", stage = "", category = "", close = "", amount = "", on = ""]) => ({
    ...{ id, owner, stage, category, close, amount, on },
  }));
const IDS = [...new Set(SAVES.map(({ id }) => id))];
const savesOf = (id: string): readonly Save[] => SAVES.filter((save) => save.id === id);
const NEWEST = IDS.flatMap((id) => savesOf(id).slice(-1));
const CREATED = new Map(IDS.map((id) => [id, savesOf(id)[0]?.on ?? ""]));

type Field = "stage" | "category" | "close" | "amount" | "owner";

/** Each change of one field: the first values of a deal are changes from nothing. */
function changes(fields: readonly Field[]) {
  return IDS.flatMap((id) => {
    const saves = savesOf(id);
    return saves.flatMap((save, at) =>
      fields
        .filter((field) => save[field] !== saves[at - 1]?.[field])
        .map((field) => ({ save, field, from: saves[at - 1]?.[field] ?? "", to: save[field] })),
    );
  });
}

/** 27 Sep 2025 as a German Salesforce shows it, and as an American one. */
const german = (iso: string): string => iso.split("-").reverse().join(".");
const american = (iso: string): string => {
  const [year, month, date] = iso.split("-").map(Number);
  return `${String(month)}/${String(date)}/${String(year)}`;
};
const GERMAN_STAGE: Readonly<Record<string, string>> = {
  "Closed Won": "Geschlossen und gewonnen",
  "Closed Lost": "Geschlossen und verloren",
};
const GERMAN_CATEGORY: Readonly<Record<string, string>> = {
  Commit: "Zusage",
  "Best Case": "Maximalwert",
  Closed: "Geschlossen",
  Omitted: "Ausgelassen",
};
const inGerman = (text: string): string => GERMAN_STAGE[text] ?? GERMAN_CATEGORY[text] ?? text;
const HUBSPOT_STAGE: Readonly<Record<string, string>> = {
  "Closed Won": "closedwon",
  "Closed Lost": "closedlost",
};
const HUBSPOT: Readonly<Record<Field, string>> = {
  stage: "dealstage",
  category: "hs_manual_forecast_category",
  close: "closedate",
  amount: "amount",
  owner: "hubspot_owner_id",
};
const FOUR = ["stage", "category", "close", "amount"] as const;

/** The deals as they stand, as the objects of an export have them. */
const OBJECTS: Grid = [
  ["Id", "Owner.Name", "StageName", "ForecastCategoryName", "CloseDate", "Amount", "CreatedDate"],
  ...NEWEST.map(({ id, owner, stage, category, close, amount }): Cell[] => [
    ...[id, owner, stage, category, close, amount, `${CREATED.get(id)}T08:00:00.000+0000`],
  ]),
];

/** Our History tab after every Monday's paste was saved. */
function historyTab(): Grid {
  let saved: Grid = [];
  for (let on = day("2025-02-10"); on <= TODAY; on = addDays(on, 7)) {
    const look = NEWEST.flatMap(({ id }) =>
      savesOf(id)
        .filter((save) => dayOf(save.on) <= on)
        .slice(-1),
    );
    const grid: Grid = [
      ["Opportunity ID", "Owner", "Stage", "Forecast Category", "Close Date", "Amount", "Created Date"],
      ...look.map(({ id, owner, stage, category, close, amount }): Cell[] => [
        ...[id, owner, stage, category, close, amount, CREATED.get(id) ?? ""],
      ]),
    ];
    const { at, rows } = saveLook({
      ...{ saved, today: on, anyway: true, settings: DEFAULT_SETTINGS, reps: repBook([]) },
      sources: [{ tab: `Pipeline ${isoDay(on)}`, grid }],
    });
    saved = [...saved.slice(0, at.row), ...rows];
  }
  return saved;
}

function dayOf(iso: string): Day {
  return parseIsoDay(iso) ?? day("2025-01-01");
}

const FORMS: Readonly<Record<string, Grid>> = {
  "Opportunity History report": oracle("history_report.csv"),
  "Opportunity History report with From Stage, the newest first, without IDs": [
    [
      "Opportunity Name",
      "Opportunity Owner",
      "From Stage",
      "To Stage",
      "Forecast Category",
      "Close Date",
    ].concat(["Amount", "Last Modified"]),
    ...IDS.flatMap((id) =>
      savesOf(id).map((save, at, all): Cell[] => [
        ...[
          `Deal ${id}`,
          save.owner,
          all[at - 1]?.stage ?? "",
          save.stage,
          save.category,
          american(save.close),
        ],
        ...[save.amount, `${american(save.on)}, 9:30 AM`],
      ]),
    ).reverse(),
  ],
  "Opportunity History report in German": [
    ["Opportunity-ID", "Opportunity-Inhaber", "Phase", "Prognosekategorie", "Schlusstermin", "Betrag"].concat(
      ["Zuletzt geändert am"],
    ),
    ...SAVES.map(({ id, owner, stage, category, close, amount, on }): Cell[] => [
      ...[id, owner, inGerman(stage), inGerman(category), german(close), amount, german(on)],
    ]),
  ],
  "Opportunity History report in German without IDs, below the deals": [
    ["Opportunity-ID", "Opportunity-Name", "Opportunity-Inhaber", "Phase", "Schlusstermin", "Betrag"],
    ...NEWEST.map(({ id, owner, stage, close, amount }): Cell[] => [
      ...[id, `Deal ${id}`, owner, inGerman(stage), german(close), amount],
    ]),
    [],
    ["Opportunity-Name", "Phase", "Prognosekategorie", "Schlusstermin", "Betrag", "Zuletzt geändert"],
    ...SAVES.map(({ id, stage, category, close, amount, on }): Cell[] => [
      ...[`Deal ${id}`, inGerman(stage), inGerman(category), german(close), amount, `${german(on)} 09:30`],
    ]),
  ],
  "Opportunity Field History report without IDs below the deals": [
    ["Opportunity ID", "Opportunity Name", "Owner", "Stage", "Forecast Category", "Close Date", "Amount"],
    ...NEWEST.map(({ id, owner, stage, category, close, amount }): Cell[] => [
      ...[id, `Deal ${id}`, owner, stage, category, close, amount],
    ]),
    [],
    ["Opportunity Name", "Edit Date", "Field / Event", "Old Value", "New Value"],
    ...changes(FOUR).map(({ save, field, from, to }): Cell[] => [
      ...[`Deal ${save.id}`, `${save.on} 09:30`],
      { stage: "Stage", category: "Forecast Category", close: "Close Date", amount: "Amount" }[
        field as "stage"
      ],
      ...[from, to],
    ]),
  ],
  "Opportunity Field History report in German": [
    [
      "Opportunity-ID",
      "Opportunity-Inhaber",
      "Bearbeitungsdatum",
      "Feld/Ereignis",
      "Alter Wert",
      "Neuer Wert",
    ],
    ...changes(FOUR).map(({ save, field, from, to }): Cell[] => [
      ...[save.id, save.owner, `${german(save.on)} 09:30`],
      { stage: "Phase", category: "Prognosekategorie", close: "Schlusstermin", amount: "Betrag" }[
        field as "stage"
      ],
      ...(field === "close" ? [from && german(from), german(to)] : [inGerman(from), inGerman(to)]),
    ]),
  ],
  "OpportunityFieldHistory objects below the deals": [
    ...OBJECTS,
    [],
    ["Id", "OpportunityId", "CreatedDate", "Field", "OldValue", "NewValue", "IsDeleted"],
    ...changes(FOUR).map(({ save, field, from, to }, at): Cell[] => [
      ...[`017${at}`, save.id, `${save.on}T10:00:00.000Z`],
      { stage: "StageName", category: "ForecastCategoryName", close: "CloseDate", amount: "Amount" }[
        field as "stage"
      ],
      ...[from, to, "false"],
    ]),
  ],
  "OpportunityHistory objects below the deals": [
    ...OBJECTS,
    [],
    [
      "Id",
      "OpportunityId",
      "CreatedDate",
      "StageName",
      "Amount",
      "CloseDate",
      "ForecastCategory",
      "IsDeleted",
    ],
    ...SAVES.map(({ id, stage, category, close, amount, on }, at): Cell[] => [
      ...[`008${at}`, id, `${on}T10:00:00.000+0000`, stage, amount, close],
      // As the API calls them: https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_opportunityhistory.htm
      ...[category === "Commit" ? "Forecast" : category.replace(" ", ""), "false"],
    ]),
  ],
  "Fivetran's versions of opportunities": [
    [
      "_fivetran_active",
      "_fivetran_start",
      "_fivetran_end",
      "_fivetran_synced",
      "amount",
      "close_date",
    ].concat([
      ...["created_date", "forecast_category_name", "id", "is_closed", "is_deleted", "is_won", "owner_name"],
      ...["stage_name", "last_modified_date"],
    ]),
    ...IDS.flatMap((id) =>
      savesOf(id).map((save, at, all): Cell[] => [
        ...[
          String(at === all.length - 1),
          `${save.on} 10:00:00`,
          all[at + 1]?.on ?? "9999-12-31",
          "2025-10-01",
        ],
        ...[save.amount, save.close, CREATED.get(id) ?? "", save.category, id],
        ...[
          String(save.stage.startsWith("Closed")),
          "false",
          String(save.stage === "Closed Won"),
          save.owner,
        ],
        ...[save.stage, `${save.on} 10:00:00`],
      ]),
    ),
  ],
  "HubSpot's property history": [
    ["Record ID", "Property", "Value", "Timestamp", "Source"],
    ...changes([...FOUR, "owner"]).map(({ save, field, to }): Cell[] => [
      ...[
        save.id,
        HUBSPOT[field],
        HUBSPOT_STAGE[to] ?? to.toUpperCase().replace(" ", "_"),
        `${save.on} 10:00:00`,
        "CRM_UI",
      ],
    ]),
  ],
  "weekly looks": oracle("weekly_snapshots.csv"),
  "our History tab": historyTab(),
};

interface Expected {
  readonly win_rate: number;
  readonly commit_win_rate: number;
  readonly pushes_in_Q3: number;
  readonly wins: number;
  readonly asp: number;
}
const ORACLE = JSON.parse(readFileSync(`${__dirname}/../oracle/expected.json`, "utf8")) as {
  readonly per_rep: Readonly<Record<string, Expected>>;
};
const expected = (field: keyof Expected) => REPS.map(([rep]) => [ORACLE.per_rep[String(rep)]?.[field]]);

const BOOKINGS = REPS.map(([rep]) => ORACLE.per_rep[String(rep)]).map((each) => [
  Number(each?.wins) * Number(each?.asp),
]);

test.each(Object.entries(FORMS))("%s", (_, grid) => {
  const asked = (name: string) =>
    (callFunction(name, [grid, REPS, "2025-Q3"], TODAY) as readonly (readonly number[])[]).map((row) =>
      row.map((value) => Math.round(value * 10_000) / 10_000),
    );
  expect(asked("WINRATE")).toEqual(expected("win_rate"));
  expect(asked("WINRATE_COMMITS")).toEqual(expected("commit_win_rate"));
  expect(asked("PUSHES")).toEqual(expected("pushes_in_Q3"));
  expect(asked("BOOKINGS")).toEqual(BOOKINGS); // each deal once
});
