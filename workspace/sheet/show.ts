import { numfmt } from "@univerjs/core";
import type { CellContent } from "../cell";
import { isError } from "../cell";
import { DATE_FORMAT, DATE_TIME_FORMAT } from "./cell-data";

/** A content as the cell shows it with this number format. */
export function showContent(content: CellContent, format: string | undefined): string {
  if (typeof content === "string") return content;
  if (typeof content === "boolean") return content ? "TRUE" : "FALSE";
  if (typeof content === "number") return showNumber(content, format);
  if (isError(content)) return content.error;
  const plain = Number.isInteger(content.serial) ? DATE_FORMAT : DATE_TIME_FORMAT;
  return numfmt.format(format ?? plain, content.serial, { throws: false });
}

function showNumber(number: number, format: string | undefined): string {
  if (format !== undefined && format !== "@" && !/^general$/i.test(format))
    return numfmt.format(format, number, { throws: false });
  return String(Number(number.toPrecision(10))); // as many figures as a cell of ordinary width shows
}
