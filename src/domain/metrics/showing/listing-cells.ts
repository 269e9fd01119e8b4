import { dayCell, isBlank, isMoment, type Cell, type Grid } from "../../cell";
import type { History } from "../../history/history";
import type { Settings } from "../../settings";
import { judgeDeals, type Entry } from "../measuring/judge-deals";
import type { Listing } from "../measuring/metric";
import { planFor, type Asked } from "../measuring/plan";

/** The columns that every list of deals begins with. */
const COMMON = ["Deal ID", "Deal", "Owner", "Stage", "Close date", "Amount"];

/** The headings of a list. */
export function listHeader({ columns }: Listing): readonly string[] {
  return [...COMMON, ...columns];
}

/**
 * A list's spill: each deal that its metric counts, with the list's own columns, in the list's order; a sentence where
 * there is none. For a rep only what is credited to that rep.
 */
export function listingCells(
  history: History,
  listing: Listing,
  asked: Asked,
  settings: Settings,
  reps?: readonly string[],
): Grid {
  const list = listedDeals(history, listing, asked, settings, reps);
  if ("why" in list) throw new Error(list.why);
  const { header, rows, label } = list;
  if (rows.length === 0) return [header, [`No deals: ${listing.label.toLowerCase()}, ${label}.`]];
  return [header, ...rows];
}

interface ListedDeals {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** What it was asked of: "Q3 2026". */
  readonly label: string;
}

/** The same as rows under their headings, or why they cannot be had. */
export function listedDeals(
  history: History,
  listing: Listing,
  asked: Asked,
  settings: Settings,
  reps?: readonly string[],
): ListedDeals | { readonly why: string } {
  const plan = planFor(history, listing.of, asked, settings);
  if ("why" in plan) return plan;
  const rows: Cell[][] = [];
  const record = (entry: Entry) => {
    if (isListed(entry) && (!reps || reps.includes(entry.owner))) rows.push(rowOf(entry, listing));
  };
  judgeDeals(history, [{ metric: listing.of, periods: plan.periods, record }], settings);
  const header = listHeader(listing);
  return {
    header,
    rows: inOrder(rows, header, listing).slice(0, listing.most),
    label: (asked.kind === "all" ? listing.of.leftOut : undefined) ?? plan.label,
  };
}

/** What the metric counts: for it, or with a value that is not nothing. */
function isListed({ side, value }: Entry): boolean {
  return side === "for" || (side === "add" && value !== 0);
}

function rowOf({ deal, owner, mark }: Entry, { columns }: Listing): Cell[] {
  const last = deal.seen[deal.seen.length - 1];
  const cells = mark.cells?.() ?? {};
  return [
    deal.key,
    deal.name,
    owner,
    last?.stage ?? "",
    dayCell(last?.close),
    last?.amount ?? "",
    ...columns.map((heading) => cells[heading] ?? ""),
  ];
}

function inOrder(
  rows: readonly Cell[][],
  header: readonly string[],
  { order: [heading, direction] }: Listing,
): Cell[][] {
  const at = header.indexOf(heading);
  const way = direction === "up" ? 1 : -1;
  // Blanks stand last either way; equals by their ID, so that the order of rows in the export changes nothing.
  return [...rows].sort(
    (a, b) =>
      Number(isBlank(a[at])) - Number(isBlank(b[at])) || way * compare(a[at], b[at]) || compare(a[0], b[0]),
  );
}

function compare(a: Cell | undefined, b: Cell | undefined): number {
  const [left, right] = [comparable(a), comparable(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function comparable(cell: Cell | undefined): number | string {
  return cell === undefined
    ? ""
    : isMoment(cell)
      ? cell.day
      : typeof cell === "boolean"
        ? Number(cell)
        : cell;
}
