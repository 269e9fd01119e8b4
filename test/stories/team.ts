import path from "node:path";
import type { Overview, PreparedDoc } from "../../src/domain/contract";
import { type DocNode, type Opening, openWorkspace, type Workspace } from "../../workspace";

/** The built add-on in a workspace, told what people do in the words of the product. */
export interface Team {
  readonly workspace: Workspace;
  /** Opens the sidebar, which saves the look. */
  overview(): Promise<Overview>;
  prepare(rep: string): Promise<PreparedDoc>;
  /** Types into the table whose heading row holds `title`: row and column as a person sees them, from 1. */
  typeInTable(doc: Linked, title: string, row: number, column: string, text: string): void;
  /** Types at the end of the line that begins so. */
  typeAfter(doc: Linked, beginning: string, text: string): void;
  text(doc: Linked): string;
  /** The rows under a table's headings, cell by cell. */
  table(doc: Linked, title: string): readonly (readonly string[])[];
  docId(doc: Linked): string;
  passDays(days: number): Promise<void>;
  passMinutes(minutes: number): Promise<void>;
}

/** A Doc by its address: what preparing one gives, or one of `workspace.docs()`. */
type Linked = Pick<PreparedDoc, "url">;

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;

export async function openTeam(
  opening: Omit<Opening, "addOn" | "title"> & { readonly title?: string },
): Promise<Team> {
  const workspace = await openWorkspace({
    title: "Team",
    ...opening,
    addOn: path.join(__dirname, "../../dist"),
  });
  const docId = ({ url }: Linked): string => {
    const doc = workspace.docs().find((each) => each.url === url);
    if (!doc) throw new Error(`no Doc at ${url}`);
    return doc.id;
  };
  const content = (prepared: Linked): DocNode => workspace.doc(docId(prepared)).content;
  return {
    workspace,
    overview: async () => (await workspace.call("readOverview")) as Overview,
    prepare: async (rep) => (await workspace.call("prepareMeeting", rep)) as PreparedDoc,
    typeInTable(prepared, title, row, column, text) {
      const doc = content(prepared);
      const table = tableWith(doc, title);
      const at = headings(table).indexOf(column);
      if (at < 0) throw new Error(`no column ${column} beside ${title}`);
      const cell = table.content?.[row]?.content?.[at];
      if (!cell) throw new Error(`no row ${row} under ${title}`);
      workspace.edit(docId(prepared), replaced(doc, cell, withText(cell, text)));
    },
    typeAfter(prepared, beginning, text) {
      const doc = content(prepared);
      const line = doc.content?.find((node) => textOf(node).startsWith(beginning));
      if (!line) throw new Error(`no line that begins with "${beginning}"`);
      const longer = { ...line, content: [...(line.content ?? []), { type: "text", text }] };
      workspace.edit(docId(prepared), replaced(doc, line, longer));
    },
    text: (prepared) => workspace.docText(docId(prepared)),
    table: (prepared, title) =>
      (tableWith(content(prepared), title).content ?? [])
        .slice(1)
        .map((row) => (row.content ?? []).map(textOf)),
    docId,
    passDays: (days) => workspace.setNow(workspace.now() + days * DAY),
    passMinutes: (minutes) => workspace.setNow(workspace.now() + minutes * MINUTE),
  };
}

function tableWith(doc: DocNode, title: string): DocNode {
  const table = doc.content?.find((node) => node.type === "table" && headings(node).includes(title));
  if (!table) throw new Error(`no table with ${title}`);
  return table;
}

function headings(table: DocNode): string[] {
  return (table.content?.[0]?.content ?? []).map(textOf);
}

function textOf(node: DocNode): string {
  return node.text ?? (node.content ?? []).map(textOf).join("");
}

function withText(cell: DocNode, text: string): DocNode {
  const [paragraph] = cell.content ?? [];
  if (!paragraph) throw new Error("a cell without a paragraph");
  return { ...cell, content: [{ ...paragraph, content: text === "" ? [] : [{ type: "text", text }] }] };
}

/** The document with one of its nodes replaced, wherever it stands. */
function replaced(node: DocNode, old: DocNode, by: DocNode): DocNode {
  if (node === old) return by;
  return node.content ? { ...node, content: node.content.map((child) => replaced(child, old, by)) } : node;
}
