import { type Grid, isBlank } from "../cell";
import { type Corrections, type Header, readHeader, TELLS_OUTCOME } from "../deals/read-header";
import type { Problem } from "../problem";
import { FARTHEST_HEADER } from "../table/find-tables";
import type { Source } from "./sightings";

const FEWEST_KNOWN = 2; // columns: one known word alone may stand in any row

/** Why a range with something in it holds no table of deals; of a row that could nearly be its header, what is missing. */
export function noTable(sources: readonly Source[], corrections: Corrections): Problem[] {
  const filled = sources.filter(({ grid }) => grid.some((row) => !row.every(isBlank)));
  if (filled.length === 0) return [];
  for (const { grid } of filled) {
    const nearly = likeliestHeader(grid, corrections);
    if (nearly) return [incomplete(nearly)];
  }
  return [
    {
      kind: "no table found",
      text: "No row of headers was found that names a deal (Opportunity Name, Deal ID …) and its stage or status.",
      remedy: "Paste the export with its header row.",
    },
  ];
}

/** The row with the most headers that are known, the first of equals. */
function likeliestHeader(
  grid: Grid,
  corrections: Corrections,
): { readonly row: number; readonly header: Header } | undefined {
  let best: { readonly row: number; readonly header: Header } | undefined;
  grid.slice(0, FARTHEST_HEADER).forEach((cells, row) => {
    const header = readHeader(cells, corrections);
    if (header.columns.size >= (best ? best.header.columns.size + 1 : FEWEST_KNOWN)) best = { row, header };
  });
  return best;
}

function incomplete({ row, header }: { readonly row: number; readonly header: Header }): Problem {
  const { columns, cells } = header;
  const found = cells.map(({ text }) => `"${text}"`);
  const lacks = TELLS_OUTCOME.some((column) => columns.has(column))
    ? "a column that names the deal (Opportunity Name, Deal ID …)"
    : "a column with its stage or status";
  return {
    kind: "no table found",
    where: `${row + 1}:${row + 1}`,
    found: found.join(", "),
    text: `This row has the headers ${found.join(", ")}, and lacks ${lacks}.`,
    remedy: "Add the column to the report, or name its header so.",
  };
}
