import type { Cell } from "../cell";
import { DEFINITION_SETTINGS } from "./definition-settings";
import { EVERYDAY_SETTINGS } from "./everyday-settings";
import { SETTINGS, type NamedSettings } from "./named-settings";
import type { Setting } from "./setting";
import { THRESHOLD_SETTINGS } from "./threshold-settings";

export const SETTINGS_HEADINGS = { name: "Name", value: "Value", meaning: "What it does" } as const;

/** A row of the tab, by its headings. */
export type SettingsRow = Readonly<Record<keyof typeof SETTINGS_HEADINGS, Cell>>;

/** The groups in which settings stand, those that a manager changes most first, with what is said above each. */
export const SETTING_GROUPS = [
  { about: "YOUR TEAM: look through these once.", keys: keysOf(EVERYDAY_SETTINGS) },
  {
    about: "DEFINITIONS: where a number can be worked out in more than one way.",
    keys: keysOf(DEFINITION_SETTINGS),
  },
  {
    about: "THRESHOLDS: from when on something is said. Few teams change them.",
    keys: keysOf(THRESHOLD_SETTINGS),
  },
] as const;

/** The Settings tab as *Set up* makes it, below its headings. */
export function settingsRows(): Cell[][] {
  return SETTING_GROUPS.flatMap(({ about, keys }) => [groupRow(about), ...keys.map(settingRow)]).map(
    ({ name, value, meaning }) => [name, value, meaning],
  );
}

/** What is said above a group has no name. */
export function groupRow(about: string): SettingsRow {
  return { name: "", value: "", meaning: about };
}

/** A setting with its default. */
export function settingRow(key: keyof NamedSettings): SettingsRow {
  const setting = SETTINGS[key] as Setting<unknown>;
  return { name: setting.name, value: setting.show(setting.default), meaning: setting.meaning };
}

function keysOf(settings: Partial<Record<keyof NamedSettings, unknown>>): readonly (keyof NamedSettings)[] {
  return Object.keys(settings) as (keyof NamedSettings)[];
}
