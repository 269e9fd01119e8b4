import type { Day } from "../../day";
import { statusWords } from "../../deals/status";
import type { Settings } from "../../settings";
import { setPartsAside } from "../sources/part-of-pipeline";
import type { ReadSource } from "../sources/sighting";
import { isUndated } from "../sources/sightings";
import { lookShown } from "./look-shown";

/** The pasted tables that are looks at the pipeline, by what can be made of them. */
export interface Pasted {
  readonly readable: readonly ReadSource[];
  readonly unusable: readonly ReadSource[];
  /** Of the readable those that show anything new. */
  readonly usable: readonly ReadSource[];
  /** The saved day that undated exports still show. */
  readonly shown: Day | undefined;
  /** The same where it lies so far back that a person is asked whether nothing has changed since. */
  readonly again: Day | undefined;
  /** Why a list was not taken for the whole pipeline. */
  readonly part: string | undefined;
}

/** `anyway`: a person has seen the question and wants the look saved. */
export function pastedLooks(
  savedSources: readonly ReadSource[],
  sources: readonly ReadSource[],
  {
    today,
    anyway = false,
    settings,
  }: { readonly today: Day; readonly anyway?: boolean; readonly settings: Settings },
): Pasted {
  const read = [...savedSources, ...sources];
  const { whole, problems: parts } = anyway ? { whole: read, problems: [] } : setPartsAside(read, settings);
  const [readable, unusable] = partition(whole.filter(isLook), canBeSaved);
  const shown = lookShown(readable, savedSources, statusWords(settings));
  // A week in which nothing changed, or a paste left lying: before it makes a gap, a person is asked which.
  const isDue = shown !== undefined && (today - shown) * 2 >= settings.longestGap;
  const again = isDue && readable.every(isUndated) ? shown : undefined;
  const usable =
    shown === undefined || (anyway && again !== undefined)
      ? readable
      : readable.filter((source) => !isUndated(source));
  return { readable, unusable, usable, shown, again, part: parts[0]?.text };
}

function isLook({ kind }: ReadSource): boolean {
  return kind === "single export" || kind === "snapshots";
}

/** Without an ID or a name a deal cannot be known again next week; with dates unread its history would be wrong for good. */
function canBeSaved({ table }: ReadSource): boolean {
  return (
    (table.columns.has("id") || table.columns.has("name")) && !table.problems.some(({ column }) => column)
  );
}

function partition<Item>(items: readonly Item[], test: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
