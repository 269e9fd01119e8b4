import type { Column } from "../../deals/columns";
import { changed, type Told } from "../../deals/deal-row";
import type { Sighting } from "./sighting";
import { TURN } from "./turns";

const STAGE_ALONE: Told = { as: "changed", columns: new Set<Column>(["stage"]) };

/** The days on which a deal came to its stages, as its row in an export tells them: what else it then was is not known. */
export function stagesEntered({ day, row, source }: Sighting): Sighting[] {
  return row.entered
    .filter(({ at }) => at.day <= day)
    .map(({ stage, at }, order) => ({
      day: at.day,
      turn: TURN["stage entered"],
      minute: at.minute,
      at: order,
      row: changed(row, { stage, status: "open", endedOn: undefined, entered: [], told: STAGE_ALONE }),
      source,
    }));
}
