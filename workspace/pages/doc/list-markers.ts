import type { Node } from "prosemirror-model";
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";

const key = new PluginKey<DecorationSet>("list markers");

/** Draws each list item's bullet or number, which a Google Doc does not keep as text. */
export function listMarkers(): Plugin<DecorationSet> {
  return new Plugin({
    key,
    state: {
      init: (_, { doc }) => draw(doc),
      apply: (transaction, drawn) => (transaction.docChanged ? draw(transaction.doc) : drawn),
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

function draw(doc: Node): DecorationSet {
  const counters = new Map<string, number[]>(); // of each list, by level
  const markers: Decoration[] = [];
  doc.descendants((node, position) => {
    const list = node.attrs["listId"] as string | null | undefined;
    if (!node.isTextblock || !list) return;
    const level = Number(node.attrs["level"] ?? 0);
    const counter = (counters.get(list) ?? []).slice(0, level + 1);
    counter[level] = (counter[level] ?? 0) + 1;
    counters.set(list, counter);
    const marker = markerOf(node.attrs["glyph"] as string | null, level, counter[level]);
    markers.push(Decoration.node(position, position + node.nodeSize, { "data-marker": marker }));
  });
  return DecorationSet.create(doc, markers);
}

const BULLETS = ["●", "○", "■"];

function markerOf(glyph: string | null, level: number, count: number): string {
  switch (glyph) {
    case "NUMBER":
      return `${count}.`;
    case "LATIN_LOWER":
      return `${latin(count)}.`;
    case "LATIN_UPPER":
      return `${latin(count).toUpperCase()}.`;
    case "ROMAN_LOWER":
      return `${roman(count)}.`;
    case "ROMAN_UPPER":
      return `${roman(count).toUpperCase()}.`;
    case "HOLLOW_BULLET":
      return "○";
    case "SQUARE_BULLET":
      return "■";
    default:
      return BULLETS[level % BULLETS.length] ?? "●";
  }
}

/** 1 → a, 26 → z, 27 → aa. */
const latin = (count: number): string =>
  String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));

const ROMAN: readonly (readonly [number, string])[] = [
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(count: number): string {
  const [size, letters] = ROMAN.find(([value]) => value <= count) ?? [0, ""];
  return size === 0 ? "" : letters + roman(count - size);
}
