import type { Column } from "../columns";

/**
 * What a column is called in one language; blanks, case, accents, punctuation and "Deal" before it do not matter. The
 * days on which deals were won and lost are also known in plain words of each language, which no source confirms.
 */
export interface Names {
  /** The best first. */
  readonly best?: readonly string[];
  /** Will do where none of those is there, taken without a word beside them. */
  readonly instead?: readonly string[];
}

export type Headers = { readonly [Name in Column]?: Names };
