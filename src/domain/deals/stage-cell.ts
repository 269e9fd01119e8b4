import type { Status } from "./deal";
import type { StatusWords } from "./status";

const SAID = /^(.*?)\s*\((open|won|lost)\)$/;

/**
 * A stage in our History tab. Where its name alone would not tell its status it carries it in brackets, "Signed (won)",
 * as the first six columns must be enough.
 */
export function writeStage(stage: string, status: Status, statusOf: StatusWords): string {
  const told = stage === "" ? "open" : (statusOf(stage) ?? "open");
  return told === status && !SAID.test(stage) ? stage : `${stage} (${status})`.trim();
}

export function readStage(text: string): { readonly stage: string; readonly said: Status | undefined } {
  const parts = text.endsWith(")") ? SAID.exec(text) : null; // few do, and each row is asked
  return parts ? { stage: parts[1] ?? "", said: parts[2] as Status } : { stage: text, said: undefined };
}
