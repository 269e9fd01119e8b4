import { Fragment, type Mark, type Node } from "prosemirror-model";

/**
 * What a Doc becomes when two have changed it at once: everything that either wrote is in it. Where both changed the
 * same place, theirs comes first and mine follows; what one changed and the other deleted stays.
 */
export function merge(base: Node, mine: Node, theirs: Node): Node {
  if (mine.eq(base)) return theirs;
  if (theirs.eq(base) || theirs.eq(mine)) return mine;
  if (mine.type !== theirs.type || mine.isLeaf) return theirs;
  const content = mine.isTextblock ? mergeText(base, mine, theirs) : mergeChildren(base, mine, theirs);
  const attrs = mergeAttributes(base.attrs, mine.attrs, theirs.attrs);
  const merged = mine.type.create(attrs, content, mine.marks);
  try {
    merged.check();
    return merged;
  } catch {
    return mine; // such as a table that both gave a column: mine at least is a document
  }
}

type Attributes = Readonly<Record<string, unknown>>;

function mergeAttributes(base: Attributes, mine: Attributes, theirs: Attributes): Attributes {
  const changed = (key: string) => JSON.stringify(mine[key]) !== JSON.stringify(base[key]);
  return Object.fromEntries(Object.keys(mine).map((key) => [key, changed(key) ? mine[key] : theirs[key]]));
}

function mergeChildren(base: Node, mine: Node, theirs: Node): Fragment {
  const merged = mergeLists<Node>(base.children, mine.children, theirs.children, {
    likeness,
    equal: (one, other) => one.eq(other),
    both: merge,
    clash: keepBoth,
  });
  return Fragment.fromArray(merged);
}

function keepBoth(was: readonly Node[], mine: readonly Node[], theirs: readonly Node[]): readonly Node[] {
  return [...theirs, ...mine.filter((node) => !was.some((old) => old.eq(node)))];
}

/**
 * How much speaks for it that one has become the other: the letters of the words it has kept, twice over if it is
 * unchanged. 0 for a paragraph or row that has lost more than half of what it said; a cell or table is always the one
 * that stood there.
 */
function likeness(was: Node, now: Node): number {
  if (was.type !== now.type) return 0;
  const [old, said] = [spoken(was), spoken(now)];
  if (was.eq(now)) return 1 + 2 * old.letters;
  let kept = 0;
  for (const word of old.words) if (said.words.has(word)) kept += word.length;
  const isText = was.isTextblock || was.type.spec["tableRole"] === "row";
  return isText && (old.letters === 0 || kept < old.letters / 2) ? 0 : 1 + kept;
}

interface Spoken {
  readonly words: ReadonlySet<string>;
  readonly letters: number;
}

/** What was said is asked of a node once for each that it may have become. */
const known = new WeakMap<Node, Spoken>();

function spoken(node: Node): Spoken {
  const before = known.get(node);
  if (before) return before;
  const words = new Set(node.textBetween(0, node.content.size, " ").match(/\S+/g));
  const letters = [...words].reduce((sum, word) => sum + word.length, 0);
  const fresh = { words, letters };
  known.set(node, fresh);
  return fresh;
}

/** A letter, or a picture (which has no text), with its marks. */
interface Letter {
  readonly node: Node;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Words are what is merged, since letters that happen to be the same would mix up what two have written. */
type Word = readonly Letter[];

function mergeText(base: Node, mine: Node, theirs: Node): Fragment {
  const alike = (one: Word, other: Word) => {
    const same = (letter: Letter, at: number) =>
      letter.text === other[at]?.text && (letter.text !== "" || letter.node.sameMarkup(other[at].node));
    return one.length === other.length && one.every(same);
  };
  // A word counts for more than the spaces beside it, which are the same everywhere.
  const likeness = (one: Word, other: Word) =>
    !alike(one, other) ? 0 : /\S/.test(one[0]?.text ?? "") ? 8 * one.length : 1;
  const { schema } = base.type;
  const space: Word = [{ node: base, text: " ", marks: [] }];
  const words = mergeLists<Word>(wordsOf(base), wordsOf(mine), wordsOf(theirs), {
    likeness,
    equal: alike,
    // The word is the same; who struck it out or made it bold, did so.
    both: (was, my, their) =>
      was.map((letter, at) => (sameMarks(my[at]?.marks, letter.marks) ? their[at] : my[at]) ?? letter),
    clash: (_, ours, others) => [...others, ...(isGlued(others, ours) ? [space] : []), ...ours],
  });
  const nodes = words.flat().map(({ node, text, marks }) => (text === "" ? node : schema.text(text, marks)));
  return Fragment.fromArray(nodes);
}

function wordsOf(block: Node): Word[] {
  const words: Letter[][] = [];
  let open = false; // whether the next letter still belongs to the last word
  const add = (letter: Letter, solid: boolean) => {
    if (solid && open) words.at(-1)?.push(letter);
    else words.push([letter]);
    open = solid;
  };
  for (const node of block.children) {
    const { marks } = node;
    if (!node.isText) add({ node, text: "", marks }, false);
    else for (const text of node.text ?? "") add({ node, text, marks }, /\S/.test(text));
  }
  return words;
}

const isGlued = (before: readonly Word[], after: readonly Word[]) =>
  /\S/.test(before.at(-1)?.at(-1)?.text ?? "") && /\S/.test(after[0]?.[0]?.text ?? "");

const sameMarks = (one: readonly Mark[] | undefined, other: readonly Mark[]) =>
  one?.length === other.length && one.every((mark, at) => other[at] && mark.eq(other[at]));

interface Rules<Item> {
  /** How much speaks for it that an item is the other, perhaps changed; 0 if it is not. Most for an equal one. */
  readonly likeness: (was: Item, now: Item) => number;
  readonly equal: (one: Item, other: Item) => boolean;
  /** One item as it was, and as each side still has it. */
  readonly both: (was: Item, mine: Item, theirs: Item) => Item;
  /** A stretch that each side changed in its own way. */
  readonly clash: (was: readonly Item[], mine: readonly Item[], theirs: readonly Item[]) => readonly Item[];
}

/** The classic three-way merge: stretches that only one side changed are taken from it. */
function mergeLists<Item>(
  base: readonly Item[],
  mine: readonly Item[],
  theirs: readonly Item[],
  rules: Rules<Item>,
): Item[] {
  const inMine = findAlike(base, mine, rules);
  const inTheirs = findAlike(base, theirs, rules);
  const merged: Item[] = [];
  let [b, m, t] = [0, 0, 0];
  // A stretch ends before each item that both sides still have, and at the end of the list.
  for (let next = 0; next <= base.length; next += 1) {
    const [mineAt, theirsAt] =
      next < base.length ? [inMine[next], inTheirs[next]] : [mine.length, theirs.length];
    if (mineAt === undefined || theirsAt === undefined) continue;
    merged.push(
      ...mergeStretch(base.slice(b, next), mine.slice(m, mineAt), theirs.slice(t, theirsAt), rules),
    );
    const [was, my, their] = [base[next], mine[mineAt], theirs[theirsAt]];
    if (was !== undefined && my !== undefined && their !== undefined) merged.push(rules.both(was, my, their));
    [b, m, t] = [next + 1, mineAt + 1, theirsAt + 1];
  }
  return merged;
}

function mergeStretch<Item>(
  was: readonly Item[],
  mine: readonly Item[],
  theirs: readonly Item[],
  rules: Rules<Item>,
): readonly Item[] {
  const same = (one: readonly Item[], other: readonly Item[]) =>
    one.length === other.length && one.every((item, at) => rules.equal(item, other[at] as Item));
  if (same(mine, was)) return theirs;
  if (same(theirs, was) || same(mine, theirs)) return mine;
  return rules.clash(was, mine, theirs);
}

/** For each item of `base` its place in `list`, in order and with the most likeness in all; undefined where it is gone. */
function findAlike<Item>(
  base: readonly Item[],
  list: readonly Item[],
  { likeness, equal }: Rules<Item>,
): (number | undefined)[] {
  const found = new Array<number | undefined>(base.length).fill(undefined);
  // What both begin and end with is most of it, and leaves little for the slow part.
  let start = 0;
  while (start < base.length && start < list.length && equal(base[start] as Item, list[start] as Item)) {
    found[start] = start;
    start += 1;
  }
  let [endBase, endList] = [base.length, list.length];
  while (endBase > start && endList > start && equal(base[endBase - 1] as Item, list[endList - 1] as Item)) {
    endBase -= 1;
    endList -= 1;
    found[endBase] = endList;
  }
  const [rows, columns] = [endBase - start, endList - start];
  if (rows === 0 || columns === 0) return found;
  const alike = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) =>
      likeness(base[start + row] as Item, list[start + column] as Item),
    ),
  );
  const width = columns + 1;
  const most = new Uint32Array((rows + 1) * width);
  const at = (row: number, column: number) => most[row * width + column] ?? 0;
  const matched = (row: number, column: number) => {
    const value = alike[row]?.[column] ?? 0;
    return value > 0 ? value + at(row + 1, column + 1) : 0;
  };
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1)
      most[row * width + column] = Math.max(matched(row, column), at(row + 1, column), at(row, column + 1));
  }
  for (let row = 0, column = 0; row < rows && column < columns;) {
    if (at(row, column) > 0 && at(row, column) === matched(row, column)) {
      found[start + row] = start + column;
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return found;
}
