import type { Grid } from "../../../../src/domain/cell";
import { callFunction } from "../../../../src/domain/metrics/call";
import { withoutOwnLists } from "../../../../src/domain/metrics/showing/own-lists";
import { sheet } from "../../sheet";
import { day } from "../history";

const EXPORT = sheet`
  Deal ID | Deal  | Owner | Stage    | Close date | Amount | Created date
  D1      | Acme  | Ann   | Proposal | 2026-12-01 | 500    | 2026-11-02
  D2      | Hooli | Bo    | Demo     | 2026-12-09 | 100    | 2026-11-02
`;

const listed = (name: string, ...more: string[]) =>
  callFunction(name, name === "METRIC_DEALS" ? [...more, EXPORT] : [EXPORT], day("2026-11-22")) as Grid;

test("a list of deals that a function put into a tab is not read as an export, and what stands around it is", () => {
  const list = listed("KEY_DEALS");
  expect(list).toHaveLength(3); // the headings, D1 and D2
  const note = ["ours", "", "", "", "", "", ""];
  const beside = list.map((row) => ["mine", ...row]);
  expect(withoutOwnLists([note, ...beside, [], ["next", "table"]])).toEqual([
    note,
    ...list.map(() => ["mine", "", "", "", "", "", "", ""]),
    [],
    ["next", "table"],
  ]);
  expect(withoutOwnLists(listed("METRIC_DEALS", "PIPELINE_OPEN")).flat().join("")).toBe("");
});

test("an export of nearly the same columns stays", () => {
  expect(withoutOwnLists(EXPORT)).toBe(EXPORT);
});
