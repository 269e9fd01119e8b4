import type { InZone, Moment } from "../domain/cell";
/** The spreadsheet's time zone. A custom function may read it too. */
export declare function sheetZone(): string;
/** Turns instants into the day and minute they are in the zone. */
export declare function momentReader(zone: string): (date: Date) => Moment;
/** Turns a day and minute in UTC, as text in an export may give them, into those in the zone. */
export declare function utcReader(zone: string): InZone;
/** Turns a day and minute in the zone into an instant; a minute that the clocks skip becomes the one after the gap. */
export declare function instantWriter(zone: string): (moment: Moment) => Date;
