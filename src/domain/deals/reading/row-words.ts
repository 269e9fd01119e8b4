import type { Cell } from "../../cell";
import { shown } from "../../table/plain-text";
import { readCategory } from "../category";
import type { Category, Status } from "../deal";
import { isOwnerId, type RepBook } from "../reps";
import { DEALS_SEEN, LEFT_THE_EXPORT } from "../saved-rows";
import { readStage } from "../stage-cell";
import { isOpenStatus, type StatusWords } from "../status";

/** Pipedrive's status of a deal in its bin. */
const DELETED = /^deleted$/i;

/** What a stage says of its deal. */
export interface StageWord {
  readonly text: string;
  readonly is: Status | undefined;
  /** In our History tab, the status in brackets. */
  readonly said: Status | undefined;
  /** In our History tab, that the deal left the export. */
  readonly hasLeft: boolean;
  /** In our History tab, that the row tells of a whole look: "412 deals seen". */
  readonly isLook: boolean;
  /** Whether that look was at an export of HubSpot's. */
  readonly isOfHubSpot: boolean;
}

export interface StatusWord {
  readonly text: string;
  readonly is: Status | undefined;
  /** "Open" and the like. */
  readonly isOpen: boolean;
  readonly isDeleted: boolean;
}

export interface CategoryWord {
  readonly text: string;
  readonly is: Category | undefined;
}

export interface OwnerWord {
  readonly name: string;
  /** An id of the CRM that no rep is known by. */
  readonly isId: boolean;
}

/**
 * What the cell of a column says, read once for each text: an owner, a stage or a category stands in thousands of rows.
 * Without a column every cell of it is blank.
 */
export function wordsIn<Word>(
  at: number | undefined,
  read: (text: string) => Word,
): (cells: readonly Cell[]) => Word {
  const blank = read("");
  if (at === undefined) return () => blank;
  const known = new Map<Cell, Word>([["", blank]]);
  return (cells) => {
    const cell = cells[at] ?? "";
    let word = known.get(cell);
    if (word === undefined) known.set(cell, (word = read(shown(cell))));
    return word;
  };
}

export function stageWord(statusOf: StatusWords, isHistoryTab: boolean): (text: string) => StageWord {
  return (text) => {
    const { stage, said } = isHistoryTab ? readStage(text) : { stage: text, said: undefined };
    const hasLeft = isHistoryTab && text === LEFT_THE_EXPORT;
    const look = isHistoryTab ? DEALS_SEEN.exec(text) : null;
    const isOfHubSpot = look?.groups?.["inHubSpot"] !== undefined;
    const is = stage === "" ? undefined : statusOf(stage);
    return { text: stage, is, said, hasLeft, isLook: look !== null, isOfHubSpot };
  };
}

export function statusWord(statusOf: StatusWords): (text: string) => StatusWord {
  return (text) => ({
    text,
    is: text === "" ? undefined : statusOf(text),
    isOpen: isOpenStatus(text),
    isDeleted: DELETED.test(text),
  });
}

export function categoryWord(text: string): CategoryWord {
  return { text, is: readCategory(text) };
}

export function ownerWord(reps: RepBook): (text: string) => OwnerWord {
  return (text) => {
    const name = reps.nameOf(text);
    return { name, isId: isOwnerId(name) };
  };
}
