import { detached, Element, placeOf, removeNode } from "./element";
import { ElementType } from "./enums";
import { Text } from "./text";
import { cellNode, textOf } from "./tree";
import type { Fits } from "../fits";

type GoogleRow = GoogleAppsScript.Document.TableRow;
type GoogleCell = GoogleAppsScript.Document.TableCell;

export class TableRow extends Element implements Fits<GoogleRow, TableRow> {
  getType(): GoogleAppsScript.Document.ElementType {
    return ElementType.TABLE_ROW as GoogleAppsScript.Document.ElementType;
  }

  getNumCells(): number {
    return this.node.content.length;
  }

  getNumChildren(): number {
    return this.getNumCells();
  }

  getCell(cellIndex: number): GoogleCell {
    return this.doc.elementAt(this.child(this.childAt(cellIndex))) as unknown as GoogleCell;
  }

  getChild(childIndex: number): GoogleAppsScript.Document.Element {
    return this.doc.elementAt(this.child(this.childAt(childIndex)));
  }

  getChildIndex(child: GoogleAppsScript.Document.Element): number {
    return this.indexOf(child);
  }

  appendTableCell(cell?: string | GoogleCell | null): GoogleCell {
    return this.insertTableCell(this.getNumCells(), cell);
  }

  insertTableCell(childIndex: number, cell?: string | GoogleCell | null): GoogleCell {
    const node = typeof cell === "object" && cell !== null ? detached(cell) : cellNode(cell ?? "");
    return this.insert(childIndex, node) as unknown as GoogleCell;
  }

  removeCell(cellIndex: number): GoogleCell {
    const cell = this.childAt(cellIndex);
    this.doc.touch();
    removeNode(this.place, cell);
    return this.doc.elementAt({ doc: this.doc, node: cell, parent: undefined }) as unknown as GoogleCell;
  }

  removeChild(child: GoogleAppsScript.Document.Element): never {
    this.doc.touch();
    removeNode(this.place, placeOf(child).node);
    return this as never;
  }

  setAttributes(values: Record<string, unknown>): never {
    new Text(this.place).setAttributes(values);
    return this as never;
  }

  getText(): string {
    return textOf(this.node);
  }

  getParentTable(): GoogleAppsScript.Document.Table {
    return this.getParent();
  }
}
