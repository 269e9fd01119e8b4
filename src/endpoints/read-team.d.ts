import type { Grid, InZone, Moment } from "../domain/cell";
import { type RepBook } from "../domain/deals/reps";
import type { History } from "../domain/history/history";
import { type Source } from "../domain/history/read-history";
import type { PairOf } from "../domain/meetings/who";
import type { Problem } from "../domain/problem";
import type { Settings } from "../domain/settings";
/** The team sheet as it stands: every tab read once. */
export interface Team {
    readonly now: Moment;
    readonly settings: Settings;
    readonly book: RepBook;
    /** The tabs that could hold a pasted export. */
    readonly pasted: readonly Source[];
    /** The History tab; no rows where there is none yet. */
    readonly saved: Grid;
    /** What Reps, Stages, Goals and Settings hold that could not be understood. */
    readonly problems: readonly Problem[];
    readonly pairOf: PairOf;
    readonly inZone: InZone;
}
export declare function readTeam(): Team;
/** Everything the sheet knows of the deals: the pasted tabs and what was saved of earlier ones. */
export declare function historyOf({ pasted, saved, settings, book, inZone, now: { day } }: Team): History;
/** The reps' e-mail addresses, where the export carries them. */
export declare function emailsInExport({ deals, asOf }: History): ReadonlyMap<string, string>;
