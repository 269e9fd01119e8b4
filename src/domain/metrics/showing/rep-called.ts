import type { Cell } from "../../cell";
import { readSpan } from "../../read-span";
import { DEFAULT_SETTINGS } from "../../settings";
import { sameName, type RepBook } from "../../deals/reps";
import type { History } from "../../history/history";
import { shown } from "../../table/plain-text";
import { closestName } from "../../closest-name";

/** The rep a cell names, in the history's own spelling, or the sentence that says there is none. */
export function repCalled(
  cell: Cell,
  history: History,
  book: RepBook,
): { readonly rep: string } | { readonly text: string; readonly hint: string } {
  const typed = shown(cell);
  const name = book.nameOf(typed);
  const rep = history.reps.find((each) => sameName(each, name));
  if (rep !== undefined) return { rep };
  const text = `No deals of "${typed}"`;
  if (history.deals.some(({ heldAfter }) => heldAfter !== undefined && sameName(heldAfter, name))) {
    const why = `${text}: what is theirs now had closed before they got it, and counts for who closed it`;
    return { text: why, hint: `${why}.` };
  }
  if (!("why" in readSpan(typed, DEFAULT_SETTINGS, history.asOf)))
    return {
      text,
      hint: `${text}: that is a period, and periods come after the reps. Leave the reps empty.`,
    };
  const closest = closestName(typed, history.reps);
  return { text, hint: closest === undefined ? `${text}.` : `${text}. Did you mean "${closest}"?` };
}
