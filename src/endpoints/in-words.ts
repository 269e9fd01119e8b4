import { Refusal } from "../domain/refusal";

/** An error as people are told it: our own sentences as they are, Google's words quoted with what to do next. */
export function inWords(error: unknown, remedy: string): string {
  return error instanceof Refusal ? error.message : `Google said “${messageOf(error)}”. ${remedy}`;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
