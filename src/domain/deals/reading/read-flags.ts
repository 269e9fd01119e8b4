import type { Problem } from "../../problem";
import { readFlag } from "../../table/read-flag";
import { shown } from "../../table/plain-text";
import { type Column, COLUMNS } from "../columns";
import type { Places } from "../places";
import type { Header } from "../read-header";
import type { DataRows } from "./data-rows";

/** The check marks of each row, for the columns that are there. */
export interface Flags {
  readonly won?: readonly boolean[];
  readonly lost?: readonly boolean[];
  readonly closed?: readonly boolean[];
  readonly deleted?: readonly boolean[];
}

/** Reads the check marks in any spelling; one that is neither yes nor no is said and read as no. */
export function readFlags(lines: DataRows, header: Header, places: Places, problems: Problem[]): Flags {
  const read = (column: Column): readonly boolean[] | undefined => {
    const at = header.columns.get(column)?.at;
    if (at === undefined) return undefined;
    return lines.cells.map((cells, index) => {
      const flag = readFlag(cells[at]);
      if (flag !== undefined) return flag;
      const found = shown(cells[at]);
      problems.push({
        kind: "yes or no not understood",
        where: places.cell(lines.rowAt[index] ?? 0, at),
        found,
        text: `"${found}" is neither yes nor no; the ${COLUMNS[column].label} was read as no.`,
        remedy: "Write TRUE or FALSE.",
      });
      return false;
    });
  };
  const won = read("won flag");
  const lost = read("lost flag");
  const closed = read("closed flag");
  const deleted = read("deleted flag");
  return {
    ...(won && { won }),
    ...(lost && { lost }),
    ...(closed && { closed }),
    ...(deleted && { deleted }),
  };
}
