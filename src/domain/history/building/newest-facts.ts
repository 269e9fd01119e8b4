import type { Column } from "../../deals/columns";
import type { Attribute, Facts } from "../../deals/deal";
import type { Sighting } from "../sources/sighting";
import { speaksOf } from "../sources/speaks";

/** The other columns as the newest source that has them shows them; a cell emptied since is empty. */
export function factsOf(ordered: readonly Sighting[]): Facts {
  const only = ordered.length === 1 ? ordered[0] : undefined;
  return only ? only.row.facts : new NewestFacts(ordered);
}

/** Looked up when asked, as few numbers ask. */
class NewestFacts implements Facts {
  constructor(private readonly ordered: readonly Sighting[]) {}

  get(column: Column | Attribute): string | number | boolean | undefined {
    const { ordered } = this;
    for (let at = ordered.length - 1; at >= 0; at--) {
      const sighting = ordered[at];
      if (!sighting || sighting.row.left) continue;
      const value = sighting.row.facts.get(column);
      if (value !== undefined || speaks(column, sighting)) return value;
    }
    return undefined;
  }
}

function speaks(column: Column | Attribute, sighting: Sighting): boolean {
  return isAttribute(column) ? sighting.source.table.attributes.includes(column) : speaksOf(column, sighting);
}

function isAttribute(column: Column | Attribute): column is Attribute {
  return column.startsWith("header ");
}
