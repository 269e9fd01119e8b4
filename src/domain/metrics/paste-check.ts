import type { Cell, Grid } from "../cell";
import { longDay } from "../day";
import { COLUMNS } from "../deals/columns";
import type { History, PastedTable } from "../history/history";
import type { Problem } from "../problem";
import type { Settings } from "../settings";
import { headline } from "./headline";
import { refusal, scoreboard } from "./scoreboard";

const MOST_OF_A_KIND = 20;

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
 * The PASTE_CHECK spill: a headline; each table with its columns and the headers they were found under; which numbers
 * can be had from them and which not, and why; every problem with its cell, what stands there and what to do.
 */
export function pasteCheck(history: History, settings: Settings): Grid {
  return [
    [headline(history)],
    ...(history.tables.length > 0 ? [[`Numbers are as of ${longDay(history.asOf)}`]] : []),
    HEADER,
    ...history.tables.flatMap(aboutTable),
    ...(history.tables.length > 0 ? aboutNumbers(history, settings) : []),
    ...aboutProblems(history),
  ];
}

function aboutTable(table: PastedTable): readonly (readonly Cell[])[] {
  const { tab, kind, header, readAs, rows, seenOn } = table;
  const seen = seenOn === undefined ? "" : `, seen on ${longDay(seenOn)}`;
  return [
    ["Table", `${TABLE_KINDS[kind]}${seen}`, tab === undefined ? header : `${tab}!${header}`, `${rows} rows`],
    ...readAs.flatMap(({ text, column }) => (column ? [["Column", COLUMNS[column].label, "", text]] : [])),
    ...readAs.flatMap(({ text, column }) => (column ? [] : [["Not used", "", "", text]])),
  ];
}

/** What can be answered over all time that is known; a window would call a first quarter's paste empty. */
function aboutNumbers(history: History, settings: Settings): readonly (readonly Cell[])[] {
  return scoreboard(history, settings, { kind: "all" }).columns.map((column) => {
    const why = refusal(column);
    const answer = column.measured.answer();
    return why === undefined
      ? [
          "Can answer",
          column.fn.label,
          "",
          answer.value ?? "",
          [answer.why ?? "", ...column.notes].join(" ").trim(),
        ]
      : ["Not yet", column.fn.label, "", "", why];
  });
}

/** Problems of one kind stand together, the first of them one by one: a column of them must not bury the others. */
function aboutProblems({ problems }: History): readonly (readonly Cell[])[] {
  const kinds = new Map<string, Problem[]>();
  for (const problem of problems) {
    const alike = kinds.get(problem.kind);
    if (alike) alike.push(problem);
    else kinds.set(problem.kind, [problem]);
  }
  return [...kinds].flatMap(([kind, alike]) => [
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
