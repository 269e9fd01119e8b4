import type { Settings } from "../../settings";

/** Words about a number; where they name a number that a team can set, they name the team's own. */
export type Wording = string | ((settings: Settings) => string);

export function worded(wording: Wording, settings: Settings): string {
  return typeof wording === "string" ? wording : wording(settings);
}
