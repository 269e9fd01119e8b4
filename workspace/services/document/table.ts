import { detached, Element, placeOf, removeNode } from "./element";
import { ElementType } from "./enums";
import { Text } from "./text";
import { rowNode, textOf, type TreeNode } from "./tree";
import type { Fits } from "../fits";

type GoogleTable = GoogleAppsScript.Document.Table;
type GoogleRow = GoogleAppsScript.Document.TableRow;

/** A table: rows of cells. */
export class Table extends Element implements Fits<GoogleTable, Table> {
  getType(): GoogleAppsScript.Document.ElementType {
    return ElementType.TABLE as GoogleAppsScript.Document.ElementType;
  }

  getNumRows(): number {
    return this.node.content.length;
  }

  getNumChildren(): number {
    return this.getNumRows();
  }

  getRow(rowIndex: number): GoogleRow {
    return this.doc.elementAt(this.child(this.childAt(rowIndex))) as unknown as GoogleRow;
  }

  getChild(childIndex: number): GoogleAppsScript.Document.Element {
    return this.doc.elementAt(this.child(this.childAt(childIndex)));
  }

  getChildIndex(child: GoogleAppsScript.Document.Element): number {
    return this.indexOf(child);
  }

  getCell(rowIndex: number, cellIndex: number): GoogleAppsScript.Document.TableCell {
    return this.getRow(rowIndex).getCell(cellIndex);
  }

  appendTableRow(row?: GoogleRow | null): GoogleRow {
    return this.insertTableRow(this.getNumRows(), row);
  }

  /** A new row has no cells until some are appended, as on Google; a copied one has those of its original. */
  insertTableRow(childIndex: number, row?: GoogleRow | null): GoogleRow {
    return this.insert(childIndex, row ? detached(row) : rowNode([])) as unknown as GoogleRow;
  }

  removeRow(rowIndex: number): GoogleRow {
    const row = this.childAt(rowIndex);
    this.doc.touch();
    removeNode(this.place, row);
    return this.doc.elementAt({ doc: this.doc, node: row, parent: undefined }) as unknown as GoogleRow;
  }

  removeChild(child: GoogleAppsScript.Document.Element): never {
    this.doc.touch();
    removeNode(this.place, placeOf(child).node);
    return this as never;
  }

  getColumnWidth(columnIndex: number): number {
    return (widthsOf(this.node)[columnIndex] ?? null) as number; // null: shared out evenly
  }

  setColumnWidth(columnIndex: number, width: number): never {
    setWidth(this.changing, columnIndex, width);
    return this as never;
  }

  getBorderColor(): string {
    return (this.node.attrs["borderColor"] ?? null) as string;
  }

  setBorderColor(color: string): never {
    this.changing.attrs["borderColor"] = color;
    return this as never;
  }

  getBorderWidth(): number {
    return (this.node.attrs["borderWidth"] ?? null) as number;
  }

  setBorderWidth(width: number): never {
    this.changing.attrs["borderWidth"] = width;
    return this as never;
  }

  setAttributes(values: Record<string, unknown>): never {
    if (Object.hasOwn(values, "BORDER_COLOR")) this.changing.attrs["borderColor"] = values["BORDER_COLOR"];
    if (Object.hasOwn(values, "BORDER_WIDTH")) this.changing.attrs["borderWidth"] = values["BORDER_WIDTH"];
    new Text(this.place).setAttributes(values);
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
}

const widthsOf = (table: TreeNode): (number | null)[] =>
  (table.attrs["widths"] as (number | null)[] | null) ?? [];

/** Sets one column's width and leaves the others as they are. */
export function setWidth(table: TreeNode, column: number, width: number): void {
  const columns = Math.max(...table.content.map((row) => row.content.length), column + 1);
  const widths = widthsOf(table);
  table.attrs["widths"] = Array.from({ length: columns }, (_, at) =>
    at === column ? width : (widths[at] ?? null),
  );
}
