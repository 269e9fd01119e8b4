import type { CellValue, DocInfo, DocNode, Person, Tab, Workspace } from "../../workspace";

/** All that a team has at one moment: the sheet, the Docs and the time. */
export interface TeamState {
  readonly now: number;
  readonly tabs: readonly Tab[];
  readonly docs: readonly (DocInfo & { readonly content: DocNode; readonly text: string })[];
}

/** Rows of a ledger that hold what the story writes, and more. */
const LAST_ROW = 60;

/** What there is; Docs as far as the owner of the sheet, or one of the others, can open them. */
export async function readState(workspace: Workspace, ...others: readonly Person[]): Promise<TeamState> {
  const book = (await workspace.snapshot()) as Workbook;
  const tabs: Tab[] = [];
  for (const name of workspace.tabs())
    tabs.push({ name, rows: await workspace.values(name), formats: formatsOf(name, book) });
  const docs = new Map<string, TeamState["docs"][number]>();
  for (const person of [...others, workspace])
    for (const doc of person.docs())
      docs.set(doc.id, { ...doc, content: person.doc(doc.id).content, text: person.docText(doc.id) });
  return { now: workspace.now(), tabs, docs: [...docs.values()] };
}

/** Puts everything back as it was, by what people could do at the keyboard. */
export async function putBack(
  workspace: Workspace,
  state: TeamState,
  ...others: readonly Person[]
): Promise<void> {
  for (const tab of state.tabs) {
    const stands = workspace.tabs().includes(tab.name) ? await workspace.values(tab.name) : undefined;
    if (JSON.stringify(stands) !== JSON.stringify(tab.rows)) await workspace.putTab(tab);
  }
  for (const name of workspace.tabs())
    if (!state.tabs.some((tab) => tab.name === name)) await workspace.removeTab(name);
  for (const person of [...others, workspace])
    for (const { id, role } of person.docs())
      if (role === "owner" && !state.docs.some((doc) => doc.id === id)) person.remove(id);
  for (const { id, content } of state.docs)
    if (JSON.stringify(workspace.doc(id).content) !== JSON.stringify(content)) workspace.edit(id, content);
  await workspace.setNow(state.now);
}

/** The number formats of a tab's columns, by its first row under the headings: they decide what becomes of words. */
function formatsOf(name: string, { sheets, styles }: Workbook): Readonly<Record<string, string>> {
  const sheet = Object.values(sheets).find((each) => each.name === name);
  const formats: Record<string, string> = {};
  for (const [column, { s }] of Object.entries(sheet?.cellData["1"] ?? {})) {
    const pattern = (typeof s === "string" ? styles[s] : s)?.n?.pattern;
    const letter = String.fromCharCode(65 + Number(column));
    if (pattern !== undefined) formats[`${letter}2:${letter}${LAST_ROW}`] = pattern;
  }
  return formats;
}

interface Style {
  readonly n?: { readonly pattern: string } | null;
}

/** What of the workbook's snapshot is looked at. */
interface Workbook {
  readonly styles: Readonly<Record<string, Style>>;
  readonly sheets: Readonly<Record<string, Sheet>>;
}

interface Sheet {
  readonly name: string;
  readonly cellData: Readonly<Record<string, Readonly<Record<string, { readonly s?: string | Style }>>>>;
}

/** An empty Doc that only its maker knows of: all that a run can leave behind that dies before it has noted its id. */
export function isOrphan({ id, editors, owner, text }: TeamState["docs"][number], state: TeamState): boolean {
  const isKnown = JSON.stringify(state.tabs).includes(id);
  return text.trim() === "" && editors.every((email) => email === owner) && !isKnown;
}

/** The state as the story tells it: without orphans, with Docs by their titles, and without the times of making. */
export function told(state: TeamState): unknown {
  const docs = state.docs.filter((doc) => !isOrphan(doc, state));
  let text = JSON.stringify({
    tabs: state.tabs.map(({ name, rows, formats }) => ({ name, rows: withoutTimes(name, rows), formats })),
    docs: docs.map(({ title, editors, content }) => ({ title, editors, content })),
  });
  for (const { id, title } of docs) text = text.replaceAll(id, title);
  // A Doc says whom it was open to when it was written: one that could be shared only later has another sentence there.
  const standing = /last updated (\w+ \d+ \w+) \d\d:\d\d · open to [^)]*\)/g;
  return JSON.parse(text.replace(standing, "last updated $1")) as unknown;
}

function withoutTimes(name: string, rows: Tab["rows"]): Tab["rows"] {
  const made = name === "Meetings" ? (rows[0] ?? []).indexOf("Made") : -1;
  const shown = (cell: CellValue, at: number): CellValue => (at === made && cell !== "" ? "a time" : cell);
  return rows.map((row, at) => (at === 0 ? row : row.map(shown)));
}
