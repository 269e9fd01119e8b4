import type { Question } from "../sandbox/protocol";
import { docAnswers } from "./doc-answers";
import type { Host } from "./host";
import { sheetAnswers } from "./sheet-answers";
import { stateAnswers } from "./state-answers";

/** Everything the services may ask of the host, by name. The services are typed by it; nothing else crosses. */
export type Answers = ReturnType<typeof sheetAnswers> &
  ReturnType<typeof docAnswers> &
  ReturnType<typeof stateAnswers>;

/** Answers service calls. Whoever reads cells gets them as they are once calculation has settled, as on Google. */
export function makeAnswer(host: Host): (question: Question) => Promise<unknown> {
  const answers = { ...sheetAnswers(host), ...docAnswers(host), ...stateAnswers(host) };
  return async ({ name, values, caller }) => {
    if (!Object.hasOwn(answers, name)) throw new Error(`The host has no answer named ${name}.`);
    // A formula is itself part of the calculation: it sees the cells as they are so far, and must not wait for itself.
    if (caller !== "cell" && WAITS.has(name)) await host.book.calculation.settled();
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
