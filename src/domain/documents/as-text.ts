import { textOf, type Block } from "./block";

/** A Doc as plain text, for the command line and for files that people review. */
export function asText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join("\n") + "\n";
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `\n${"#".repeat(block.level)} ${textOf(block.runs).trimEnd()}`;
    case "line":
      return `${block.bullet ? "- " : ""}${textOf(block.runs)}`.trimEnd();
    case "table":
      return [block.columns.map(({ title }) => title), ...block.rows.map(({ cells }) => cells.map(textOf))]
        .map((cells) => `| ${cells.map((text) => text.replace(/\n/g, " / ")).join(" | ")} |`)
        .join("\n");
    case "page break":
      return `\n${"─".repeat(40)}`;
    case "foreign":
      return "[…]";
  }
}
