import { isStagesTab, readStages, stageRows } from "../../../src/domain/deals/stages";
import { statusWords } from "../../../src/domain/deals/status";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { sheet } from "../sheet";

test("Stages gives each stage once and says what it could not use", () => {
  const { stages, problems } = readStages(sheet`
    Stage     | Order | Open/won/lost | Default probability | Plan days | Stall days | Exit criteria | Customer verifiers
    Demo      | 1     | open          | 20                  | 21        | 7          | seen by two   | their own data
    Signed    | 3     | WON           | 100 %               |           |            |               |
    Paused    | late  | maybe         | 120                 | 1.5       | -3         |               |
    demo      | 2     |               |                     |           |            |               |
              | 4     |               |                     |           |            |               |
    In review |       |               |                     |           |            |               | `);
  expect(stages).toEqual([
    { name: "Demo", order: 1, is: "open", probability: 0.2, planDays: 21, stallDays: 7 },
    { name: "Signed", order: 3, is: "won", probability: 1 },
    { name: "Paused" },
    { name: "In review" },
  ]);
  expect(problems.map(({ kind, where, found }) => [kind, where, found])).toEqual([
    ["stage not understood", "B4", "late"],
    ["stage not understood", "C4", "maybe"],
    ["stage not understood", "D4", "120"],
    ["stage not understood", "E4", "1.5"],
    ["stage not understood", "F4", "-3"],
    ["stage listed twice", "5:5", "demo"],
    ["stage without a name", "6:6", undefined],
  ]);
  expect(problems[1]).toMatchObject({
    text: 'The open/won/lost of "Paused" in Stages cannot be "maybe"; it was left out.',
    remedy: "Write open, won or lost.",
  });
});

test.each([
  [
    ["0.2", "1"],
    [0.2, 1],
  ],
  [
    ["20", "100"],
    [0.2, 1],
  ],
  [
    ["1", "60"],
    [0.01, 0.6],
  ],
  [
    ["20%", "1"],
    [0.2, 1],
  ],
])("the default probabilities %j are %j", (written, fractions) => {
  const { stages } = readStages([
    ["Stage", "Default probability"],
    ...written.map((cell, at) => [`S${at}`, cell]),
  ]);
  expect(stages.map(({ probability }) => probability)).toEqual(fractions);
});

test("a Stages tab is known by its headings, and needs two of them", () => {
  expect(isStagesTab(sheet`Stage | Order`)).toBe(true);
  expect(isStagesTab(sheet`Plan days | Stage`)).toBe(true);
  expect(isStagesTab(sheet`Stage | Amount`)).toBe(false);
  expect(isStagesTab(sheet`Name | Value`)).toBe(false);
  expect(readStages([])).toEqual({ stages: [], problems: [] });
});

test("a new Stages tab has each stage once, what closes a deal last", () => {
  const statusOf = statusWords(DEFAULT_SETTINGS);
  expect(stageRows(["Demo", "Closed Won", "Im Gespräch", "demo", "Lost"], statusOf)).toEqual([
    ["demo", "", "open"],
    ["Im Gespräch", "", ""],
    ["Closed Won", "", "won"],
    ["Lost", "", "lost"],
  ]);
});
