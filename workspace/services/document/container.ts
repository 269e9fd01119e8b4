import { detached, Element, placeOf, removeNode } from "./element";
import { Text } from "./text";
import { pageBreakNode, paragraphNode, ruleNode, tableNode, textOf, type TreeNode } from "./tree";

type GoogleElement = GoogleAppsScript.Document.Element;
type GoogleParagraph = GoogleAppsScript.Document.Paragraph;
type GoogleListItem = GoogleAppsScript.Document.ListItem;
type GoogleTable = GoogleAppsScript.Document.Table;

/** What a body and a table cell have in common: blocks one after the other, the last of them a paragraph. */
export abstract class Container extends Element {
  getNumChildren(): number {
    return this.node.content.length;
  }

  getChild(childIndex: number): GoogleElement {
    return this.doc.elementAt(this.child(this.childAt(childIndex)));
  }

  getChildIndex(child: GoogleElement): number {
    return this.indexOf(child);
  }

  removeChild(child: GoogleElement): never {
    this.doc.touch();
    removeNode(this.place, placeOf(child).node);
    return this as never;
  }

  getText(): string {
    return textOf(this.node);
  }

  editAsText(): GoogleAppsScript.Document.Text {
    const { doc, node } = this.place;
    return this.doc.elementAt(
      { doc, node, parent: this.place },
      "Text",
    ) as unknown as GoogleAppsScript.Document.Text;
  }

  setText(text: string): never {
    this.changing.content = text.split("\n").map((line) => paragraphNode(line));
    return this as never;
  }

  replaceText(searchPattern: string, replacement: string): GoogleElement {
    new Text(this.place).replaceText(searchPattern, replacement);
    return this as never;
  }

  appendParagraph(paragraph: string | GoogleParagraph): GoogleParagraph {
    return this.insertParagraph(this.getNumChildren(), paragraph);
  }

  insertParagraph(childIndex: number, paragraph: string | GoogleParagraph): GoogleParagraph {
    return this.insert(childIndex, newOrDetached(paragraph, paragraphNode)) as never;
  }

  appendListItem(item: string | GoogleListItem): GoogleListItem {
    return this.insertListItem(this.getNumChildren(), item);
  }

  /**
   * An item joins the list it comes to stand after, as consecutive items do on Google; a new list is numbered:
   * https://github.com/brucemcpherson/gas-fakes/blob/main/test/testdocslistitems.js
   */
  insertListItem(childIndex: number, item: string | GoogleListItem): GoogleListItem {
    const before = this.node.content[childIndex - 1]?.attrs;
    const listId = before?.["listId"] ?? `kix.list${this.freshListNumber()}`;
    const glyph = before?.["listId"] ? (before["glyph"] ?? "BULLET") : "NUMBER";
    const make = (text: string) => paragraphNode(text, { listId, level: 0, glyph });
    return this.insert(childIndex, newOrDetached(item, make)) as never;
  }

  appendTable(cells?: string[][] | GoogleTable | null): GoogleTable {
    return this.insertTable(this.getNumChildren(), cells);
  }

  insertTable(childIndex: number, cells?: string[][] | GoogleTable | null): GoogleTable {
    const rows = (Array.isArray(cells) ? cells : []) as unknown[][];
    const node =
      cells && !Array.isArray(cells)
        ? detached(cells)
        : tableNode(rows.map((row) => Array.from(row, String)));
    const table = this.insert(childIndex, node);
    // Nothing may end in a table: a real Doc has an empty paragraph after it.
    if (this.node.content.at(-1)?.type === "table") this.changing.content.push(paragraphNode(""));
    return table as never;
  }

  appendHorizontalRule(): GoogleAppsScript.Document.HorizontalRule {
    return this.insertHorizontalRule(this.getNumChildren());
  }

  insertHorizontalRule(childIndex: number): GoogleAppsScript.Document.HorizontalRule {
    return this.insertLeaf(childIndex, ruleNode(), "HorizontalRule");
  }

  protected insertLeaf(
    childIndex: number,
    node: TreeNode,
    className: "HorizontalRule" | "PageBreak",
  ): GoogleElement {
    this.insert(childIndex, node);
    const paragraph = this.child(node);
    return this.doc.elementAt({ doc: this.doc, node, parent: paragraph }, className);
  }

  protected newPageBreak(): TreeNode {
    return pageBreakNode();
  }

  private freshListNumber(): number {
    const used = new Set<unknown>();
    const visit = (node: TreeNode) => {
      if (node.attrs["listId"]) used.add(node.attrs["listId"]);
      if (node.type !== "paragraph") node.content.forEach(visit);
    };
    visit(this.doc.root);
    let number = used.size + 1;
    while (used.has(`kix.list${number}`)) number++;
    return number;
  }
}

function newOrDetached(value: unknown, make: (text: string) => TreeNode): TreeNode {
  return typeof value === "object" && value !== null ? detached(value) : make(String(value));
}
