import { DEFINITION_SETTINGS, type DefinitionSettings } from "./definition-settings";
import { EVERYDAY_SETTINGS, type EverydaySettings } from "./everyday-settings";
import type { Declared } from "./setting";
import { THRESHOLD_SETTINGS, type ThresholdSettings } from "./threshold-settings";

/** SETTINGS declares each once: its name in the tab, its default, what it does, how it is read. */
export interface NamedSettings extends EverydaySettings, DefinitionSettings, ThresholdSettings {}

/** In the order in which the tab shows them: those that a manager changes most come first. */
export const SETTINGS: Declared<NamedSettings> = {
  ...EVERYDAY_SETTINGS,
  ...DEFINITION_SETTINGS,
  ...THRESHOLD_SETTINGS,
};

export const SETTING_NAMES = Object.keys(SETTINGS) as (keyof NamedSettings)[];
