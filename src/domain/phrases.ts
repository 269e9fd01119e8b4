/** How counts and names stand in a sentence. */

/** "1 day", "4 weeks"; "1 deal stands", "3 deals stand". */
export function several(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "Goals", "Goals and Settings", "Goals, Settings and History". */
export function inAList(names: readonly string[]): string {
  const last = names[names.length - 1] ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
