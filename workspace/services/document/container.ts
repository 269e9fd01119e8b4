import { classNameOf, detached, Element, placeOf, removeNode } from "./element";
import { carriedOn } from "./looks";
import type { ElementClass } from "./open-doc";
import { Text } from "./text";
import { paragraphNode, ruleNode, tableNode, textOf, type Mark, type TreeNode } from "./tree";

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

  /** A new paragraph has these two set: https://github.com/brucemcpherson/gas-fakes/blob/main/test/testdocsstyles.js */
  insertParagraph(childIndex: number, paragraph: string | GoogleParagraph): GoogleParagraph {
    const make = (text: string) =>
      paragraphNode(text, { align: "LEFT", lineSpacing: 1.15 }, this.looksBefore(childIndex));
    return this.insert(childIndex, this.newOrDetached("Paragraph", childIndex, paragraph, make)) as never;
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
    const make = (text: string) =>
      paragraphNode(text, { listId, level: 0, glyph }, this.looksBefore(childIndex));
    return this.insert(childIndex, this.newOrDetached("ListItem", childIndex, item, make)) as never;
  }

  appendTable(cells?: string[][] | GoogleTable | null): GoogleTable {
    return this.insertTable(this.getNumChildren(), cells);
  }

  insertTable(childIndex: number, cells?: string[][] | GoogleTable | null): GoogleTable {
    const rows = Array.isArray(cells) ? (cells as unknown[]) : [];
    if (!rows.every((row) => Array.isArray(row) && row.every((text) => typeof text === "string")))
      throw this.mismatch("Table", childIndex, cells);
    const node = cells && !Array.isArray(cells) ? this.detached("Table", childIndex, cells) : tableNode(rows);
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

  protected newOrDetached(
    className: ElementClass,
    childIndex: number,
    given: unknown,
    make: (text: string) => TreeNode,
  ): TreeNode {
    return typeof given === "string" ? make(given) : this.detached(className, childIndex, given);
  }

  /** The node of an element that stands nowhere and is of the right class. */
  protected detached(className: ElementClass, childIndex: number, given: unknown): TreeNode {
    if (classNameOf(given) !== className) throw this.mismatch(className, childIndex, given);
    return detached(given);
  }

  /** The words are known from insertParagraph(); how Google names the parameters in them is unconfirmed. */
  private mismatch(className: ElementClass, childIndex: number, given: unknown): Error {
    const kinds = [childIndex, given].map(kindOf).join(",");
    return this.exception(
      `The parameters (${kinds}) don't match the method signature for DocumentApp.${this.className}.insert${className}.`,
    );
  }

  /**
   * A new paragraph's words look like those before them, as appended ones are known to; that this holds for inserted
   * ones and for list items, and that a link is not carried on, is unconfirmed.
   */
  private looksBefore(childIndex: number): readonly Mark[] {
    const before = this.node.content[childIndex - 1];
    return carriedOn(before?.content.findLast(({ type }) => type === "text"));
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

const kindOf = (value: unknown): string => {
  if (Array.isArray(value)) return `${kindOf((value as unknown[])[0])}[]`;
  if (value === null || value === undefined) return "null";
  if (typeof value === "string") return "String";
  // oxlint-disable-next-line typescript/no-base-to-string -- a guarded object has its class's name as text
  return classNameOf(value) ? String(value) : typeof value;
};
