import type { Deal } from "../../deals/deal";
import type { Period } from "../../period";
import type { Entry } from "./judge-deals";

/** What a metric's marks come to, for one rep or for the team, over all or for one stage. */
export interface Counts {
  /** What counts for and against: deals, or what they weigh. */
  readonly for: number;
  readonly against: number;
  /** Deals that count for or against. */
  readonly decided: number;
  /** Deals that were given a value; a deal counts once in each period. */
  readonly valued: number;
  /** From the smallest. */
  readonly values: Float64Array;
  readonly waiting: number;
  /** Deals that were there to count in a sum and add nothing to it. */
  readonly noughts: number;
  /** Those of which nobody knows what they would add. */
  readonly unknown: number;
  /** "won" → how many, by side, so that what counts for is said first. */
  readonly parts: Readonly<Record<"for" | "add" | "against", ReadonlyMap<string, number>>>;
  readonly out: ReadonlyMap<string, number>;
}

/** Counts marks as they come, for each rep and for the team at once. */
export interface Counting {
  readonly record: (entry: Entry) => void;
  /** A rep's counts; without a rep the team's; of one stage where it is named, and of one word in it. */
  of(rep?: string, by?: string, what?: string): Counts;
}

export function counting(): Counting {
  const columns = new Map<string, number>();
  const table = new Table();
  return {
    record(entry) {
      let column = columns.get(entry.owner);
      if (column === undefined) columns.set(entry.owner, (column = columns.size + 1));
      table.record(entry, column);
    },
    of(rep, ...within) {
      const found = table.within(within.filter((name) => name !== undefined)) ?? new Table();
      return found.counts(rep === undefined ? TEAM : (columns.get(rep) ?? NOBODY));
    },
  };
}

const TEAM = 0;
const NOBODY = -1;

/** How many there are of one thing: in the first column for the team, in the others for each rep. */
type Row = number[];

/** How many there are of each word. */
type Rows = Map<string, Row>;

/**
 * Counts of all, and within it of each stage, and within that of each word that was said. As a mark may be any rep's,
 * the reps' counts of one thing lie side by side: a table for each rep would be another place in memory for each mark.
 */
class Table {
  private readonly weights = { for: row(), against: row() };
  private readonly words: Readonly<Record<"for" | "add" | "against" | "out", Rows>> = {
    for: new Map(),
    add: new Map(),
    against: new Map(),
    out: new Map(),
  };
  private readonly valued = row();
  private readonly waiting = row();
  private readonly noughts = row();
  private readonly unknown = row();
  /** Of each rep. */
  private readonly values: number[][] = [];
  /** The same from the smallest, once they were asked for. */
  private readonly ascending: Float64Array[] = [];
  private readonly lastDeals: Deal[] = [];
  private readonly lastPeriods: Period[] = [];
  private readonly inside = new Map<string, Table>();

  within([name, ...rest]: readonly string[]): Table | undefined {
    return name === undefined ? this : this.inside.get(name)?.within(rest);
  }

  record(entry: Entry, column: number): void {
    this.count(entry, column);
    const { by } = entry.mark;
    if (by === undefined) return;
    const stage = this.named(by);
    stage.count(entry, column);
    stage.named(entry.what).count(entry, column);
  }

  counts(column: number): Counts {
    const { weights, words } = this;
    const parts = {
      for: inColumn(words.for, column),
      add: inColumn(words.add, column),
      against: inColumn(words.against, column),
    };
    return {
      for: weights.for[column] ?? 0,
      against: weights.against[column] ?? 0,
      decided: sumOf(parts.for) + sumOf(parts.against),
      valued: this.valued[column] ?? 0,
      values: this.valuesIn(column),
      waiting: this.waiting[column] ?? 0,
      noughts: this.noughts[column] ?? 0,
      unknown: this.unknown[column] ?? 0,
      parts,
      out: inColumn(words.out, column),
    };
  }

  private named(name: string): Table {
    let inside = this.inside.get(name);
    if (!inside) this.inside.set(name, (inside = new Table()));
    return inside;
  }

  private count({ side, value, weight, what, deal, period, mark }: Entry, column: number): void {
    switch (side) {
      case "for":
        addTo(this.weights.for, column, weight);
        break;
      case "against":
        addTo(this.weights.against, column, weight);
        break;
      case "add":
        (this.values[column] ??= []).push(value);
        if (this.ascending.length > 0) this.ascending.length = 0;
        if (this.isNew(deal, period, TEAM)) increase(this.valued, TEAM, 1);
        if (this.isNew(deal, period, column)) increase(this.valued, column, 1);
        break;
      case "waiting":
        addTo(this.waiting, column);
        return;
      case "none":
        addTo(this.noughts, column);
        return;
      case "out":
        if (mark.adds === "nothing") addTo(this.noughts, column);
        else if (mark.adds === "unknown") addTo(this.unknown, column);
        break;
    }
    const rows = this.words[side];
    let counted = rows.get(what);
    if (!counted) rows.set(what, (counted = row()));
    addTo(counted, column);
  }

  /** Whether a deal is met for the first time in a period: its marks come one after another, so the last one tells. */
  private isNew(deal: Deal, period: Period, column: number): boolean {
    const { lastDeals, lastPeriods } = this;
    const isNew = lastDeals[column] !== deal || lastPeriods[column] !== period;
    lastDeals[column] = deal;
    lastPeriods[column] = period;
    return isNew;
  }

  private valuesIn(column: number): Float64Array {
    return (this.ascending[column] ??= ascendingIn(
      column === TEAM ? this.values : [this.values[column] ?? []],
    ));
  }
}

/** Sorted as numbers, which only a typed array does by itself. */
function ascendingIn(lists: readonly (readonly number[] | undefined)[]): Float64Array {
  const values = new Float64Array(lists.reduce((length, list) => length + (list?.length ?? 0), 0));
  let at = 0;
  for (const list of lists) {
    values.set(list ?? [], at);
    at += list?.length ?? 0;
  }
  return values.sort();
}

function row(): Row {
  return [0];
}

function addTo(counted: Row, column: number, more = 1): void {
  increase(counted, TEAM, more);
  increase(counted, column, more);
}

function increase(counted: Row, column: number, more: number): void {
  counted[column] = (counted[column] ?? 0) + more;
}

function inColumn(rows: Rows, column: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [what, counted] of rows) {
    const count = counted[column] ?? 0;
    if (count > 0) counts.set(what, count);
  }
  return counts;
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
