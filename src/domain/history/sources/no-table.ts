import { a1, type Cell, type Grid, isBlank } from "../../cell";
import { ADD_COLUMN } from "../../deals/corrections";
import type { HeaderRead } from "../../deals/read-header";
import { type Corrections, type Header, readAs, readHeader, TELLS_OUTCOME } from "../../deals/read-header";
import type { Problem } from "../../problem";
import { FARTHEST_HEADER } from "../../table/find-tables";
import type { Source } from "./sighting";

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

/** A row that a person may know to be a header, though too little of it is known here to find a table. */
export interface LikelyHeader {
  /** A1 of its first cell. */
  readonly at: string;
  readonly readAs: readonly HeaderRead[];
  /** Whether anything of it is known here; if not, it only looks like a header. */
  readonly known: boolean;
}

/** The likeliest header in a grid in which no table of deals was found: what a person can say the columns of. */
export function likelyHeader(grid: Grid, corrections: Corrections): LikelyHeader | undefined {
  const nearly = likeliestHeader(grid, corrections);
  const row = nearly?.row ?? grid.slice(0, FARTHEST_HEADER).findIndex((_, at) => looksLikeHeader(grid, at));
  const header = nearly?.header ?? readHeader(grid[row] ?? [], corrections);
  const [first] = header.cells;
  return first && { at: a1(row, first.at), readAs: readAs(header), known: nearly !== undefined };
}

const FEWEST_TEXTS = 3; // side by side, and a row below them: less stands above tables as title or note

function looksLikeHeader(grid: Grid, row: number): boolean {
  const filled = (grid[row] ?? []).filter((cell) => !isBlank(cell));
  const below = (grid[row + 1] ?? []).filter((cell) => !isBlank(cell));
  const texts = new Set(filled.filter((cell: Cell) => typeof cell === "string"));
  return filled.length >= FEWEST_TEXTS && texts.size === filled.length && below.length * 2 >= filled.length;
}

interface NearlyHeader {
  readonly row: number;
  readonly header: Header;
}

/** The row with the most headers that are known, the first of equals. */
function likeliestHeader(grid: Grid, corrections: Corrections): NearlyHeader | undefined {
  let best: NearlyHeader | undefined;
  grid.slice(0, FARTHEST_HEADER).forEach((cells, row) => {
    const header = readHeader(cells, corrections);
    if (header.columns.size >= (best ? best.header.columns.size + 1 : FEWEST_KNOWN)) best = { row, header };
  });
  return best;
}

function incomplete({ row, header }: NearlyHeader): Problem {
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
    remedy: ADD_COLUMN,
  };
}
