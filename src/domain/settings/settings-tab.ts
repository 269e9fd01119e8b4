import type { Cell } from "../cell";
import { DEFINITION_SETTINGS } from "./definition-settings";
import { EVERYDAY_SETTINGS } from "./everyday-settings";
import type { Setting } from "./setting";
import { THRESHOLD_SETTINGS } from "./threshold-settings";

/** The groups in which they stand, those that a manager changes most first, with what is said above each. */
const GROUPS: readonly (readonly [about: string, settings: object])[] = [
  ["YOUR TEAM: look through these once.", EVERYDAY_SETTINGS],
  ["DEFINITIONS: where a number can be worked out in more than one way.", DEFINITION_SETTINGS],
  ["THRESHOLDS: from when on something is said. Few teams change them.", THRESHOLD_SETTINGS],
];

/** The Settings tab as *Set up* makes it, below its headings: name, value, what it does; what is said of a group has no name. */
export function settingsRows(): Cell[][] {
  return GROUPS.flatMap(([about, settings]) => [
    ["", "", about],
    ...(Object.values(settings) as Setting<unknown>[]).map((setting) => [
      setting.name,
      setting.show(setting.default),
      setting.meaning,
    ]),
  ]);
}

export const SETTINGS_HEADINGS = { name: "Name", value: "Value", meaning: "What it does" } as const;
