import { enumeration } from "../enumeration";

export const ElementType = enumeration(
  "BODY_SECTION",
  "PARAGRAPH",
  "LIST_ITEM",
  "TABLE",
  "TABLE_ROW",
  "TABLE_CELL",
  "TEXT",
  "HORIZONTAL_RULE",
  "PAGE_BREAK",
  "INLINE_IMAGE",
  "UNSUPPORTED",
);

export const ParagraphHeading = enumeration(
  "NORMAL",
  "HEADING1",
  "HEADING2",
  "HEADING3",
  "HEADING4",
  "HEADING5",
  "HEADING6",
  "TITLE",
  "SUBTITLE",
);

export const GlyphType = enumeration(
  "BULLET",
  "HOLLOW_BULLET",
  "SQUARE_BULLET",
  "NUMBER",
  "LATIN_UPPER",
  "LATIN_LOWER",
  "ROMAN_UPPER",
  "ROMAN_LOWER",
);

export const HorizontalAlignment = enumeration("LEFT", "CENTER", "RIGHT", "JUSTIFY");
export const VerticalAlignment = enumeration("BOTTOM", "CENTER", "TOP");

export const Attribute = enumeration(
  "BACKGROUND_COLOR",
  "BOLD",
  "BORDER_COLOR",
  "BORDER_WIDTH",
  "FONT_FAMILY",
  "FONT_SIZE",
  "FOREGROUND_COLOR",
  "GLYPH_TYPE",
  "HEADING",
  "HORIZONTAL_ALIGNMENT",
  "INDENT_END",
  "INDENT_FIRST_LINE",
  "INDENT_START",
  "ITALIC",
  "LINE_SPACING",
  "LINK_URL",
  "LIST_ID",
  "MARGIN_BOTTOM",
  "MARGIN_LEFT",
  "MARGIN_RIGHT",
  "MARGIN_TOP",
  "NESTING_LEVEL",
  "PADDING_BOTTOM",
  "PADDING_LEFT",
  "PADDING_RIGHT",
  "PADDING_TOP",
  "PAGE_HEIGHT",
  "PAGE_WIDTH",
  "SPACING_AFTER",
  "SPACING_BEFORE",
  "STRIKETHROUGH",
  "UNDERLINE",
  "VERTICAL_ALIGNMENT",
);

/** The member whose name a node keeps; null where it keeps none. */
export const member = <Member>(members: Readonly<Record<string, Member>>, name: unknown): Member | null =>
  (typeof name === "string" ? members[name] : undefined) ?? null;
