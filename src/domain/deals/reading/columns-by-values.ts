import { isBlank } from "../../cell";
import { shown } from "../../table/plain-text";
import { readDate } from "../../table/read-date";
import { readFlag } from "../../table/read-flag";
import type { Column } from "../columns";
import { QUIET } from "../headers/known-headers";
import { isPlanned } from "../headers/planned";
import { CORRECTED, type Header, type HeaderCell } from "../read-header";
import type { StatusWords } from "../status";
import type { DataRows } from "./data-rows";

/** A header whose columns are what the values below them tell, where their names may mean two things. */
export function columnsByValues(header: Header, rows: DataRows, statusOf: StatusWords): Header {
  const columns = new Map(header.columns);
  datesForMarks(columns, rows);
  const likely = columns.get("probability");
  // A "Confidence" of High and Low is no probability.
  if (likely && likely.rank >= QUIET && !rows.cells.some((cells) => /\d/.test(shown(cells[likely.at]))))
    columns.delete("probability");
  return closedOnBesidePlanned({ ...header, columns }, rows, statusOf);
}

/** "Closed", "Won" and "Lost" are check marks in Salesforce and dates elsewhere. */
function datesForMarks(columns: Map<Column, HeaderCell>, rows: DataRows): void {
  for (const [flag, date] of [
    ["won flag", "won on"],
    ["lost flag", "lost on"],
    ["closed flag", "closed on"],
  ] as const) {
    const cell = columns.get(flag);
    const first = cell && rows.cells.find((cells) => !isBlank(cells[cell.at]))?.[cell.at];
    if (!cell || first === undefined || readFlag(first) !== undefined) continue;
    const reading = readDate(first);
    if (reading.is !== "moment" && reading.is !== "either") continue;
    columns.delete(flag);
    if (!columns.has(date)) columns.set(date, cell);
  }
}

/** Beside an "Expected close", a "Close date" that no open deal has is the day on which the others closed. */
function closedOnBesidePlanned(header: Header, rows: DataRows, statusOf: StatusWords): Header {
  const used = header.columns.get("close");
  const rivals = header.rivals.get("close");
  if (!used || !rivals || used.rank === CORRECTED || header.columns.has("closed on")) return header;
  const all = [used, ...rivals];
  const planned = all.find(({ text }) => isPlanned(text));
  const plain = all.find(({ text }) => !isPlanned(text));
  const state = header.columns.get("status") ?? header.columns.get("stage");
  if (!planned || !plain || !state) return header;
  const isOpen = (word: string) => word !== "" && statusOf(word) !== "won" && statusOf(word) !== "lost";
  let open = 0;
  for (const cells of rows.cells) {
    if (!isOpen(shown(cells[state.at]))) continue;
    if (!isBlank(cells[plain.at])) return header;
    if (!isBlank(cells[planned.at])) open++;
  }
  if (open === 0) return header;
  const columns = new Map(header.columns).set("close", planned).set("closed on", plain);
  const others = all.filter((cell) => cell !== planned && cell !== plain);
  return { ...header, columns, rivals: new Map(header.rivals).set("close", others) };
}
