import { type Cell, isBlank } from "../cell";
import type { Problem } from "../problem";
import { bare, shown } from "../table/plain-text";
import type { Column } from "./columns";
import type { Places } from "./places";
import { readAmounts, readPercents } from "./read-amounts";
import { CORRECTED, type Header, type HeaderCell } from "./read-header";
import type { DataRow } from "./read-rows";

/**
 * A report of Salesforce's opportunity splits has a row for each split: its owner and its part beside the deal's own owner
 * and whole amount. The fields' labels are Split Amount and Split (%)
 * (https://developer.salesforce.com/docs/atlas.en-us.260.0.object_reference.meta/object_reference/sforce_api_objects_opportunitysplit.htm);
 * "Split Owner" and "Split Type" in a report are not confirmed.
 */
const ROLES = {
  owner: /^(?:opportunitysplit)?splitowner(?:name|fullname)?$/,
  amount: /^(?:opportunitysplit)?splitamount$/,
  converted: /^(?:opportunitysplit)?splitamountconverted$/,
  percent: /^(?:opportunitysplit)?split(?:percent|percentage)$/,
  type: /^(?:opportunitysplit)?splittype(?:name|splittype)?$/,
} as const;

interface Splits {
  readonly rows: readonly DataRow[];
  readonly header: Header;
  readonly problems: readonly Problem[];
}

/**
 * The rows with each split's owner and part as the row's own, and the deal's where it is not split. Revenue splits come to
 * the deal's amount; those of another type share the same money once more and are left out.
 */
export function readSplits(rows: readonly DataRow[], header: Header, places: Places): Splits {
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
      read = read.map((row) =>
        isBlank(row.cells[cell.at]) ? withCell(row, cell.at, row.cells[own.at]) : row,
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
  rows: readonly DataRow[],
  type: HeaderCell | undefined,
  places: Places,
): Pick<Splits, "rows" | "problems"> {
  const isRevenue = ({ cells }: DataRow) => type !== undefined && /revenue/i.test(shown(cells[type.at]));
  if (!type || !rows.some(isRevenue)) return { rows, problems: [] };
  const isOther = (row: DataRow) => !isBlank(row.cells[type.at]) && !isRevenue(row);
  const others = rows.filter(isOther);
  const [first] = others;
  if (!first) return { rows, problems: [] };
  const count = others.length;
  return {
    rows: rows.filter((row) => !isOther(row)),
    problems: [
      {
        kind: "splits of another type",
        where: places.cell(first.row, type.at),
        found: shown(first.cells[type.at]),
        text: `${count} ${count === 1 ? "row is a split" : "rows are splits"} of another type than revenue, which would count the same money once more; ${count === 1 ? "it was" : "they were"} left out.`,
        remedy: "Filter the report to revenue splits.",
      },
    ],
  };
}

/** Of a part: its halves of a cent come to whole ones, and no three digits behind a point are taken for thousands. */
const DIGITS = 4;

/** The rows with their part of an amount; without a share it is the whole. */
function withParts(
  rows: readonly DataRow[],
  column: Column,
  at: number,
  shares: readonly (number | undefined)[],
  places: Places,
): readonly DataRow[] {
  const { values, currencies } = readAmounts(rows, column, at, places);
  return rows.map((row, index) => {
    const [value, share, currency] = [values[index], shares[index], currencies[index]];
    if (value === undefined || share === undefined) return row;
    const part = (value * share).toFixed(DIGITS);
    return withCell(row, at, currency === undefined ? Number(part) : `${currency} ${part}`);
  });
}

function withCell(row: DataRow, at: number, cell: Cell = ""): DataRow {
  return { ...row, cells: row.cells.map((each, column) => (column === at ? cell : each)) };
}
