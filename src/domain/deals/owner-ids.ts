import { type Cell, type Grid, isBlank } from "../cell";
import { bare, shown } from "../table/plain-text";
import { columnNamed } from "./headers/known-headers";
import { longForm } from "./id-forms";
import { isDealHeader, readHeader } from "./read-header";
import type { RepBook } from "./reps";

const FARTHEST_HEADER = 80; // rows
/** Salesforce's OwnerId, Zoho's "Deal Owner.id", HubSpot's hubspot_owner_id, Pipedrive's "Owner ID". */
const OWNER_ID = /^(?:deal|opportunity|hubspot|potential)?(?:owner|user)id$/;
const PERSON_ID = /^(?:id|recordid|crmuserid)$/;
/** What tells a list of people from any other list with an ID and a name. */
const OF_PEOPLE = /^(?:lastname|username|useremail|email|emailaddress)$/;

/** The columns of a table in which ids of owners stand beside their names. */
interface Pairs {
  readonly id: number;
  /** One column, or the first and the last name. */
  readonly name: readonly number[];
}

/**
 * The rep book that also knows owners by the CRM's id, where some pasted table has ids and names side by side: an export
 * with both, or a list of the CRM's users or owners.
 */
export function knowingOwnerIds(book: RepBook, grids: readonly Grid[]): RepBook {
  const names = new Map<string, string>();
  for (const grid of grids) learn(grid, names);
  if (names.size === 0) return book;
  return { ...book, nameOf: (ownerText) => book.nameOf(names.get(shown(ownerText)) ?? ownerText) };
}

function learn(grid: Grid, names: Map<string, string>): void {
  for (let at = 0; at < Math.min(grid.length, FARTHEST_HEADER); at++) {
    const pairs = pairsIn(grid[at] ?? []);
    if (!pairs) continue;
    for (let row = at + 1; row < grid.length; row++) {
      const cells = grid[row] ?? [];
      const id = shown(cells[pairs.id]);
      if (isHeader(id)) return; // of another table
      const name = pairs.name
        .map((column) => shown(cells[column]))
        .join(" ")
        .trim();
      if (id === "" || name === "" || id === name || names.has(id)) continue;
      names.set(id, name);
      if (id.length === 15) names.set(longForm(id), name);
      if (id.length === 18) names.set(id.slice(0, 15), name);
    }
    return;
  }
}

function isHeader(text: string): boolean {
  return OWNER_ID.test(bare(text)) || columnNamed(text) !== undefined;
}

function pairsIn(header: readonly Cell[]): Pairs | undefined {
  const words = header.map((cell) => (typeof cell === "string" && !isBlank(cell) ? bare(cell) : ""));
  const at = (pattern: RegExp) => words.findIndex((word) => pattern.test(word));
  const ownerId = at(OWNER_ID);
  const { columns } = readHeader(header);
  if (isDealHeader(columns)) {
    const owner = columns.get("owner")?.at;
    return ownerId < 0 || owner === undefined || owner === ownerId
      ? undefined
      : { id: ownerId, name: [owner] };
  }
  const id = ownerId < 0 ? at(PERSON_ID) : ownerId;
  if (id < 0 || at(OF_PEOPLE) < 0) return undefined;
  const whole = at(/^(?:full|owner)?name$/);
  const parts = [at(/^firstname$/), at(/^lastname$/)].filter((column) => column >= 0);
  const name = whole < 0 ? parts : [whole];
  return name.length === 0 ? undefined : { id, name };
}
