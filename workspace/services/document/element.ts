import { ElementType } from "./enums";
import type { Fits } from "../fits";
import type { ElementClass, OpenDoc, Place } from "./open-doc";
import { copyOf, type TreeNode } from "./tree";

type GoogleElement = GoogleAppsScript.Document.Element;

/** Seen for getChildIndex(); that removing an element twice is refused in the same words is unconfirmed. */
const NO_CHILD = "Element does not contain the specified child element.";

/** What every element of a Doc can do. What was taken from a Doc that is closed still answers, but takes no edits. */
export abstract class Element implements Fits<GoogleElement, Element> {
  constructor(readonly place: Place) {}

  abstract getType(): GoogleAppsScript.Document.ElementType;

  /** Google prints an element by its class: https://github.com/brucemcpherson/gas-fakes/blob/main/test/testdocsnext.js */
  toString(): string {
    return this.className;
  }

  /** A copy that stands nowhere, to be appended or inserted. */
  copy(): never {
    const { doc, node } = this;
    return doc.elementAt({ doc, node: copyOf(node), parent: undefined }, this.className) as never;
  }

  getParent(): never {
    return (this.place.parent ? this.doc.elementAt(this.place.parent) : null) as never;
  }

  getNextSibling(): GoogleElement {
    return this.sibling(1);
  }

  getPreviousSibling(): GoogleElement {
    return this.sibling(-1);
  }

  removeFromParent(): never {
    const { parent, doc, node } = this.place;
    doc.touch();
    if (parent) removeNode(parent, node);
    return this as never;
  }

  asParagraph(): never {
    return this.cast("Paragraph", "PARAGRAPH");
  }

  asListItem(): never {
    return this.cast("ListItem", "LIST_ITEM");
  }

  asTable(): never {
    return this.cast("Table", "TABLE");
  }

  asTableRow(): never {
    return this.cast("TableRow", "TABLE_ROW");
  }

  asTableCell(): never {
    return this.cast("TableCell", "TABLE_CELL");
  }

  asText(): never {
    return this.cast("Text", "TEXT");
  }

  asBody(): never {
    return this.cast("Body", "BODY_SECTION");
  }

  protected get doc(): OpenDoc {
    return this.place.doc;
  }

  protected get node(): TreeNode {
    return this.place.node;
  }

  /** "PAGE_BREAK" is the type of a PageBreak. */
  get className(): ElementClass {
    const words = String(this.getType()).toLowerCase().split("_");
    return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("") as ElementClass;
  }

  /** The node, about to be changed. */
  protected get changing(): TreeNode {
    this.place.doc.touch();
    return this.place.node;
  }

  protected childAt(index: number): TreeNode {
    const { content } = this.node;
    const child = content[index];
    if (!child) throw this.noChild(index, content.length);
    return child;
  }

  protected noChild(index: number, count: number): Error {
    return this.exception(
      `Child index (${index}) must be less than the number of child elements (${count}).`,
    );
  }

  protected indexOf(child: GoogleElement): number {
    const at = this.node.content.indexOf(placeOf(child).node);
    if (at < 0) throw this.exception(NO_CHILD);
    return at;
  }

  /** Puts a node among the children and gives its element. */
  protected insert(index: number, node: TreeNode): GoogleElement {
    const { content } = this.changing;
    if (index < 0 || index > content.length)
      throw this.exception(
        `Child index (${index}) must be less than or equal to the number of child elements (${content.length}).`,
      );
    content.splice(index, 0, node);
    return this.doc.elementAt(this.child(node));
  }

  protected child(node: TreeNode): Place {
    return { doc: this.doc, node, parent: this.place };
  }

  protected inward<Value>(values: Value[]): Value[] {
    return this.doc.room.realm.inward(values) as Value[];
  }

  protected exception(message: string): Error {
    return this.doc.room.realm.exception(message);
  }

  private sibling(step: number): GoogleElement {
    const { parent, doc, node } = this.place;
    const beside = parent?.node.content[parent.node.content.indexOf(node) + step];
    return (beside ? this.doc.elementAt({ doc, node: beside, parent }) : null) as GoogleElement;
  }

  /** Google's casts check the type and hand back the same element. */
  private cast(className: string, type: keyof typeof ElementType): never {
    if (String(this.getType()) !== String(ElementType[type]))
      throw this.exception(`Element cannot be cast to ${className}.`);
    return this as never;
  }
}

/**
 * Takes a node out. A Doc and a table cell must end in a paragraph, so their last element cannot go; seen on live Docs:
 * https://github.com/brucemcpherson/gas-fakes/issues/51
 */
export function removeNode(parent: Place, node: TreeNode): void {
  const { content, type } = parent.node;
  const at = content.indexOf(node);
  if (at < 0) throw parent.doc.room.realm.exception(NO_CHILD);
  const ends = type === "doc" || type === "table_cell";
  if (ends && at === content.length - 1)
    throw parent.doc.room.realm.exception("Can't remove the last paragraph in a document section.");
  content.splice(at, 1);
}

/** Of which class something is that a script hands over; undefined where it is no element. */
export const classNameOf = (value: unknown): ElementClass | undefined =>
  typeof value === "object" && value !== null && "place" in value ? (value as Element).className : undefined;

/** The node behind an element that a script hands over. */
export const placeOf = (element: unknown): Place => (element as Element).place;

/** Only an element that stands nowhere may be put somewhere: a script makes a copy() first. */
export function detached(element: unknown): TreeNode {
  const { doc, node, parent } = placeOf(element);
  if (parent) throw doc.room.realm.exception("Element must be detached.");
  return copyOf(node);
}
