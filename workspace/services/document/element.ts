import { ElementType } from "./enums";
import type { Fits } from "../fits";
import type { OpenDoc } from "./open-doc";
import { copyOf, type TreeNode } from "./tree";

/** Where an element stands: its Doc, its node, and the node it is in (none for the body). */
export interface Place {
  readonly doc: OpenDoc;
  readonly node: TreeNode;
  readonly parent: Place | undefined;
}

/** What every element of a Doc can do. */
export abstract class Element implements Fits<GoogleAppsScript.Document.Element, Element> {
  constructor(readonly place: Place) {}

  abstract getType(): GoogleAppsScript.Document.ElementType;

  getParent(): never {
    return (this.place.parent ? this.doc.elementAt(this.place.parent) : null) as never;
  }

  getNextSibling(): GoogleAppsScript.Document.Element {
    return this.sibling(1);
  }

  getPreviousSibling(): GoogleAppsScript.Document.Element {
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
    this.place.doc.checkOpen();
    return this.place.node;
  }

  /** The node, about to be changed. */
  protected get changing(): TreeNode {
    this.place.doc.touch();
    return this.place.node;
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

  private sibling(step: number): GoogleAppsScript.Document.Element {
    const { parent, doc, node } = this.place;
    const beside = parent?.node.content[parent.node.content.indexOf(node) + step];
    return (
      beside ? this.doc.elementAt({ doc, node: beside, parent }) : null
    ) as GoogleAppsScript.Document.Element;
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
  if (at < 0) throw parent.doc.room.realm.exception("Element is not a child of its parent any more.");
  const ends = type === "doc" || type === "table_cell";
  if (ends && at === content.length - 1)
    throw parent.doc.room.realm.exception("Can't remove the last paragraph in a document section.");
  content.splice(at, 1);
}

/** The node behind an element that a script hands over. */
export const placeOf = (element: unknown): Place => (element as Element).place;

/** Only an element that stands nowhere may be put somewhere: a script makes a copy() first. */
export function detached(element: unknown): TreeNode {
  const { doc, node, parent } = placeOf(element);
  if (parent) throw doc.room.realm.exception("Element must be detached.");
  return copyOf(node);
}
