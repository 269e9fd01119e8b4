import type { Run } from "./block";

/** The same words in as few runs as their looks and links allow, which is how a Doc gives them back. */
export function joinRuns(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined[joined.length - 1];
    if (run.text === "") continue;
    if (last && last.look === run.look && last.link === run.link) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    } else joined.push(run);
  }
  return joined;
}
