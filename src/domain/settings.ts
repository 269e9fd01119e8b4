import type { Day } from "./day";
import type { Period } from "./period";
import { type NamedSettings, SETTING_NAMES, SETTINGS } from "./settings/named-settings";
import type { Setting } from "./settings/setting";
import { REPEATED_NAMES, type RepeatedSettings } from "./settings/repeated-settings";

/** What a team can change: what its Settings tab says, by name or of many things, and its Stages tab of its stages. */
export interface Settings extends NamedSettings, RepeatedSettings {
  readonly stages: readonly Stage[];
  readonly goals: readonly Goal[];
}

/** What is set or promised for a period, by a rep or, without one, by the team: quota, aspiration (S2.18), forecast. */
export interface Goal {
  readonly rep?: string;
  readonly period: Period;
  readonly quota?: number;
  readonly aspiration?: number;
  readonly forecast?: number;
  /** The day the forecast was given. */
  readonly submitted?: Day;
}

/** What a team says of a stage of its own; what it does not say, the CRM's words and the history tell. */
export interface Stage {
  readonly name: string;
  readonly order?: number;
  readonly is?: "open" | "won" | "lost";
  /** A fraction. */
  readonly probability?: number;
  /** How long a deal is meant to stay in it. */
  readonly planDays?: number;
  /** Days without activity after which a deal in it has stalled. */
  readonly stallDays?: number;
}

export const DEFAULT_SETTINGS: Settings = {
  ...(Object.fromEntries(
    SETTING_NAMES.map((key) => [key, SETTINGS[key].default]),
  ) as unknown as NamedSettings),
  ...(Object.fromEntries(REPEATED_NAMES.map((key) => [key, new Map()])) as unknown as RepeatedSettings),
  stages: [],
  goals: [],
};

/** Whether the Settings tab leaves everything as it is without it. */
export function isDefault(settings: Settings): boolean {
  return (
    SETTING_NAMES.every((key) => {
      const setting = SETTINGS[key] as Setting<unknown>;
      return JSON.stringify(setting.show(settings[key])) === JSON.stringify(setting.show(setting.default));
    }) && REPEATED_NAMES.every((key) => settings[key].size === 0)
  );
}
