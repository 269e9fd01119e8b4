import { type Cell, type Grid } from "../domain/cell";
/**
 * What getValues() and a custom function's arguments hold, as the domain's cells. Not confirmed on a live account: a
 * blank arrives as "", an error cell as its text (#N/A), an argument left out as undefined.
 */
export declare function cellReader(zone: string): (value: unknown) => Cell;
/** A whole range's values as a grid. */
export declare function gridReader(zone: string): (values: readonly (readonly unknown[])[]) => Grid;
/**
 * The domain's cells as setValues() and a custom function's result take them. Not confirmed on a live account: a Date
 * that a custom function returns is a date in its cell, shown as the cell is formatted.
 */
export declare function cellWriter(zone: string): (cell: Cell) => string | number | boolean | Date;
