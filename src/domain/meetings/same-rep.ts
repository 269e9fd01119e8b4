/** True where two spellings in our own tabs mean one rep; they are canonical names, so only case and blanks differ. */
export function sameRep(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(name: string): string {
  return name.trim().replace(/\s+/g, " ").toLowerCase();
}
