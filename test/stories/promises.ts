import { isOrphan, type TeamState } from "./team-state";

/** What the add-on promises a team at every moment, whatever failed before it: each broken promise as a sentence. */
export function brokenPromises(state: TeamState, typed: readonly string[]): readonly string[] {
  return [...lostWords(state, typed), ...docsThatAreTwo(state), ...rowsThatAreTwo(state)];
}

/** Every word that anyone typed is in a Doc or in a tab, as it was typed. */
function lostWords({ docs, tabs }: TeamState, typed: readonly string[]): string[] {
  const places = [...docs.map(({ text }) => text), ...tabs.flatMap(({ rows }) => rows.flat().map(String))];
  return typed
    .filter((words) => !places.some((place) => place.includes(words)))
    .map((words) => `“${words}” was typed and is nowhere any more`);
}

/** A rep has one Doc a week, and the ledger knows each Doc that anyone but its maker could have seen. */
function docsThatAreTwo(state: TeamState): string[] {
  const docs = state.docs.filter((doc) => !isOrphan(doc, state));
  const known = JSON.stringify(state.tabs.find(({ name }) => name === "Meetings")?.rows ?? []);
  return [
    ...twice(docs.map(({ title }) => title)).map((title) => `“${title}” is two Docs`),
    ...docs.filter(({ id }) => !known.includes(id)).map(({ title }) => `Meetings does not know “${title}”`),
    ...(state.docs.length > docs.length + 1 ? ["more than one empty Doc was left behind"] : []),
  ];
}

/** In each tab, what makes a row the one it is. */
const KEYS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  Reps: [["Name"]],
  Settings: [["Name"]],
  History: [["Changed on", "Deal ID"]],
  Meetings: [["Key"], ["Doc"]],
  Commitments: [["Ref"], ["Rep", "First wording"]],
};

function rowsThatAreTwo({ tabs }: TeamState): string[] {
  return tabs.flatMap(({ name, rows: [headings = [], ...rows] }) =>
    (KEYS[name] ?? []).flatMap((titles) => {
      const keys = rows.map((row) =>
        JSON.stringify(titles.map((title) => row[headings.indexOf(title)] ?? "")),
      );
      const empty = JSON.stringify(titles.map(() => ""));
      return twice(keys.filter((key) => key !== empty)).map((key) => `${key} stands in ${name} twice`);
    }),
  );
}

function twice(keys: readonly string[]): readonly string[] {
  return [...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))];
}
