import { nameOf, setCellAttributes, setTextAttributes } from "./attributes";
import { Container } from "./container";
import { ElementType, member, VerticalAlignment } from "./enums";
import { setWidth } from "./table";
import { Text } from "./text";
import { paragraphNode } from "./tree";
import type { Fits } from "../fits";

type GoogleCell = GoogleAppsScript.Document.TableCell;

export class TableCell extends Container implements Fits<GoogleCell, TableCell> {
  getType(): GoogleAppsScript.Document.ElementType {
    return ElementType.TABLE_CELL as GoogleAppsScript.Document.ElementType;
  }

  clear(): never {
    this.changing.content = [paragraphNode("")];
    return this as never;
  }

  getBackgroundColor(): string {
    return this.kept("background") as string;
  }

  setBackgroundColor(color: string | null): never {
    return this.keep("background", color);
  }

  getVerticalAlignment(): GoogleAppsScript.Document.VerticalAlignment {
    return member(
      VerticalAlignment,
      this.kept("verticalAlign"),
    ) as GoogleAppsScript.Document.VerticalAlignment;
  }

  setVerticalAlignment(alignment: GoogleAppsScript.Document.VerticalAlignment): never {
    return this.keep("verticalAlign", nameOf(alignment));
  }

  /** The width of its column: a cell of a Doc has none of its own. */
  getWidth(): number {
    return this.getParentTable().getColumnWidth(this.column);
  }

  setWidth(width: number): never {
    this.doc.touch();
    const table = this.place.parent?.parent?.node;
    if (table) setWidth(table, this.column, width);
    return this as never;
  }

  getPaddingTop(): number {
    return this.kept("paddingTop") as number;
  }

  setPaddingTop(points: number): never {
    return this.keep("paddingTop", points);
  }

  getPaddingBottom(): number {
    return this.kept("paddingBottom") as number;
  }

  setPaddingBottom(points: number): never {
    return this.keep("paddingBottom", points);
  }

  getPaddingLeft(): number {
    return this.kept("paddingLeft") as number;
  }

  setPaddingLeft(points: number): never {
    return this.keep("paddingLeft", points);
  }

  getPaddingRight(): number {
    return this.kept("paddingRight") as number;
  }

  setPaddingRight(points: number): never {
    return this.keep("paddingRight", points);
  }

  setAttributes(values: Record<string, unknown>): never {
    setCellAttributes(this.changing, values);
    const text = new Map(Object.entries(values));
    text.delete("BACKGROUND_COLOR"); // on a cell it is the cell's, not its words'
    setTextAttributes(new Text(this.place), Object.fromEntries(text), undefined);
    return this as never;
  }

  getParentRow(): GoogleAppsScript.Document.TableRow {
    return this.getParent();
  }

  getParentTable(): GoogleAppsScript.Document.Table {
    return this.getParentRow().getParentTable();
  }

  private get column(): number {
    return this.place.parent?.node.content.indexOf(this.place.node) ?? 0;
  }

  private kept(name: string): unknown {
    return this.node.attrs[name] ?? null;
  }

  private keep(name: string, value: unknown): never {
    this.changing.attrs[name] = value;
    return this as never;
  }
}
