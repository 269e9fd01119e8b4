import { type Cell, isBlank } from "../../cell";
import type { Problem } from "../../problem";
import { bare, shown } from "../../table/plain-text";
import type { Column } from "../columns";
import type { Places } from "../places";
import { readAmounts, readPercents } from "./read-amounts";
import { CORRECTED, type Header, type HeaderCell } from "../read-header";
import { type DataRows, rowsWith } from "./data-rows";
import { several } from "../../phrases";

/**
 * A report of Salesforce's opportunity splits has a row for each split: its owner and its part beside the deal's own owner
 * and whole amount. The fields' labels are Split Amount and Split (%)
 * (https://developer.salesforce.com/docs/atlas.en-us.260.0.object_reference.meta/object_reference/sforce_api_objects_opportunitysplit.htm);
 * "Split Owner", "Team Member" and "Split Type" in a report are not confirmed.
 */
const ROLES = {
  owner: /^(?:opportunitysplit)?(?:splitowner|teammember)(?:name|fullname)?$/,
  amount: /^(?:opportunitysplit)?splitamount$/,
  converted: /^(?:opportunitysplit)?splitamountconverted$/,
  percent: /^(?:opportunitysplit)?split(?:percent|percentage)$/,
  type: /^(?:opportunitysplit)?splittype(?:name|splittype)?$/,
} as const;

interface Splits {
  readonly rows: DataRows;
  readonly header: Header;
  readonly problems: readonly Problem[];
}

/**
 * The rows with each split's owner and part as the row's own, and the deal's where it is not split. Revenue splits come to
 * the deal's amount; those of another type share the same money once more and are left out.
 */
export function readSplits(rows: DataRows, header: Header, places: Places): Splits {
  const at = (role: keyof typeof ROLES): HeaderCell | undefined => {
    const cell = header.cells.find(({ text }) => ROLES[role].test(bare(text.replace(/%/g, "percent"))));
    return cell && { at: cell.at, text: cell.text, rank: 0 };
  };
  const [owner, amount, percent] = [at("owner"), at("amount"), at("percent")];
  if (!owner || (!amount && !percent)) return { rows, header, problems: [] };
  const columns = new Map(header.columns);
  const revenue = ofRevenue(rows, at("type"), places);
  let read = revenue.rows;
  const takeFrom = (column: Column, cell: HeaderCell) => {
    const own = columns.get(column);
    if (own?.rank === CORRECTED) return;
    if (own)
      read = withEach(read, (cells) =>
        isBlank(cells[cell.at]) ? withCell(cells, cell.at, cells[own.at]) : cells,
      );
    columns.set(column, cell);
  };
  takeFrom("owner", owner);
  if (amount) {
    takeFrom("amount", amount);
    const converted = at("converted");
    columns.delete("converted amount"); // of the whole deal
    if (converted) columns.set("converted amount", converted);
  } else if (percent) {
    const { values: shares } = readPercents(read, "probability", percent.at, places);
    for (const column of ["amount", "converted amount"] as const) {
      const own = columns.get(column);
      if (own) read = withParts(read, column, own.at, shares, places);
    }
  }
  return { rows: read, header: { ...header, columns }, problems: revenue.problems };
}

function ofRevenue(
  rows: DataRows,
  type: HeaderCell | undefined,
  places: Places,
): Pick<Splits, "rows" | "problems"> {
  const isRevenue = (cells: readonly Cell[]) => type !== undefined && /revenue/i.test(shown(cells[type.at]));
  if (!type || !rows.cells.some(isRevenue)) return { rows, problems: [] };
  const isOther = (cells: readonly Cell[]) => !isBlank(cells[type.at]) && !isRevenue(cells);
  const others = rowsWith(rows, isOther);
  const first = others.rowAt[0];
  if (first === undefined) return { rows, problems: [] };
  const count = others.rowAt.length;
  return {
    rows: rowsWith(rows, (cells) => !isOther(cells)),
    problems: [
      {
        kind: "splits of another type",
        where: places.cell(first, type.at),
        found: shown(others.cells[0]?.[type.at]),
        text: `${several(count, "row is a split", "rows are splits")} of another type than revenue, which would count the same money once more; ${count === 1 ? "it was" : "they were"} left out.`,
        remedy: "Filter the report to revenue splits.",
      },
    ],
  };
}

/** Of a part: its halves of a cent come to whole ones, and no three digits behind a point are taken for thousands. */
const DIGITS = 4;

/** The rows with their part of an amount; without a share it is the whole. */
function withParts(
  rows: DataRows,
  column: Column,
  at: number,
  shares: readonly (number | undefined)[],
  places: Places,
): DataRows {
  const { values, currencies } = readAmounts(rows, column, at, places);
  return withEach(rows, (cells, index) => {
    const [value, share, currency] = [values[index], shares[index], currencies[index]];
    if (value === undefined || share === undefined) return cells;
    const part = (value * share).toFixed(DIGITS);
    return withCell(cells, at, currency === undefined ? Number(part) : `${currency} ${part}`);
  });
}

function withEach(
  rows: DataRows,
  change: (cells: readonly Cell[], index: number) => readonly Cell[],
): DataRows {
  return { ...rows, cells: rows.cells.map(change) };
}

function withCell(cells: readonly Cell[], at: number, cell: Cell = ""): readonly Cell[] {
  return cells.map((each, column) => (column === at ? cell : each));
}
