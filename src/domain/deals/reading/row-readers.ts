import type { Cell } from "../../cell";
import type { Problem } from "../../problem";
import { shown } from "../../table/plain-text";
import type { Column } from "../columns";
import type { Category, Facts, Status } from "../deal";
import { noticeBook } from "../notices";
import type { Places } from "../places";
import type { Header } from "../read-header";
import type { RepBook } from "../reps";
import type { StatusWords } from "../status";
import type { DataRows } from "./data-rows";
import { hasLostDigits, lostDigits } from "./deal-key";
import { readFlags } from "./read-flags";
import { type OutcomeColumns, statusReader } from "./read-status";
import {
  categoryWord,
  ownerWord,
  type StageWord,
  stageWord,
  type StatusWord,
  statusWord,
  wordsIn,
} from "./row-words";

/** What the words of a table's rows are read by. */
export interface RowWords {
  readonly statusOf: StatusWords;
  readonly reps: RepBook;
  /** Tells a commit where the forecast category does not. */
  readonly isCommit: ((facts: Facts) => boolean) | undefined;
  readonly places: Places;
}

/** What one row says, asked by its index and its cells; what was not understood is kept as problems. */
export interface RowReaders {
  readonly stage: (cells: readonly Cell[]) => StageWord;
  readonly status: (cells: readonly Cell[]) => StatusWord;
  readonly isDeleted: (index: number, status: StatusWord) => boolean;
  readonly outcome: (index: number, stage: StageWord, status: StatusWord) => Status;
  /** "" where there is none, or only what a spreadsheet has left of it. */
  readonly id: (index: number, cells: readonly Cell[]) => string;
  readonly category: (index: number, cells: readonly Cell[]) => Category | undefined;
  readonly owner: (index: number, cells: readonly Cell[]) => string | undefined;
  readonly problems: () => Problem[];
}

export function rowReaders(
  lines: DataRows,
  header: Header,
  ended: Omit<OutcomeColumns, "flags">,
  factsOf: (index: number) => Facts,
  { statusOf, reps, isCommit, places }: RowWords,
): RowReaders {
  const { columns } = header;
  const at = (column: Column): number | undefined => columns.get(column)?.at;
  const rowAt = (index: number): number => lines.rowAt[index] ?? 0;
  const notices = noticeBook(places);
  const problems: Problem[] = []; // of the check marks, then of the ids
  const flags = readFlags(lines, header, places, problems);
  const categoryIn = wordsIn(at("category"), categoryWord);
  const ownerIn = wordsIn(at("owner"), ownerWord(reps));
  const [hasOwners, idAt, ownerAt, categoryAt] = [
    columns.has("owner"),
    at("id"),
    at("owner") ?? 0,
    at("category") ?? 0,
  ];
  return {
    stage: wordsIn(at("stage"), stageWord(statusOf, columns.has("changed on"))),
    status: wordsIn(at("status"), statusWord(statusOf)),
    isDeleted: (index, { isDeleted }) => flags.deleted?.[index] === true || isDeleted,
    outcome: statusReader({ flags, ...ended }, (index, word, from) =>
      notices.stage(word, rowAt(index), at(from) ?? 0),
    ),
    id(index, cells) {
      if (idAt === undefined) return "";
      const id = shown(cells[idAt]);
      if (!hasLostDigits(cells[idAt], id)) return id;
      problems.push(lostDigits(places.cell(rowAt(index), idAt), cells[idAt]));
      return "";
    },
    category(index, cells) {
      if (isCommit) return isCommit(factsOf(index)) ? "commit" : undefined;
      const { text, is } = categoryIn(cells);
      if (is === undefined && text !== "") notices.category(text, rowAt(index), categoryAt);
      return is;
    },
    owner(index, cells) {
      if (!hasOwners) return undefined;
      const { name, isId } = ownerIn(cells);
      if (isId) notices.owner(name, rowAt(index), ownerAt);
      return name;
    },
    problems: () => [...problems, ...notices.problems()],
  };
}
