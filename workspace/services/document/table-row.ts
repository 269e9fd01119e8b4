import { Element, placeOf, removeNode } from "./element";
import { ElementType } from "./enums";
import { Text } from "./text";
import { cellNode, copyOf, textOf, type TreeNode } from "./tree";
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
    return this.doc.elementAt(this.child(this.cellAt(cellIndex))) as unknown as GoogleCell;
  }

  getChild(childIndex: number): GoogleAppsScript.Document.Element {
    return this.doc.elementAt(this.child(this.cellAt(childIndex)));
  }

  getChildIndex(child: GoogleAppsScript.Document.Element): number {
    return this.node.content.indexOf(placeOf(child).node);
  }

  appendTableCell(cell?: string | GoogleCell | null): GoogleCell {
    return this.insertTableCell(this.getNumCells(), cell);
  }

  insertTableCell(childIndex: number, cell?: string | GoogleCell | null): GoogleCell {
    const node =
      typeof cell === "object" && cell !== null ? copyOf(placeOf(cell).node) : cellNode(cell ?? "");
    this.changing.content.splice(childIndex, 0, node);
    return this.doc.elementAt(this.child(node)) as unknown as GoogleCell;
  }

  removeCell(cellIndex: number): GoogleCell {
    const cell = this.cellAt(cellIndex);
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

  copy(): never {
    return this.doc.elementAt({ doc: this.doc, node: copyOf(this.node), parent: undefined }) as never;
  }

  private cellAt(index: number): TreeNode {
    const cell = this.node.content[index];
    if (!cell)
      throw this.exception(
        `Child index (${index}) must be less than the number of child elements (${this.getNumCells()}).`,
      );
    return cell;
  }
}
