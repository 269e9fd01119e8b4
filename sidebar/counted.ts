/** "1 rep", "8 reps", "1,210 rows". */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : several}`;
}
