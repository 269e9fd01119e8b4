/**
 * Whether the headers of a table, or the properties of a history, are HubSpot's: "Record ID" beside "Deal Stage", which
 * Zoho's exports do not have, or names that only HubSpot's properties have.
 */
export function isHubSpot(headers: ReadonlySet<string>): boolean {
  if (headers.has("recordid") && headers.has("dealstage")) return true;
  return ["hubspotownerid", "hsobjectid", "propertydealname"].some((header) => headers.has(header));
}
