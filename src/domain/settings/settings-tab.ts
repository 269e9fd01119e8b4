import type { Cell } from "../cell";
import { SETTING_NAMES, SETTINGS } from "./named-settings";
import type { Setting } from "./setting";

/** The Settings tab as *Set up* makes it, below its headings: name, value, what it does. */
export function settingsRows(): Cell[][] {
  return SETTING_NAMES.map((key) => {
    const setting = SETTINGS[key] as Setting<unknown>;
    return [setting.name, setting.show(setting.default), setting.meaning];
  });
}

export const SETTINGS_HEADINGS = { name: "Name", value: "Value", meaning: "What it does" } as const;
