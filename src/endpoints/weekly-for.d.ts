import { type Day } from "../domain/day";
import type { Weekly } from "../domain/documents/weekly";
import type { History } from "../domain/history/history";
import type { CarriedOver } from "../domain/meetings/carry-over";
import type { Meeting } from "../domain/meetings/meeting";
import type { Pair } from "../domain/meetings/who";
import type { Team } from "./read-team";
/** Everything the weekly Doc of a rep says, from what the sheet knows: the rep's own numbers and nobody else's. */
export declare function weeklyFor(known: {
    readonly team: Team;
    readonly history: History;
    readonly pair: Pair;
    readonly day: Day;
    readonly previous: Meeting | undefined;
    readonly settled: CarriedOver;
    readonly openTo: readonly string[];
}): Weekly;
