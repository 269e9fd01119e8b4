import { squeeze } from "../table/plain-text";
import type { Category } from "./deal";

/** Salesforce's API calls Commit "Forecast"; Dynamics says Committed, HubSpot Not forecasted and Closed won. */
const WORDS: Readonly<Record<string, Category>> = {
  pipeline: "pipeline",
  bestcase: "best case",
  upside: "best case",
  mostlikely: "best case",
  commit: "commit",
  committed: "commit",
  forecast: "commit",
  closed: "closed",
  closedwon: "closed",
  won: "closed",
  omitted: "omitted",
  omit: "omitted",
  omittedfromforecast: "omitted",
  notforecasted: "omitted",
  notforecast: "omitted",
  closedlost: "omitted",
  lost: "omitted",
};

/** The forecast category a word of any CRM stands for; undefined where it is none of them. */
export function readCategory(text: string): Category | undefined {
  if (text === "") return undefined;
  return WORDS[squeeze(text)];
}

/** As Salesforce shows it, which `readCategory` reads back. */
export function showCategory(category: Category): string {
  return {
    pipeline: "Pipeline",
    "best case": "Best Case",
    commit: "Commit",
    closed: "Closed",
    omitted: "Omitted",
  }[category];
}
