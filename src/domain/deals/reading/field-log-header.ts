import type { Cell } from "../../cell";
import { bare, clean } from "../../table/plain-text";
import { type Corrections, type Header, readHeader } from "../read-header";

/**
 * The header of a log that has a row for each change of one field:
 * - Salesforce's Opportunity Field History report (Field / Event, Old Value, New Value, Edit Date) and its object
 *   OpportunityFieldHistory (Field, OldValue, NewValue, CreatedDate);
 * - HubSpot's property history (property, value, timestamp; Fivetran calls the property name), which keeps no old values.
 */
export interface FieldLogHeader {
  readonly field: OwnCell;
  readonly to: OwnCell;
  readonly from?: OwnCell;
  readonly when: OwnCell;
  /** The other columns: which deal it is and, where the report has more, how it stands now. */
  readonly header: Header;
}

/** A header cell: its 0-based column and text. */
interface OwnCell {
  readonly at: number;
  readonly text: string;
}

type Role = "field" | "to" | "from" | "when" | "value" | "name";

/**
 * https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_opportunityfieldhistory.htm
 * and https://github.com/fivetran/dbt_hubspot_source (deal_property_history). Unconfirmed: the report's labels, in
 * English and, after it, in German, French, Spanish, Portuguese, Italian and Dutch.
 */
const NAMES: Readonly<Record<Role, readonly string[]>> = {
  field: [
    ...["Field / Event", "Field", "Field Name", "Property", "Property Name"],
    ...["Feld/Ereignis", "Champ / Événement", "Campo / Evento", "Veld / Gebeurtenis"],
  ],
  to: [
    ...["New Value", "Neuer Wert", "Nouvelle valeur", "Valor nuevo", "Nuevo valor"],
    ...["Novo valor", "Nuovo valore", "Nieuwe waarde"],
  ],
  from: [
    ...["Old Value", "Alter Wert", "Ancienne valeur", "Valor anterior", "Valor antiguo"],
    ...["Valor antigo", "Valore precedente", "Vecchio valore", "Oude waarde"],
  ],
  // The first that is there: the report may have the deal's own Created Date beside its Edit Date.
  when: [
    ...["Edit Date", "Edit Date/Time", "Timestamp", "Changed On", "Change Date", "Change Time"],
    ...[
      "Bearbeitungsdatum",
      "Geändert am",
      "Date de modification",
      "Fecha de edición",
      "Fecha de modificación",
    ],
    ...["Data de edição", "Data de modificação", "Data modifica", "Bewerkingsdatum", "Created Date"],
  ],
  value: ["Value", "Property Value"],
  name: ["Name"],
};

const ROLES = new Map<string, { readonly role: Role; readonly rank: number }>(
  (Object.keys(NAMES) as Role[]).flatMap((role) =>
    NAMES[role].map((text, rank) => [bare(text), { role, rank }] as const),
  ),
);
const LONGEST = 25; // characters, of all names

/** Reads a row as such a header; undefined where it is none. */
export function fieldLogHeader(row: readonly Cell[], corrections?: Corrections): FieldLogHeader | undefined {
  const found = new Map<Role, OwnCell & { readonly rank: number }>();
  row.forEach((cell, at) => {
    if (typeof cell !== "string" || cell === "" || cell.length > LONGEST) return;
    const known = ROLES.get(bare(cell));
    const better = known && known.rank < (found.get(known.role)?.rank ?? Infinity);
    if (better) found.set(known.role, { at, text: clean(cell), rank: known.rank });
  });
  const when = found.get("when");
  const keepsOld = found.has("to");
  const field = found.get("field") ?? (keepsOld ? undefined : found.get("name"));
  const to = found.get("to") ?? found.get("value");
  if (!when || !field || !to) return undefined;
  // Deals themselves have names and values too: only a property's changes are stamped.
  if (!keepsOld && bare(when.text) !== "timestamp") return undefined;
  const from = keepsOld ? found.get("from") : undefined;
  const own = new Set([field, to, when, from].map((cell) => cell?.at));
  const others = row.map((cell, at) => (own.has(at) ? "" : cell));
  const header = readHeader(others, corrections);
  if (!header.columns.has("id") && !header.columns.has("name")) return undefined;
  return { field, to, when, header, ...(from && { from }) };
}
