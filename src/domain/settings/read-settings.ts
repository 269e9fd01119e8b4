import { type Cell, isBlank } from "../cell";
import { closestName } from "../closest-name";
import type { Problem } from "../problem";
import { DEFAULT_SETTINGS, type Settings } from "../settings";
import { SETTING_NAMES, SETTINGS } from "./named-settings";
import { REPEATED_NAMES, REPEATED_SETTINGS } from "./repeated-settings";
import type { RepeatedSetting, Setting } from "./setting";
import { shown } from "../table/plain-text";

export interface SettingCells {
  readonly name: Cell;
  readonly value: Cell;
}

/** The settings in a tab's rows; an empty value means the default, one that cannot be read is a problem and the default. */
export function readSettings(rows: readonly SettingCells[]): {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const changed: Record<string, unknown> = {};
  for (const { name, value } of rows) {
    if (isBlank(name)) continue;
    const key = settingNamed(name);
    const repeated = repeatedNamed(name);
    if (!key && !repeated) problems.push(notKnown(name));
    if (isBlank(value)) continue;
    if (key) {
      const read = SETTINGS[key].read(value);
      if (read === undefined) problems.push(defaultInstead(key, value));
      else changed[key] = read;
    } else if (repeated) {
      const setting = REPEATED_SETTINGS[repeated.key];
      const said = setting.read(value);
      const before = changed[repeated.key] as ReadonlyMap<string, unknown> | undefined;
      if (said === undefined) problems.push(leftAlone(name, value, setting));
      else changed[repeated.key] = new Map([...(before ?? []), [setting.key(repeated.of), said]]);
    }
  }
  return { settings: { ...DEFAULT_SETTINGS, ...changed }, problems };
}

function settingNamed(name: Cell) {
  const wanted = shown(name).toLowerCase();
  return SETTING_NAMES.find((key) => SETTINGS[key].name === wanted);
}

/** "COLUMN Sign date" as the setting it repeats and what it is said of. */
export function repeatedNamed(name: Cell) {
  const [, word = "", of = ""] = /^(\S+) (.+)$/.exec(shown(name)) ?? [];
  const key = REPEATED_NAMES.find((each) => REPEATED_SETTINGS[each].word === word.toUpperCase());
  return key && { key, of };
}

function notKnown(name: Cell): Problem {
  const names = [
    ...SETTING_NAMES.map((key) => SETTINGS[key].name),
    ...REPEATED_NAMES.map((key) => `${REPEATED_SETTINGS[key].word} <${REPEATED_SETTINGS[key].of}>`),
  ];
  const near = closestName(shown(name), names);
  return {
    kind: "setting not known",
    found: shown(name),
    text: `There is no setting "${shown(name)}"; it was left alone.`,
    remedy: near === undefined ? `The settings are: ${names.join(", ")}.` : `Did you mean "${near}"?`,
  };
}

function defaultInstead(key: (typeof SETTING_NAMES)[number], value: Cell): Problem {
  const setting = SETTINGS[key] as Setting<unknown>;
  const usual = shown(setting.show(setting.default)) || "empty";
  return {
    kind: "setting not understood",
    found: shown(value),
    text: `The setting "${setting.name}" cannot be "${shown(value)}"; its default, ${usual}, is used.`,
    remedy: setting.meaning,
  };
}

function leftAlone(name: Cell, value: Cell, { meaning, values }: RepeatedSetting<unknown>): Problem {
  return {
    kind: "setting not understood",
    found: shown(value),
    text: `"${shown(name)}" cannot be "${shown(value)}"; it was left alone.`,
    remedy: values ? `It can be: ${values.join(", ")}.` : meaning,
  };
}
