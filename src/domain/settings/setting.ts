import type { Cell } from "../cell";

/** One thing a team can change. */
export interface Setting<Value> {
  readonly name: string;
  readonly default: Value;
  readonly meaning: string;
  /** The value a cell holds, or undefined where it is none. */
  read(cell: Cell): Value | undefined;
  /** The value as it stands in the tab. */
  show(value: Value): Cell;
}

/** Settings by their key in `Settings`. */
export type Declared<Named> = { readonly [Key in keyof Named]: Setting<Named[Key]> };

/** A kind of row that is named by a word and what it is said of: "COLUMN Sign date". */
export interface RepeatedSetting<Value> {
  readonly word: string;
  /** What stands behind the word, for people: "header". */
  readonly of: string;
  readonly meaning: string;
  /** Everything it can be, where that is a list. */
  readonly values?: readonly string[];
  /** What two rows have alike that speak of the same thing; the last of them holds. */
  key(of: string): string;
  read(cell: Cell): Value | undefined;
  show(value: Value): Cell;
}
