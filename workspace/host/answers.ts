import type { Run } from "../runs/run";
import { docAnswers } from "./doc-answers";
import type { Host } from "./host";
import { runAnswers } from "./run-answers";
import { sheetAnswers } from "./sheet-answers";
import { stateAnswers } from "./state-answers";
import { triggerAnswers } from "./trigger-answers";

/** Everything the services may ask of the host, by name. The services are typed by it; nothing else crosses. */
export type Answers = ReturnType<typeof sheetAnswers> &
  ReturnType<typeof docAnswers> &
  ReturnType<typeof stateAnswers> &
  ReturnType<typeof runAnswers> &
  ReturnType<typeof triggerAnswers>;

/**
 * Answers the service calls of one run. Whoever reads cells gets them as they are once calculation has settled, as on
 * Google.
 */
export function makeAnswer(host: Host, run: Run) {
  const answers = {
    ...sheetAnswers(host, run),
    ...docAnswers(host, run),
    ...stateAnswers(host, run),
    ...runAnswers(host, run),
    ...triggerAnswers(host, run),
  };
  return async (name: string, values: readonly unknown[]): Promise<unknown> => {
    if (!Object.hasOwn(answers, name)) throw new Error(`The host has no answer named ${name}.`);
    // A formula is itself part of the calculation: it sees the cells as they are so far, and must not wait for itself.
    if (run.authority.caller !== "cell" && WAITS.has(name)) await run.pause(host.book.calculation.settled());
    const answer = answers[name as keyof Answers] as (...values: readonly unknown[]) => unknown;
    return answer(...values);
  };
}

const WAITS = new Set<string>([
  "sheet.read",
  "sheet.shown",
  "sheet.used",
  "sheet.flush",
] satisfies (keyof Answers)[]);
