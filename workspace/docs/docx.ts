import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  LevelFormat,
  PageBreak,
  Packer,
  Paragraph,
  TextRun,
  type Table,
  type ILevelsOptions,
  type IParagraphOptions,
  type IRunOptions,
  type ParagraphChild,
} from "docx";
import type { DocNode } from "../interface";
import type { StoredDoc } from "./docs";
import { toDocxTable } from "./docx-table";
import { hexOf, TWIPS } from "./docx-units";
import type { ParagraphAttrs } from "./schema";

/** The Doc as a Word file: good enough to be opened, read and printed in Word or LibreOffice. */
export async function toDocx({ title, content }: StoredDoc): Promise<Uint8Array> {
  const page = (content.attrs?.["page"] ?? {}) as Readonly<Record<string, number | undefined>>;
  const margin = Object.fromEntries(
    (["Top", "Bottom", "Left", "Right"] as const).flatMap((side) => {
      const points = page[`margin${side}`];
      return points === undefined ? [] : [[side.toLowerCase(), points * TWIPS]];
    }),
  );
  const { width, height } = page;
  const size = width && height ? { width: width * TWIPS, height: height * TWIPS } : {};
  const blocks = content.content ?? [];
  const document = new Document({
    title,
    styles: { default: { document: { run: { font: "Arial", size: 22 } } } },
    numbering: { config: listsOf(blocks) },
    sections: [{ properties: { page: { margin, size } }, children: blocks.map(toBlock) }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** One block of the body or of a cell. */
function toBlock(block: DocNode): Paragraph | Table {
  switch (block.type) {
    case "table":
      return toDocxTable(block, toBlock);
    case "horizontal_rule":
      return new Paragraph({ thematicBreak: true });
    case "page_break":
      return new Paragraph({ children: [new PageBreak()] });
    default:
      return new Paragraph({ ...paragraphOptions(block), children: (block.content ?? []).flatMap(toRun) });
  }
}

const HEADINGS = [
  undefined,
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];

const ALIGN: Readonly<Record<string, IParagraphOptions["alignment"]>> = {
  LEFT: AlignmentType.LEFT,
  CENTER: AlignmentType.CENTER,
  RIGHT: AlignmentType.RIGHT,
  JUSTIFY: AlignmentType.JUSTIFIED,
};

function paragraphOptions({ attrs = {} }: DocNode): IParagraphOptions {
  const { heading, listId, level, align, ...lengths } = attrs as unknown as ParagraphAttrs;
  const headingLevel =
    typeof heading === "number" ? HEADINGS[heading] : heading === "title" ? HeadingLevel.TITLE : undefined;
  const alignment = ALIGN[align ?? ""];
  const points = (name: string, value: number | null | undefined) =>
    value === null || value === undefined ? {} : { [name]: value * TWIPS };
  const { indentStart, indentFirstLine, lineSpacing } = lengths;
  return {
    ...(headingLevel ? { heading: headingLevel } : {}),
    ...(listId ? { numbering: { reference: listId, level } } : {}),
    ...(alignment ? { alignment } : {}),
    spacing: {
      ...points("before", lengths.spacingBefore),
      ...points("after", lengths.spacingAfter),
      ...(lineSpacing ? { line: lineSpacing * 240 } : {}), // a single line is 240 of Word's units
    },
    indent: {
      ...points("start", indentStart),
      ...points("end", lengths.indentEnd),
      // Docs counts the first line from the margin, Word from the paragraph's own edge.
      ...points(
        "firstLine",
        indentFirstLine === null ? null : Math.max(indentFirstLine - (indentStart ?? 0), 0),
      ),
    },
  };
}

/** A run of words; a picture is named where it would stand. */
function toRun({ type, text = "", marks = [], attrs }: DocNode): ParagraphChild[] {
  if (type === "image") return [new TextRun(`[${(attrs?.["alt"] as string | undefined) || "picture"}]`)];
  const value = (name: string, attribute: string): unknown =>
    marks.find((mark) => mark.type === name)?.attrs?.[attribute];
  const has = (name: string) => marks.some((mark) => mark.type === name);
  const link = value("link", "href");
  const hex = (colour: unknown) => (typeof colour === "string" ? hexOf(colour) : undefined);
  const colour = hex(value("color", "color")) ?? (link ? "1155CC" : undefined);
  const background = hex(value("background", "color"));
  const size = value("size", "points");
  const font = value("font", "family");
  const options: IRunOptions = {
    ...(has("bold") ? { bold: true } : {}),
    ...(has("italic") ? { italics: true } : {}),
    ...(has("underline") || link ? { underline: {} } : {}),
    ...(has("strikethrough") ? { strike: true } : {}),
    ...(colour ? { color: colour } : {}),
    ...(background ? { shading: { fill: background } } : {}),
    ...(typeof size === "number" ? { size: size * 2 } : {}), // half points
    ...(typeof font === "string" ? { font } : {}),
  };
  const lines = text.split("\n");
  const runs = lines.map(
    (line, at) => new TextRun({ ...options, text: line, ...(at > 0 ? { break: 1 } : {}) }),
  );
  return typeof link === "string" ? [new ExternalHyperlink({ link, children: runs })] : runs;
}

const FORMATS: Readonly<Record<string, ILevelsOptions["format"]>> = {
  NUMBER: LevelFormat.DECIMAL,
  LATIN_UPPER: LevelFormat.UPPER_LETTER,
  LATIN_LOWER: LevelFormat.LOWER_LETTER,
  ROMAN_UPPER: LevelFormat.UPPER_ROMAN,
  ROMAN_LOWER: LevelFormat.LOWER_ROMAN,
};

/** Every list of the Doc, each level with the glyph of its first item. */
function listsOf(blocks: readonly DocNode[]) {
  const glyphs = new Map<string, Map<number, string | null>>();
  const visit = ({ attrs = {}, content = [] }: DocNode): void => {
    const { listId, level, glyph } = attrs as unknown as ParagraphAttrs;
    if (listId) {
      const levels = glyphs.get(listId) ?? new Map<number, string | null>();
      glyphs.set(listId, levels);
      if (!levels.has(level)) levels.set(level, glyph);
    }
    content.forEach(visit);
  };
  blocks.forEach(visit);
  return [...glyphs].map(([reference, levels]) => {
    return {
      reference,
      levels: Array.from({ length: 9 }, (_, level) => levelOf(level, levels.get(level) ?? "BULLET")),
    };
  });
}

const BULLETS = ["●", "○", "■"];

function levelOf(level: number, glyph: string): ILevelsOptions {
  const format = FORMATS[glyph];
  const bullet = { HOLLOW_BULLET: "○", SQUARE_BULLET: "■" }[glyph] ?? BULLETS[level % BULLETS.length] ?? "●";
  const indent = { left: 36 * TWIPS * (level + 1), hanging: 18 * TWIPS };
  return {
    level,
    format: format ?? LevelFormat.BULLET,
    text: format ? `%${level + 1}.` : bullet,
    style: { paragraph: { indent } },
  };
}
