import type { Argument, Arguments } from "../../../../src/domain/metrics/showing/arguments";
import { readArguments } from "../../../../src/domain/metrics/showing/arguments";

const DATA = [["Stage"], ["Won"]];
const SETTINGS = [
  ["Name", "Value", "What it does"],
  ["fiscal year starts", 2, ""],
];
const REPS = [
  ["Name", "E-mail", "Aliases in the CRM"],
  ["Dana Reyes", "dana@example.com", "dreyes"],
  ["", "", ""],
  ["Al Ng", "", ""],
];

/** What is read of the arguments, or the message of the error. */
function check(values: readonly Argument[], expected: Partial<Arguments> | string) {
  let read: unknown;
  try {
    read = readArguments(values);
  } catch (error) {
    read = (error as Error).message;
  }
  if (typeof expected === "string") expect(read).toBe(expected);
  else expect(read).toMatchObject(expected);
}

test("left out, empty text and a blank cell are the same", () => {
  const none = { reps: { along: "none", cells: [] }, periods: { along: "none", cells: [] } } as const;
  check([DATA], none);
  check([DATA, undefined, undefined], none);
  check([DATA, "", [[""]]], none);
});

test("one cell, a column and a row are told apart", () => {
  check([DATA, "Ann", [["Q3 2026"]]], {
    reps: { along: "one", cells: ["Ann"] },
    periods: { along: "one", cells: ["Q3 2026"] },
  });
  check([DATA, [["Ann"], [""]], [["Q3 2026", 2026]]], {
    reps: { along: "column", cells: ["Ann", ""] },
    periods: { along: "row", cells: ["Q3 2026", 2026] },
  });
});

test("a whole Reps tab stands for its names, each in its own row, and brings its aliases", () => {
  check([DATA, REPS], { reps: { along: "column", cells: ["", "Dana Reyes", "", "Al Ng"] } });
  expect(readArguments([DATA, REPS]).book.nameOf("DREYES")).toBe("Dana Reyes");
});

test("settings ranges are known by their headings, in any order", () => {
  for (const ranges of [
    [SETTINGS, REPS],
    [REPS, SETTINGS],
  ]) {
    const read = readArguments([DATA, "", "", ...ranges, undefined, "", [[""]]]);
    expect(read.settings.fiscalYearStart).toBe(2);
    expect(read.book.nameOf("dreyes")).toBe("Dana Reyes");
  }
});

test("a range that is no settings range is named", () => {
  check(
    [DATA, "", "", [["Rep", "Quota"]]],
    'The range that starts with "Rep" is neither Settings (headings Name, Value) nor Stages (Stage, Order) nor Goals (Rep, Period, Quota) nor Reps (Name, E-mail). Give the tab\'s whole range, headings included.',
  );
});

test("settings in the place of the reps are told their own", () => {
  check(
    [
      DATA,
      [
        ["Name", "Value"],
        ["few deals", 5],
      ],
    ],
    "Settings come after the periods: leave the reps and the periods empty, or give them first.",
  );
});

test("Stages may stand before or behind Settings, and what it says wrong is an error", () => {
  const settings = [
    ["Name", "Value"],
    ["few deals", 7],
  ];
  const stages = [
    ["Stage", "Open/won/lost"],
    ["Signed", "won"],
  ];
  for (const ranges of [
    [settings, stages],
    [stages, settings],
  ])
    expect(readArguments([DATA, "", "", ...ranges]).settings).toMatchObject({
      fewDeals: 7,
      stages: [{ name: "Signed", is: "won" }],
    });
  check(
    [DATA, stages],
    "Stages come after the periods: leave the reps and the periods empty, or give them first.",
  );
  check(
    [
      DATA,
      "",
      "",
      [
        ["Stage", "Order"],
        ["Demo", "first"],
      ],
    ],
    'Stages: The order of "Demo" in Stages cannot be "first"; it was left out. Write a number, the first stage 1.',
  );
});

test("a setting that cannot be read is an error, not a default in silence", () => {
  expect(() =>
    readArguments([
      DATA,
      "",
      "",
      [
        ["Name", "Value"],
        ["fiscal year starts", "spring"],
      ],
    ]),
  ).toThrow('Settings: The setting "fiscal year starts" cannot be "spring"');
});

test("no range, an empty range and a table of reps say what to give", () => {
  const give = "Give the range that holds the pasted export with its header row first, for example A:H.";
  check([], give);
  check(["Pipeline"], give);
  check(
    [
      [
        ["", " "],
        ["", ""],
      ],
    ],
    "The range is empty. Paste the CRM export into it with its header row.",
  );
  check(
    [
      DATA,
      [
        ["Ann", "x"],
        ["Bea", "y"],
      ],
    ],
    "The reps are a range of 2 × 2 cells. Give one cell, one column or one row.",
  );
});
