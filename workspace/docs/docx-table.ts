import { BorderStyle, type Paragraph, Table, TableCell, TableRow, VerticalAlignTable, WidthType } from "docx";
import type { DocNode } from "../interface";
import { hexOf, TWIPS } from "./docx-units";
import type { TableAttrs } from "./schema";

const PAGE_WIDTH = 468; // points between the margins of a letter page with an inch on either side

/** What makes a block of a cell, which may be a table again. */
type ToBlock = (block: DocNode) => Paragraph | Table;

/** A table with its columns' widths, its lines and its cells' colours. */
export function toDocxTable({ attrs, content: rows = [] }: DocNode, toBlock: ToBlock): Table {
  const { widths, borderColor, borderWidth } = (attrs ?? {}) as unknown as Partial<TableAttrs>;
  const columns = columnWidths(rows, widths ?? []);
  const line = {
    style: borderWidth === 0 ? BorderStyle.NONE : BorderStyle.SINGLE,
    size: (borderWidth ?? 1) * 8, // eighths of a point
    color: hexOf(borderColor ?? "#000000") ?? "000000",
  };
  return new Table({
    width: { size: columns.reduce((sum, width) => sum + width, 0) * TWIPS, type: WidthType.DXA },
    columnWidths: columns.map((width) => width * TWIPS),
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: rows.map((row) => {
      const cells = row.content ?? [];
      return new TableRow({
        children: cells.map((cell, column) => toCell(cell, columns[column] ?? 0, toBlock)),
      });
    }),
  });
}

/** Given widths stay; what is left of the page is shared out among the others. */
function columnWidths(rows: readonly DocNode[], widths: readonly (number | null)[]): number[] {
  const count = Math.max(1, ...rows.map(({ content = [] }) => content.length));
  const given = Array.from({ length: count }, (_, column) => widths[column] ?? null);
  const rest = PAGE_WIDTH - given.reduce((sum: number, width) => sum + (width ?? 0), 0);
  const share = Math.max(rest / Math.max(given.filter((width) => width === null).length, 1), 36);
  return given.map((width) => width ?? share);
}

const VERTICAL: Readonly<Record<string, (typeof VerticalAlignTable)[keyof typeof VerticalAlignTable]>> = {
  TOP: VerticalAlignTable.TOP,
  CENTER: VerticalAlignTable.CENTER,
  BOTTOM: VerticalAlignTable.BOTTOM,
};

function toCell({ attrs = {}, content = [] }: DocNode, width: number, toBlock: ToBlock): TableCell {
  const { background, verticalAlign } = attrs;
  const fill = typeof background === "string" ? hexOf(background) : undefined;
  const padding = (name: string): number => {
    const points = attrs[name];
    return (typeof points === "number" ? points : 5) * TWIPS; // a new cell of a Doc has five points
  };
  return new TableCell({
    children: content.map(toBlock),
    width: { size: width * TWIPS, type: WidthType.DXA },
    verticalAlign: VERTICAL[String(verticalAlign)] ?? VerticalAlignTable.TOP,
    margins: {
      top: padding("paddingTop"),
      bottom: padding("paddingBottom"),
      left: padding("paddingLeft"),
      right: padding("paddingRight"),
    },
    ...(fill === undefined ? {} : { shading: { fill } }),
  });
}
