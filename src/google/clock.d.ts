import type { Moment } from "../domain/cell";
/** The clock, read in this one place: the present minute on the spreadsheet's own calendar. */
export declare function now(): Moment;
