import type { Grid, Rectangle } from "../domain/cell";
/** One tab of the team sheet as it was read. */
export interface ReadTab {
    readonly tab: string;
    readonly grid: Grid;
}
/**
 * How a column of a tab of ours is kept. Text is kept as text, so that "=1+1" or "0061" stays what was typed. Not
 * confirmed on a live account: that setValues() leaves such a text alone in a cell formatted "@", and that "General" is
 * the format of a cell that has none, as in the Sheets API.
 */
export type Kept = "text" | "day" | "moment" | "number";
/** A tab of ours: its headings with the explanation that stands on each as a note. */
export interface TabDesign {
    readonly name: string;
    readonly columns: readonly {
        readonly title: string;
        readonly note: string;
        readonly kept: Kept;
        readonly points: number;
    }[];
}
/** Every tab that people can see, each in one read. */
export declare function readTabs(): ReadTab[];
/** One tab, or no rows where there is none of that name. */
export declare function readTab(name: string): Grid;
/**
 * Makes a tab of ours with its headings and first rows; one that holds anything is left alone. Words come last and all at
 * once, so that a tab without any is one whose making broke off, and is finished. Returns whether it was made.
 */
export declare function makeTab({ name, columns }: TabDesign, rows?: Grid): boolean;
/**
 * Writes rectangles of cells and nothing between them, so that what a person has just typed elsewhere in the tab
 * stays. One call a rectangle: those that touch come as one.
 */
export declare function writeCells(name: string, rectangles: readonly Rectangle[]): void;
/** Takes the person to a cell, "Pipeline!C17". A place that is no longer there is said. */
export declare function showCell(where: string): void;
/** Whether two names are one tab's. */
export declare function isTab(one: string, other: string): boolean;
/**
 * Who can open the sheet besides its owner, by e-mail. Not confirmed on a live account: people let in by a link, by a
 * group or by their whole domain are not among them.
 */
export declare function peopleOfSheet(): readonly string[];
