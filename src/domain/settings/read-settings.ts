import { type Cell, type Grid, isBlank } from "../cell";
import { closestName } from "../closest-name";
import type { Problem } from "../problem";
import { DEFAULT_SETTINGS, type Settings } from "../settings";
import { SETTING_NAMES, SETTINGS } from "./named-settings";
import { REPEATED_NAMES, REPEATED_SETTINGS } from "./repeated-settings";
import type { RepeatedSetting, Setting } from "./setting";
import { SETTINGS_HEADINGS } from "./settings-tab";
import { readOwnTable } from "../table/own-table";
import { shown } from "../table/plain-text";

/** What the Settings tab says. */
export interface ReadSettings {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
  /** Where the value of a setting stands, in A1; undefined where the tab has no row for it. */
  readonly whereIs: (name: string) => string | undefined;
}

/** Reads the tab; an empty value means the default, one that cannot be read is a problem and the default. */
export function readSettings(tab: Grid): ReadSettings {
  const { at, rows, where, problems: lacking } = readOwnTable(tab, SETTINGS_HEADINGS);
  const problems = at.name === undefined || at.value === undefined ? [...lacking] : [];
  const changed: Record<string, unknown> = {};
  const places = new Map<string, string>();
  for (const { row, cells } of rows) {
    const { name, value } = cells;
    if (isBlank(name)) continue;
    const key = settingNamed(name);
    const repeated = repeatedNamed(name);
    const place = where(row, "value");
    if (key) places.set(SETTINGS[key].name, place);
    else if (!repeated) problems.push(notKnown(where(row, "name"), name));
    if (isBlank(value)) continue;
    if (key) {
      const read = SETTINGS[key].read(value);
      if (read === undefined) problems.push(defaultInstead(place, key, value));
      else changed[key] = read;
    } else if (repeated) {
      const setting = REPEATED_SETTINGS[repeated.key];
      const said = setting.read(value);
      const before = changed[repeated.key] as ReadonlyMap<string, unknown> | undefined;
      if (said === undefined) problems.push(leftAlone(place, name, value, setting));
      else changed[repeated.key] = new Map([...(before ?? []), [setting.key(repeated.of), said]]);
    }
  }
  return { settings: { ...DEFAULT_SETTINGS, ...changed }, problems, whereIs: (name) => places.get(name) };
}

/** The key of the setting that a cell of the tab names, in any case; undefined where it is none. */
export function settingNamed(name: Cell) {
  const wanted = shown(name).toLowerCase();
  return SETTING_NAMES.find((key) => SETTINGS[key].name === wanted);
}

/** "COLUMN Sign date" as the setting it repeats and what it is said of. */
export function repeatedNamed(name: Cell) {
  const [, word = "", of = ""] = /^(\S+) (.+)$/.exec(shown(name)) ?? [];
  const key = REPEATED_NAMES.find((each) => REPEATED_SETTINGS[each].word === word.toUpperCase());
  return key && { key, of };
}

function notKnown(where: string, name: Cell): Problem {
  const names = [
    ...SETTING_NAMES.map((key) => SETTINGS[key].name),
    ...REPEATED_NAMES.map((key) => `${REPEATED_SETTINGS[key].word} <${REPEATED_SETTINGS[key].of}>`),
  ];
  const near = closestName(shown(name), names);
  return {
    kind: "setting not known",
    where,
    found: shown(name),
    text: `There is no setting "${shown(name)}"; it was left alone.`,
    remedy: near === undefined ? `The settings are: ${names.join(", ")}.` : `Did you mean "${near}"?`,
  };
}

function defaultInstead(where: string, key: (typeof SETTING_NAMES)[number], value: Cell): Problem {
  const setting = SETTINGS[key] as Setting<unknown>;
  const usual = shown(setting.show(setting.default)) || "empty";
  return {
    kind: "setting not understood",
    where,
    found: shown(value),
    text: `The setting "${setting.name}" cannot be "${shown(value)}"; its default, ${usual}, is used.`,
    remedy: setting.meaning,
  };
}

function leftAlone(
  where: string,
  name: Cell,
  value: Cell,
  { meaning, values }: RepeatedSetting<unknown>,
): Problem {
  return {
    kind: "setting not understood",
    where,
    found: shown(value),
    text: `"${shown(name)}" cannot be "${shown(value)}"; it was left alone.`,
    remedy: values ? `It can be: ${values.join(", ")}.` : meaning,
  };
}
