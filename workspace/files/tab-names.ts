/** The tab's name, or the next one that is free: Sheets allows a name only once, whatever its case. */
export function freeTabName(wanted: string, taken: readonly string[]): string {
  let name = wanted;
  for (let count = 2; isTabName(name, taken); count++) name = `${wanted} ${count}`;
  return name;
}

/** Whether one of these tabs has that name already. */
export const isTabName = (name: string, taken: readonly string[]): boolean =>
  taken.some((other) => other.toLowerCase() === name.toLowerCase());
