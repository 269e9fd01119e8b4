import { several } from "../phrases";
/** The words of our History tab that its reader and its writer share. */

/** The first headings of our History tab, which work alone: `=WINRATE_COMMITS(History!A:F)`. */
export const SAVED_HEADINGS = [
  "Changed on",
  "Deal ID",
  "Owner",
  "Stage",
  "Forecast category",
  "Close date",
] as const;

/** What the History tab writes in the Stage column of rows that tell of the look rather than of a deal's stage. */
export const LEFT_THE_EXPORT = "left the export";

/** A look at an export of HubSpot's is told as one: it dates new deals itself, which their dates alone do not show. */
export function dealsSeen(count: number, inHubSpot: boolean): string {
  return `${several(count, "deal")} seen${inHubSpot ? " in HubSpot" : ""}`;
}

export const DEALS_SEEN = /^\d[\d.,\s]* deals? seen(?<inHubSpot> in HubSpot)?$/i;
