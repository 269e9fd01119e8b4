import type { Cell, Grid } from "../../cell";
import { longDay } from "../../day";
import { COLUMNS } from "../../deals/columns";
import type { History, PastedTable } from "../../history/history";
import { groupedByKind, type Problem } from "../../problem";
import type { Settings } from "../../settings";
import { headline } from "./headline";
import { idlePins } from "../rules/pinned-deals";
import { whatIsMissing } from "./what-is-missing";

/** Problems of one kind that are shown one by one. */
export const MOST_OF_A_KIND = 20;

const HEADER = ["", "What", "Where", "Found", "What to do"];

/** How a kind of table is called where people read it. */
export const TABLE_KINDS: Readonly<Record<PastedTable["kind"], string>> = {
  "single export": "one look at the pipeline",
  snapshots: "looks at the pipeline on several days",
  "change log": "a log of changes",
  "field log": "a log of changes, field by field",
  "saved looks": "the looks saved in History",
};

/**
 * The PASTE_CHECK spill, which the sidebar's Paste check shows alike: a headline; what needs a look, with its cell, what
 * stands there and what to do; what can be answered and what lacks for the rest; each table with what its headers mean.
 */
export function pasteCheck(history: History, settings: Settings): Grid {
  const isRead = history.tables.length > 0;
  const problems = [...history.problems, ...(isRead ? idlePins(history, settings) : [])];
  return [
    [headline(history, problems)],
    ...(isRead ? [[`Numbers are as of ${longDay(history.asOf)}`]] : []),
    HEADER,
    ...aboutProblems(problems),
    ...(isRead ? aboutNumbers(history, settings) : []),
    ...history.tables.flatMap(aboutTable),
  ];
}

function aboutProblems(problems: readonly Problem[]): readonly (readonly Cell[])[] {
  return groupedByKind(problems).flatMap(({ kind, problems: alike }) => [
    ...alike
      .slice(0, MOST_OF_A_KIND)
      .map(({ where, found, text, remedy }) => [
        "Needs a look",
        text,
        where ?? "",
        found ?? "",
        remedy ?? "",
      ]),
    ...(alike.length > MOST_OF_A_KIND
      ? [["Needs a look", `${alike.length - MOST_OF_A_KIND} more of the kind: ${kind}`]]
      : []),
  ]);
}

function aboutNumbers(history: History, settings: Settings): readonly (readonly Cell[])[] {
  const { can, lacks } = whatIsMissing(history, settings);
  return [
    ...(can.length > 0 ? [["Can answer", can.join(", "), "", "", "SCORECARD shows them for each rep."]] : []),
    ...lacks.map(({ text, remedy }) => ["Lacks", text, "", "", remedy ?? ""]),
  ];
}

function aboutTable(table: PastedTable): readonly (readonly Cell[])[] {
  const { tab, kind, header, readAs, rows, seenOn } = table;
  const seen = seenOn === undefined ? "" : `, seen on ${longDay(seenOn)}`;
  const unused = readAs.filter(({ column }) => column === undefined).map(({ text }) => text);
  return [
    ["Table", `${TABLE_KINDS[kind]}${seen}`, tab === undefined ? header : `${tab}!${header}`, `${rows} rows`],
    ...readAs.flatMap(({ text, column, corrected }) =>
      column ? [["Column", COLUMNS[column].label, "", text, corrected ? "As your Settings say." : ""]] : [],
    ),
    ...(unused.length > 0 ? [["Not used", "", "", unused.join(", ")]] : []),
  ];
}
