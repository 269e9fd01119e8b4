/** What Google publishes of Apps Script; tools/google-api.mjs says where it comes from. */
export interface GoogleApi {
  /** By class ("Spreadsheet.Range") its members, each with the place of its scopes in `scopes`. */
  readonly members: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly scopes: readonly (readonly string[])[];
  /** The names that every script finds in its world, with their classes. */
  readonly services: Readonly<Record<string, string>>;
}

/** The scopes any one of which a call of this member needs; undefined where Google has no such member. */
export function scopesFor(api: GoogleApi, className: string, member: string): readonly string[] | undefined {
  const members = api.members[className] ?? {};
  // A class may have a member of the language's own name, as "toString"; one that it has not must not be found there.
  return Object.hasOwn(members, member) ? api.scopes[members[member] ?? -1] : undefined;
}
