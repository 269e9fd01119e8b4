import type { Attrs, MarkSpec, NodeSpec } from "prosemirror-model";
import { Schema } from "prosemirror-model";
import { tableNodes } from "prosemirror-tables";

/**
 * What a Doc may hold. Flat, as a Google Doc is: a list item is a paragraph that belongs to a list, not a list inside
 * a list. Used by the host, which checks every write against it, and by the page, so nothing here may need Node.
 */

/** The attributes of a paragraph; null is what the Doc's style says. Lengths are points. */
export interface ParagraphAttrs {
  /** 0 is normal text, 1 to 6 a heading, "title" and "subtitle" the two of Docs. */
  readonly heading: number | "title" | "subtitle";
  readonly listId: string | null;
  readonly level: number;
  /** As DocumentApp.GlyphType names them: "BULLET", "NUMBER" … */
  readonly glyph: string | null;
  /** "LEFT", "CENTER", "RIGHT" or "JUSTIFY". */
  readonly align: string | null;
  readonly spacingBefore: number | null;
  readonly spacingAfter: number | null;
  readonly lineSpacing: number | null;
  readonly indentStart: number | null;
  readonly indentEnd: number | null;
  readonly indentFirstLine: number | null;
}

const LENGTHS = [
  "spacingBefore",
  "spacingAfter",
  "lineSpacing",
  "indentStart",
  "indentEnd",
  "indentFirstLine",
] as const;

const paragraph: NodeSpec = {
  group: "block",
  content: "inline*",
  attrs: {
    heading: { default: 0 },
    level: { default: 0 },
    ...Object.fromEntries(["listId", "glyph", "align", ...LENGTHS].map((name) => [name, { default: null }])),
  },
  parseDOM: [
    { tag: "p", getAttrs: paragraphFromElement },
    ...[1, 2, 3, 4, 5, 6].map((heading) => ({
      tag: `h${heading}`,
      getAttrs: (element: unknown) => ({ ...paragraphFromElement(element), heading }),
    })),
    { tag: "li", getAttrs: () => ({ listId: "pasted", glyph: "BULLET" }) },
  ],
  toDOM: ({ attrs }) => {
    const { heading, listId, level, glyph } = attrs as ParagraphAttrs;
    const data: Record<string, string> = {};
    if (listId !== null)
      Object.assign(data, { "data-list": listId, "data-level": String(level), class: "li" });
    if (listId !== null) data["data-glyph"] = glyph ?? "BULLET";
    if (typeof heading === "string") data["data-heading"] = heading;
    const style = paragraphStyle(attrs as ParagraphAttrs);
    if (style) data.style = style;
    return [typeof heading === "number" && heading > 0 ? `h${heading}` : "p", data, 0];
  },
};

/** What a browser's element has, as far as reading pasted text needs it: this file is also compiled without a DOM. */
interface ElementLike {
  getAttribute(name: string): string | null;
}

function paragraphFromElement(pasted: unknown): Attrs {
  const element = pasted as ElementLike;
  const listId = element.getAttribute("data-list");
  const heading = element.getAttribute("data-heading");
  return {
    listId,
    level: Number(element.getAttribute("data-level") ?? 0),
    glyph: element.getAttribute("data-glyph"),
    ...(heading === "title" || heading === "subtitle" ? { heading } : {}),
  };
}

function paragraphStyle(attrs: ParagraphAttrs): string {
  const { align, spacingBefore, spacingAfter, lineSpacing, indentStart, indentEnd, indentFirstLine } = attrs;
  const points = (name: string, value: number | null) => (value === null ? "" : `${name}: ${value}pt;`);
  return [
    align === null ? "" : `text-align: ${align.toLowerCase()};`,
    points("margin-top", spacingBefore),
    points("margin-bottom", spacingAfter),
    lineSpacing === null ? "" : `line-height: ${lineSpacing * 1.15};`,
    points("padding-left", indentStart),
    points("padding-right", indentEnd),
    // Docs counts the first line from the margin, CSS from the paragraph's own edge.
    indentFirstLine === null ? "" : points("text-indent", indentFirstLine - (indentStart ?? 0)),
  ].join("");
}

const CELL_LENGTHS = ["paddingTop", "paddingBottom", "paddingLeft", "paddingRight"] as const;

/** One attribute of a table cell that shows as a style. */
const cellStyle = (write: (value: string | number) => string, read: string) => ({
  default: null,
  getFromDOM: (element: { style: object }) => {
    const value = (element.style as Record<string, string>)[read];
    return value ? value : null;
  },
  setDOMAttr: (value: unknown, attrs: Record<string, unknown>) => {
    if (value !== null)
      attrs.style = `${typeof attrs.style === "string" ? attrs.style : ""}${write(value as string)};`;
  },
});

const tables = tableNodes({
  tableGroup: "block",
  cellContent: "block+",
  cellAttributes: {
    background: cellStyle((colour) => `background-color: ${colour}`, "backgroundColor"),
    verticalAlign: cellStyle((where) => `vertical-align: ${String(where).toLowerCase()}`, "verticalAlign"),
    // Padding set by a script only; a pasted cell brings none.
    ...Object.fromEntries(
      CELL_LENGTHS.map((name) => [
        name,
        {
          ...cellStyle(
            (points) => `${name.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`)}: ${points}pt`,
            "",
          ),
          getFromDOM: () => null,
        },
      ]),
    ),
  },
});

/** A table's own attributes: the widths of its columns in points (null: shared out evenly), and its lines. */
export interface TableAttrs {
  readonly widths: readonly (number | null)[] | null;
  readonly borderColor: string | null;
  readonly borderWidth: number | null;
}

const table: NodeSpec = {
  ...tables.table,
  attrs: { widths: { default: null }, borderColor: { default: null }, borderWidth: { default: null } },
  toDOM: ({ attrs, firstChild }) => {
    const { widths } = attrs as TableAttrs;
    const columns = Array.from({ length: firstChild?.childCount ?? 0 }, (_, column) => {
      const width = widths?.[column] ?? null;
      return ["col", width === null ? {} : { style: `width: ${width}pt` }] as const;
    });
    return ["table", { style: tableStyle(attrs as TableAttrs) }, ["colgroup", ...columns], ["tbody", 0]];
  },
};

/** The page draws cells' lines with these two where they are set. */
function tableStyle({ borderColor, borderWidth }: TableAttrs): string {
  const colour = borderColor === null ? "" : `--border-color: ${borderColor};`;
  return `${colour}${borderWidth === null ? "" : `--border-width: ${borderWidth}pt;`}`;
}

/** Something a Doc holds that the workspace does not model; it keeps its place and its words. */
const image: NodeSpec = {
  group: "inline",
  inline: true,
  atom: true,
  attrs: { source: { default: "" }, alt: { default: "" } },
  parseDOM: [
    {
      tag: "img[src]",
      getAttrs: (pasted: unknown) => {
        const element = pasted as ElementLike;
        return { source: element.getAttribute("src"), alt: element.getAttribute("alt") ?? "" };
      },
    },
  ],
  toDOM: ({ attrs }) => ["img", { src: attrs.source as string, alt: attrs.alt as string }],
};

/** What is on or not; off is a mark too, as a script sets it whatever the style says, and one takes the other's place. */
const flag = (name: string, tag: string, ...others: string[]): MarkSpec => ({
  excludes: `${name} not_${name}`,
  parseDOM: [tag, ...others].map((one) => ({ tag: one })),
  toDOM: () => [tag, 0],
});

const notFlag = (name: string, style: string): MarkSpec => ({
  excludes: `${name} not_${name}`,
  parseDOM: [{ tag: `span[data-not=${name}]` }],
  toDOM: () => ["span", { "data-not": name, style }, 0],
});

/** A mark that holds one value and shows as a style. */
const styleMark = (attribute: string, style: string, css: (value: string | number) => string): MarkSpec => ({
  attrs: { [attribute]: {} },
  parseDOM: [
    { style, getAttrs: (value) => (attribute === "points" ? pointsOf(value) : { [attribute]: value }) },
  ],
  toDOM: ({ attrs }) => ["span", { style: `${style}: ${css(attrs[attribute] as string)}` }, 0],
});

/** A pasted size counts only where it is in points or pixels. */
function pointsOf(size: string): Attrs | false {
  const match = /^([\d.]+)(pt|px)$/.exec(size);
  return match ? { points: Number(match[1]) * (match[2] === "px" ? 0.75 : 1) } : false;
}

export const schema = new Schema({
  nodes: {
    doc: { content: "block+", attrs: { page: { default: null } } },
    paragraph,
    horizontal_rule: { group: "block", parseDOM: [{ tag: "hr:not(.page)" }], toDOM: () => ["hr"] },
    page_break: { group: "block", parseDOM: [{ tag: "hr.page" }], toDOM: () => ["hr", { class: "page" }] },
    table,
    table_row: tables.table_row,
    table_cell: tables.table_cell,
    table_header: tables.table_header,
    text: { group: "inline" },
    image,
  },
  marks: {
    link: {
      attrs: { href: {} },
      inclusive: false,
      parseDOM: [
        {
          tag: "a[href]",
          getAttrs: (pasted: unknown) => ({ href: (pasted as ElementLike).getAttribute("href") }),
        },
      ],
      toDOM: ({ attrs }) => ["a", { href: attrs.href as string }, 0],
    },
    bold: flag("bold", "b", "strong"),
    italic: flag("italic", "i", "em"),
    underline: flag("underline", "u"),
    strikethrough: flag("strikethrough", "s", "del"),
    not_bold: notFlag("bold", "font-weight: normal"),
    not_italic: notFlag("italic", "font-style: normal"),
    not_underline: notFlag("underline", "text-decoration: none"),
    not_strikethrough: notFlag("strikethrough", "text-decoration: none"),
    color: styleMark("color", "color", String),
    background: styleMark("color", "background-color", String),
    size: styleMark("points", "font-size", (points) => `${points}pt`),
    font: styleMark("family", "font-family", String),
  },
});
