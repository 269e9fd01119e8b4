import { readRef } from "../meetings/ref";
import { callNames, type Pair } from "../meetings/who";
import { textOf, type Block, type Section, type TableBlock } from "./block";
import { SECTIONS, type ColumnDesign, type Field, type SectionDesign } from "./sections";

/**
 * Gives the headings and tables of a Doc their sections back: headings by their words, tables by their column titles,
 * else by the heading they stand under, else by the refs in them. What is people's own stays "other".
 */
export function findSections(blocks: readonly Block[], pair: Pair): readonly Block[] {
  let under: Section = "head";
  return blocks.map((block) => {
    const section = sectionOfHeading(block, pair);
    if (section !== undefined) under = section;
    else if (block.kind === "heading") under = "other"; // a heading of people's own ends the section above it
    if (block.kind === "heading") return { ...block, section: section ?? "other" };
    return block.kind === "table" ? tableWithSection(block, under) : block;
  });
}

/** The section that a heading, or a line someone made of one, begins. */
export function sectionOfHeading(block: Block, pair: Pair): Section | undefined {
  if (block.kind !== "heading" && block.kind !== "line") return undefined;
  if (block.kind === "heading" && block.level === 1) return "head";
  const words = plain(textOf(block.runs));
  const names = callNames(pair);
  const exact = SECTIONS.find((design) => words === plain(design.title(names)));
  if (exact || block.kind === "line") return exact?.section;
  return SECTIONS.find((design) => design.also?.test(words))?.section;
}

/** Which column of a table holds which field: by title, or by its place where its title is no one else's. */
export function columnsByField(
  table: TableBlock,
  columns: readonly ColumnDesign[],
): ReadonlyMap<Field, number> {
  const titles = table.columns.map(({ title }) => plain(title));
  const found = new Map<Field, number>();
  titles.forEach((title, at) => {
    const design = columns.find((column) => isTitleOf(column, title));
    if (design && !found.has(design.field)) found.set(design.field, at);
  });
  const taken = new Set(found.values());
  columns.forEach((column, at) => {
    if (!found.has(column.field) && at < titles.length && !taken.has(at)) found.set(column.field, at);
  });
  return found;
}

/** True where the table's first row is a row like the others: someone removed the row of titles. */
export function hasNoTitles(table: TableBlock): boolean {
  return readRef(table.columns[0]?.title ?? "") !== undefined;
}

function tableWithSection(table: TableBlock, under: Section): TableBlock {
  const design = designByTitles(table) ?? designByHeading(table, under) ?? designByRefs(table);
  if (!design?.columns) return { ...table, section: "other" };
  const { columns } = design;
  const refs = columnsByField(table, columns).get("ref");
  return {
    ...table,
    section: design.section,
    columns: table.columns.map((column, at) => ({ ...column, hand: columns[at]?.hand ?? "theirs" })),
    rows: table.rows.map((row) => {
      const ref = refs === undefined ? undefined : readRef(textOf(row.cells[refs] ?? []));
      return ref === undefined ? row : { ...row, ref };
    }),
  };
}

/** The section that most of the titles belong to; two of them at least, and more than half. */
function designByTitles(table: TableBlock): SectionDesign | undefined {
  const titles = table.columns.map(({ title }) => plain(title));
  let best: { design: SectionDesign; count: number } | undefined;
  for (const design of SECTIONS) {
    const columns = design.columns ?? [];
    const count = titles.filter((title) => columns.some((column) => isTitleOf(column, title))).length;
    if (count >= 2 && count * 2 > columns.length && count > (best?.count ?? 0)) best = { design, count };
  }
  return best?.design;
}

/** Translated titles: a table of the right shape in the right place. */
function designByHeading(table: TableBlock, under: Section): SectionDesign | undefined {
  const design = SECTIONS.find((each) => each.section === under);
  return design?.columns?.length === table.columns.length ? design : undefined;
}

function designByRefs(table: TableBlock): SectionDesign | undefined {
  const first = [table.columns[0]?.title ?? "", ...table.rows.map((row) => textOf(row.cells[0] ?? []))];
  return first.some((text) => readRef(text) !== undefined)
    ? SECTIONS.find((each) => each.section === "objectives")
    : undefined;
}

function isTitleOf(column: ColumnDesign, title: string): boolean {
  return title === plain(column.title) || (column.also?.test(title) ?? false);
}

/** Words alone, without a leading number or letter and the minutes at the end. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’']/g, "'")
    .replace(/^\s*\d+[.)]?\s+/, "")
    .replace(/\s+\d+\s*min(utes)?\.?\s*$/, "")
    .replace(/[^\p{L}\p{N}']+/gu, " ")
    .trim();
}
