import type { Room } from "../../sandbox/room";
import { GlyphType, HorizontalAlignment, member, ParagraphHeading } from "./enums";
import type { TreeNode } from "./tree";

/**
 * setAttributes() and getAttributes() take and give an object whose keys are the members of DocumentApp.Attribute. What
 * comes from a style and was not set on the element itself is null:
 * https://developers.google.com/apps-script/reference/document/attribute
 */

type Values = Record<string, unknown>;

/** The looks of words: how each is read, and set for all or for a span. */
const TEXT = {
  BOLD: ["isBold", "setBold"],
  ITALIC: ["isItalic", "setItalic"],
  UNDERLINE: ["isUnderline", "setUnderline"],
  STRIKETHROUGH: ["isStrikethrough", "setStrikethrough"],
  FOREGROUND_COLOR: ["getForegroundColor", "setForegroundColor"],
  BACKGROUND_COLOR: ["getBackgroundColor", "setBackgroundColor"],
  FONT_SIZE: ["getFontSize", "setFontSize"],
  FONT_FAMILY: ["getFontFamily", "setFontFamily"],
  LINK_URL: ["getLinkUrl", "setLinkUrl"],
} as const;

type Text = Pick<GoogleAppsScript.Document.Text, (typeof TEXT)[keyof typeof TEXT][number]>;

export function textAttributes(text: Text, offset?: number | null): Values {
  return Object.fromEntries(Object.entries(TEXT).map(([name, [read]]) => [name, text[read](offset)]));
}

export function setTextAttributes(text: Text, values: Values, span: [number, number] | undefined): void {
  for (const [name, [, write]] of Object.entries(TEXT)) {
    if (!Object.hasOwn(values, name)) continue;
    const set = text[write].bind(text) as (...span: unknown[]) => unknown;
    if (span) set(...span, values[name]);
    else set(values[name]);
  }
}

/** The lengths and the like that a paragraph's node keeps under a name of its own. */
const PARAGRAPH_LENGTHS: Readonly<Record<string, string>> = {
  SPACING_BEFORE: "spacingBefore",
  SPACING_AFTER: "spacingAfter",
  LINE_SPACING: "lineSpacing",
  INDENT_START: "indentStart",
  INDENT_END: "indentEnd",
  INDENT_FIRST_LINE: "indentFirstLine",
};

export function paragraphAttributes({ attrs }: TreeNode): Values {
  const lengths = Object.entries(PARAGRAPH_LENGTHS).map(([name, key]) => [name, attrs[key] ?? null] as const);
  return {
    HEADING: headingOf(attrs["heading"]),
    HORIZONTAL_ALIGNMENT: member(HorizontalAlignment, attrs["align"]),
    ...Object.fromEntries(lengths),
    ...(attrs["listId"]
      ? {
          LIST_ID: attrs["listId"],
          NESTING_LEVEL: attrs["level"] ?? 0,
          GLYPH_TYPE: member(GlyphType, attrs["glyph"]) ?? GlyphType.BULLET,
        }
      : {}),
  };
}

export function setParagraphAttributes({ attrs }: TreeNode, values: Values): void {
  for (const [name, key] of Object.entries(PARAGRAPH_LENGTHS))
    if (Object.hasOwn(values, name)) attrs[key] = values[name];
  if (Object.hasOwn(values, "HEADING")) attrs["heading"] = headingKept(values["HEADING"]);
  if (Object.hasOwn(values, "HORIZONTAL_ALIGNMENT")) attrs["align"] = nameOf(values["HORIZONTAL_ALIGNMENT"]);
}

const CELL: Readonly<Record<string, string>> = {
  BACKGROUND_COLOR: "background",
  PADDING_TOP: "paddingTop",
  PADDING_BOTTOM: "paddingBottom",
  PADDING_LEFT: "paddingLeft",
  PADDING_RIGHT: "paddingRight",
};

export function setCellAttributes({ attrs }: TreeNode, values: Values): void {
  for (const [name, key] of Object.entries(CELL)) if (Object.hasOwn(values, name)) attrs[key] = values[name];
  if (Object.hasOwn(values, "VERTICAL_ALIGNMENT"))
    attrs["verticalAlign"] = nameOf(values["VERTICAL_ALIGNMENT"]);
}

/** An object of the add-on's own world. */
export function given(room: Room, values: Values): Values {
  const object = room.realm.parse("{}") as Values;
  for (const [name, value] of Object.entries(values)) object[name] = value;
  return object;
}

/** The name by which a node keeps a member of an enumeration: that is what a member prints as. */
export const nameOf = (value: unknown): string | null =>
  value === null || value === undefined ? null : (value as { toString: () => string }).toString();

export function headingOf(kept: unknown) {
  if (kept === "title") return ParagraphHeading.TITLE;
  if (kept === "subtitle") return ParagraphHeading.SUBTITLE;
  return member(ParagraphHeading, `HEADING${String(kept)}`) ?? ParagraphHeading.NORMAL;
}

export function headingKept(heading: unknown): number | string {
  const name = nameOf(heading) ?? "NORMAL";
  if (name === "TITLE" || name === "SUBTITLE") return name.toLowerCase();
  return name.startsWith("HEADING") ? Number(name.slice(-1)) : 0;
}
