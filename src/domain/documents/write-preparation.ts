import { longDay } from "../day";
import type { Block } from "./block";
import { factsOf } from "./key-deal-in-words";
import { andMore, cell, line, oneLine, quiet, shorten, table } from "./parts";
import type { Weekly } from "./weekly";

/** The rep's own numbers, each with what it rests on, and below them why one is missing. */
export function writeNumbers({ numbers: rows, window, periods }: Weekly): readonly Block[] {
  if (rows.length === 0) return [line([quiet("No numbers yet.")])];
  const last = `Your last ${periods}`;
  const why = rows.filter((row) => (row.note ?? "") !== "");
  const { columns, ...shown } = table(
    "numbers",
    rows.map((row) => ({
      cells: [
        cell(oneLine(row.period ? `${row.label}, ${row.period}` : row.label)),
        row.few ? [quiet(row.text)] : cell(row.text),
        [quiet(row.few ? `${row.n} · few deals` : String(row.n))],
        [],
        [],
      ],
    })),
  );
  return [
    { ...shown, columns: columns.map((each, at) => (at === 1 ? { ...each, title: last } : each)) },
    ...(window === undefined ? [] : [line([quiet(`${last}: ${window}.`)])]),
    ...why.map((row) => line([quiet(`${oneLine(row.label)}: ${oneLine(row.note ?? "")}`)])),
  ];
}

/** The close dates that moved later; that they are not known is said, as it is not the same as none. */
export function writeMoves({ moves: rows, listRows }: Weekly): readonly Block[] {
  if ("unknown" in rows) return [line([quiet(oneLine(rows.unknown))])];
  if (rows.length === 0) return [line([quiet("Nothing moved.")])];
  const { shown, more } = shorten(rows, listRows);
  const cells = shown.map((move) => ({
    cells: [
      ...[oneLine(move.deal), longDay(move.was), longDay(move.now), String(move.nth)].map(cell),
      [],
      [],
    ],
  }));
  return [table("moves", cells), ...below(more)];
}

/** The open deals that nothing was done for; what to do with each is the rep's to say (S5.2, S5.5). */
export function writeQuiet({ quiet: rows, listRows }: Weekly): readonly Block[] {
  if ("unknown" in rows) return [line([quiet(oneLine(rows.unknown))])];
  if (rows.length === 0) return [line([quiet("Nothing quiet.")])];
  const { shown, more } = shorten(rows, listRows);
  const cells = shown.map(({ deal, lastActivity, nextStep }) => ({
    cells: [
      cell(oneLine(deal)),
      cell(lastActivity === undefined ? "none yet" : longDay(lastActivity)),
      cell(oneLine(nextStep)),
      [],
    ],
  }));
  return [table("quiet", cells), ...below(more)];
}

/** The deals to win the period with, one line each: those without which the goal is out of reach are said (S4.9). */
export function writeKeyDeals({ keyDeals }: Weekly): readonly Block[] {
  if ("unknown" in keyDeals) return [line([quiet(oneLine(keyDeals.unknown))])];
  const { first, count } = keyDeals;
  if (count === 0) return [line([quiet("None open.")])];
  return [
    ...first.map((deal) => {
      const facts = factsOf(deal);
      return line([
        { text: oneLine(deal.deal), look: "strong" },
        { text: facts === "" ? " · " : ` · ${facts} · ` },
        quiet(deal.because),
      ]);
    }),
    ...below(andMore(count - first.length)),
  ];
}

function below(more: readonly string[]): readonly Block[] {
  return more.map((words) => line([quiet(words)]));
}
