import { HISTORY_HEADINGS } from "./domain/history/saving/history-tab";
import { REPS_HEADINGS } from "./domain/deals/reps";
import { STAGES_HEADINGS } from "./domain/deals/stages";
import { COMMITMENTS_HEADINGS } from "./domain/meetings/commitments-tab";
import { MEETINGS_HEADINGS } from "./domain/meetings/meetings-tab";
import { GOALS_HEADINGS } from "./domain/metrics/goals";
import { SETTINGS_HEADINGS } from "./domain/settings/settings-tab";
import type { Kept, TabDesign } from "./google/tabs";

/** The add-on's own tabs: how each column is kept and the explanation that stands on its heading as a note. */

type Column = readonly [kept: Kept, points: number, note: string];

function design<Title extends string>(
  name: string,
  titles: readonly Title[],
  columns: Readonly<Record<Title, Column>>,
): TabDesign {
  return {
    name,
    columns: titles.map((title) => {
      const [kept, points, note] = columns[title];
      return { title, kept, points, note };
    }),
  };
}

export const HISTORY = design("History", HISTORY_HEADINGS, {
  "Changed on": [
    "day",
    100,
    "The day on which this was seen. Each row is the deal's whole state from that day on.",
  ],
  "Deal ID": [
    "text",
    150,
    "The CRM's id. A row without one says that the whole pipeline was looked at that day.",
  ],
  Owner: ["text", 140, ""],
  Stage: ["text", 150, ""],
  "Forecast category": ["text", 130, ""],
  "Close date": ["day", 100, "The close date as it was on that day: from these rows pushes are counted."],
  Status: ["text", 80, "open, won, lost or gone (it was open and left the export)."],
  Amount: ["number", 100, ""],
  Currency: ["text", 80, ""],
  Deal: ["text", 200, ""],
  Account: ["text", 160, ""],
  Created: ["day", 100, ""],
  Type: ["text", 120, ""],
  "Lost reason": ["text", 140, ""],
});

export const REPS = design("Reps", Object.values(REPS_HEADINGS), {
  Name: ["text", 160, "The rep's name as it shall stand in Docs and numbers. Example: Dana Reyes"],
  "E-mail": ["text", 220, "The Doc is shared with this address. Empty: the Doc is made and not shared."],
  "Aliases in the CRM": [
    "text",
    200,
    "Other spellings of the name in the export, separated by commas. Example: Reyes, D., dreyes",
  ],
  Manager: ["text", 160, "The manager's name, for the Doc's title."],
  "Manager's e-mail": ["text", 220, "Only needed where somebody else prepares the Docs."],
  "Meeting day": ["text", 110, "Mon–Fri. Empty: the team's meeting day in Settings."],
});

export const SETTINGS = design("Settings", Object.values(SETTINGS_HEADINGS), {
  Name: [
    "text",
    180,
    "Each setting of the add-on. Leave the names as they are. A row COLUMN Sign date says what the export's column Sign date is.",
  ],
  Value: ["prose", 220, "Empty means the default."],
  "What it does": ["prose", 560, ""],
});

export const STAGES = design("Stages", Object.values(STAGES_HEADINGS), {
  Stage: [
    "text",
    180,
    "A stage as the CRM writes it. Only stages that need a word from you have to stand here.",
  ],
  Order: ["number", 70, "Where it comes among the stages: 1 is the first. Empty: learned from the history."],
  "Open/won/lost": ["text", 110, "open, won or lost, where the name alone does not tell."],
  "Default probability": ["number", 130, "What a deal without a probability of its own gets. Example: 40 %"],
  "Plan days": ["number", 80, "How long a deal is meant to stay in this stage. Example: 21"],
  "Stall days": ["number", 80, "Days without activity after which a deal here has stalled. Example: 14"],
  "Exit criteria": ["prose", 260, "What must be true before a deal leaves this stage."],
  "Customer verifiers": ["prose", 260, "What only the customer can supply. Example: signed closure plan"],
});

export const GOALS = design("Goals", Object.values(GOALS_HEADINGS), {
  Rep: ["text", 160, "The rep's name as in Reps. Empty: the whole team's."],
  Period: ["text", 100, "A month, a quarter or a year. Example: Q4 2026"],
  Quota: ["number", 110, "The company's number for the rep."],
  Aspiration: ["number", 110, "The rep's own number."],
  Forecast: ["number", 110, "What the rep says will be won. Each new forecast is a row of its own."],
  "Submitted on": ["day", 110, "The day the forecast was given."],
  Context: ["prose", 320, "What a reader should know: a new territory, a long absence."],
});

export const COMMITMENTS = design("Commitments", COMMITMENTS_HEADINGS, {
  Ref: ["text", 80, "R-014 is the rep's, M-015 the manager's. A ref is never used again."],
  Rep: ["text", 140, "Whose 1:1 it was agreed in."],
  By: ["text", 100, "Who does it."],
  What: ["prose", 320, "In the words of the newest Doc."],
  Due: ["text", 110, "As it was typed."],
  Status: ["text", 90, "open, part, done or dropped."],
  For: ["text", 160, "What it serves: a deal, a gap, a skill, the plan."],
  Created: ["day", 100, "The meeting in whose Doc it was agreed."],
  Carried: ["number", 80, "Into how many later Docs it has been carried."],
  Ended: ["day", 100, "The meeting whose Doc says that it is done or dropped."],
  Reason: ["prose", 220, "What was written beside the status."],
  Doc: ["text", 220, "The Doc in which it was agreed."],
  "First wording": ["prose", 320, "As it was first agreed."],
});

export const MEETINGS = design("Meetings", MEETINGS_HEADINGS, {
  Key: ["text", 180, "The rep and the ISO week: one Doc each."],
  Rep: ["text", 140, ""],
  Date: ["day", 100, "The day of the 1:1."],
  State: ["text", 90, "reserved while its Doc is being made, then made."],
  Doc: ["text", 280, ""],
  Title: ["text", 260, ""],
  Made: ["moment", 130, ""],
  "As written": ["text", 120, "What the add-on wrote, kept to tell it from what people wrote."],
});

/** The tabs that the add-on keeps. */
export const OWN_TABS: readonly string[] = [
  HISTORY,
  REPS,
  SETTINGS,
  STAGES,
  GOALS,
  COMMITMENTS,
  MEETINGS,
].map(({ name }) => name);

/** Tabs that hold no pasted export. */
export const NOT_PASTED: readonly string[] = [...OWN_TABS, "Scorecard"];
