import type { ICellData, Nullable } from "@univerjs/core";
import { ObjectMatrix } from "@univerjs/core";
import type {
  ArrayValueObject,
  BaseReferenceObject,
  BaseValueObject,
  FunctionVariantType,
} from "@univerjs/engine-formula";
import type { Rectangle } from "../a1";
import type { CellContent } from "../cell";
import { isDateFormat, isError, isSerial } from "../cell";
import type { Zone } from "../zone";
import { wallOfSerial } from "../zone";
import { fromCellData } from "./cell-data";
import { rectangleOf } from "./reference";

/** What a custom function is handed: one value, or rows of them. A date is an instant, an error cell its sign. */
export type PlainValue = string | number | boolean | Date | undefined;
export type PlainArgument =
  | { readonly value: PlainValue | PlainValue[][] }
  /** A range that may come again in this calculation: the same name stands for the same rows. */
  | { readonly range: string; readonly rows: PlainValue[][] };

/**
 * Reads the arguments of custom functions as Apps Script would hand them over.
 *
 * Twenty cells of a report use the same columns, so a range is read once in a calculation. What is kept is the sheet as
 * it stood when the calculation began; cells that this same calculation has meanwhile worked out are laid over a copy,
 * so that a formula inside the range is never seen with its old result.
 */
export class ArgumentReader {
  private readonly kept = new Map<string, PlainValue[][]>();

  constructor(private readonly zone: Zone) {}

  /** To be called as each calculation begins. */
  forget(): void {
    this.kept.clear();
  }

  read(argument: FunctionVariantType): PlainArgument {
    if (argument.isReferenceObject()) return this.readRange(argument as BaseReferenceObject);
    if ((argument as BaseValueObject).isArray()) {
      const rows = (argument as ArrayValueObject)
        .getArrayValue()
        .map((row) => row.map((value) => (value ? this.readValue(value) : "")));
      return { value: rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows };
    }
    const value = argument as BaseValueObject;
    // An argument skipped between two commas. Whether Google hands over undefined or "" is unconfirmed.
    return { value: value.isNull() ? undefined : this.readValue(value) };
  }

  private readValue(value: BaseValueObject): PlainValue {
    if (value.isNull()) return "";
    if (value.isError()) return value.getValue();
    const plain = value.getValue();
    if (value.isBoolean()) return Boolean(plain);
    if (typeof plain === "number" && isDateFormat(value.getPattern())) return this.instant(plain);
    return plain;
  }

  private readRange(reference: BaseReferenceObject): PlainArgument {
    const where = rectangleOf(reference);
    const range = `${reference.getSheetId()}!${where.top}:${where.left}:${where.bottom}:${where.right}`;
    let rows = this.kept.get(range);
    if (!rows) {
      rows = this.readAsItStood(reference, where);
      this.kept.set(range, rows);
    }
    const current = this.withNewResults(reference, where, rows);
    if (where.top === where.bottom && where.left === where.right) return { value: current[0]?.[0] ?? "" };
    return current === rows ? { range, rows } : { value: current };
  }

  private readAsItStood(
    reference: BaseReferenceObject,
    { top, left, bottom, right }: Rectangle,
  ): PlainValue[][] {
    const cells = reference.getCurrentActiveSheetData().cellData;
    const spilled = reference.getCurrentActiveArrayFormulaCellData();
    const rows: PlainValue[][] = [];
    for (let row = top; row <= bottom; row++) {
      const line: PlainValue[] = [];
      for (let column = left; column <= right; column++) {
        const own = cells.getValue(row, column);
        const blank = own?.v === undefined || own.v === null;
        line.push(this.readCell(reference, blank ? (spilled?.getValue(row, column) ?? own) : own));
      }
      rows.push(line);
    }
    return rows;
  }

  /** The same rows if this calculation has worked out nothing in them so far, else a corrected copy. */
  private withNewResults(
    reference: BaseReferenceObject,
    where: Rectangle,
    rows: PlainValue[][],
  ): PlainValue[][] {
    let copy = rows;
    const put = (row: number, column: number, value: PlainValue) => {
      if (row < where.top || row > where.bottom || column < where.left || column > where.right) return;
      if (copy === rows) copy = rows.map((line) => [...line]);
      const line = copy[row - where.top];
      if (line) line[column - where.left] = value;
    };
    const before = new ObjectMatrix(reference.getCurrentActiveArrayFormulaRange());
    const now = new ObjectMatrix(reference.getCurrentRuntimeActiveArrayFormulaRange());
    // What spilled before from a formula that has been worked out again is gone, unless it spills there anew.
    const cells = reference.getCurrentActiveSheetData().cellData;
    before.forValue((row, column, old) => {
      if (!now.getValue(row, column)) return;
      for (let r = Math.max(old.startRow, where.top); r <= Math.min(old.endRow, where.bottom); r++)
        for (let c = Math.max(old.startColumn, where.left); c <= Math.min(old.endColumn, where.right); c++)
          if (r !== row || c !== column) put(r, c, this.readCell(reference, cells.getValue(r, c)));
    });
    reference.getCurrentRuntimeActiveArrayFormulaCellData()?.forValue((row, column, cell) => {
      put(row, column, this.readCell(reference, cell));
    });
    reference.getCurrentRuntimeSheetData()?.forValue((row, column, cell) => {
      put(row, column, this.readCell(reference, cell, cells.getValue(row, column)));
    });
    return copy;
  }

  private readCell(reference: BaseReferenceObject, cell: Nullable<ICellData>, dressed = cell): PlainValue {
    const styles = reference.getCurrentStylesData();
    const format = (style: Nullable<ICellData>) =>
      style?.s ? styles.getStyleByCell(style)?.n?.pattern : undefined;
    return this.plain(fromCellData(cell, format(dressed) ?? format(cell)));
  }

  private plain(content: CellContent): PlainValue {
    if (typeof content !== "object") return content;
    if (isError(content)) return content.error;
    return isSerial(content) ? this.instant(content.serial) : "";
  }

  private instant(serial: number): Date {
    return new Date(this.zone.instantOfWall(wallOfSerial(serial)));
  }
}
