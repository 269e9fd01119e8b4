import { callFunction } from "../../../src/domain/metrics/call";
import { STAGE_METRICS } from "../../../src/domain/metrics/catalog";
import { metricDeals } from "../../../src/domain/metrics/showing/metric-deals";
import { stageCells } from "../../../src/domain/metrics/showing/stage-cells";
import { readSpan } from "../../../src/domain/read-span";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import type { History } from "../../../src/domain/history/history";
import { sheet } from "../sheet";
import { day, historyOf } from "./history";

/** The closed deals of the oracle and one that is open, as its Opportunity History report has them. */
const ORACLE = historyOf(
  "2025-10-01",
  `H1 Hap 2025-02-10 open - 2025-12-10 stage=Demo
   H2 Hap 2025-05-05 open - 2025-06-25 stage=Demo
   H2 Hap 2025-06-02 open - 2025-06-25 stage=Proposal
   H2 Hap 2025-09-22 lost - 2025-09-22
   H3 Hap 2025-06-10 open - 2025-08-15 stage=Demo
   H3 Hap 2025-07-20 open - 2025-08-15 stage=Proposal
   H3 Hap 2025-08-20 won - 2025-08-20
   S1 Sandy 2025-09-20 open - 2025-09-28 stage=Negotiation
   S1 Sandy 2025-09-28 won - 2025-09-28
   S2 Sandy 2025-08-01 won - 2025-08-01
   S4 Sandy 2025-09-01 open - 2025-12-20 stage=Demo
   S4 Sandy 2025-09-18 open - 2025-09-25 stage=Negotiation
   S4 Sandy 2025-09-25 won - 2025-09-25
   O1 Sol 2025-05-15 open - 2025-08-10 stage=Demo
   O1 Sol 2025-07-15 open - 2025-08-10 stage=Proposal
   O1 Sol 2025-08-12 won - 2025-08-12
   O2 Sol 2025-06-01 open - 2025-09-05 stage=Demo
   O2 Sol 2025-08-10 open - 2025-09-05 stage=Proposal
   O2 Sol 2025-08-20 open - 2025-09-05 stage=Negotiation
   O2 Sol 2025-09-04 won - 2025-09-04
   O3 Sol 2025-05-20 open - 2025-08-30 stage=Demo
   O3 Sol 2025-08-05 lost - 2025-08-05`,
);

/** What a stage function spills, without its header. */
function check(
  name: string,
  expected: readonly (readonly unknown[])[],
  {
    history = ORACLE,
    period = "",
    reps = undefined as readonly string[] | undefined,
    settings = DEFAULT_SETTINGS,
  } = {},
) {
  const metric = STAGE_METRICS.find(({ byStage }) => byStage.function === name);
  if (!metric) throw new Error("the test asks for nothing");
  const span = readSpan(period === "" ? "Q3 2025" : period, DEFAULT_SETTINGS, day("2025-10-01"));
  if ("why" in span) throw new Error(span.why);
  const asked = period === "" ? ({ kind: "all" } as const) : ({ kind: "span", span } as const);
  expect(stageCells(history, metric, asked, settings, reps).slice(1)).toEqual(expected);
}

describe("won from each stage", () => {
  test("a win reached every stage, a loss those up to its farthest, and S2, never seen open, is in none", () => {
    // Won: H3, S1, S4, O1, O2. Lost: H2 in Proposal, O3 in Demo.
    check("STAGE_WINRATES", [
      ["Demo", 5 / 7, 7],
      ["Proposal", 5 / 6, 6],
      ["Negotiation", 1, 5],
    ]);
  });

  test("for a rep only what is credited to that rep, for several a block a rep", () => {
    const sol = [
      ["Demo", 2 / 3, 3],
      ["Proposal", 1, 2],
      ["Negotiation", 1, 2],
    ];
    check("STAGE_WINRATES", sol, { reps: ["Sol"] });
    const hap = [
      ["Demo", 1 / 2, 2],
      ["Proposal", 1 / 2, 2],
      ["Negotiation", 1, 1],
    ];
    check("STAGE_WINRATES", [...hap.map((row) => ["Hap", ...row]), ...sol.map((row) => ["Sol", ...row])], {
      reps: ["Hap", "Sol"],
    });
  });

  test("a stage that none of a rep's closed deals reached is blank", () => {
    const history = historyOf(
      "2025-10-01",
      `D1 Ann 2025-07-01 open - - stage=Demo
       D1 Ann 2025-07-09 lost - -
       D2 Bea 2025-07-01 open - - stage=Demo
       D2 Bea 2025-07-05 open - - stage=Proposal
       D2 Bea 2025-07-20 open - - stage=Demo
       D2 Bea 2025-07-30 lost - -`,
    );
    const rows = [
      ["Demo", 0, 1],
      ["Proposal", "", 0],
    ];
    check("STAGE_WINRATES", rows, { history, reps: ["Ann"] });
    // Bea's deal went back to Demo, which does not undo that it reached Proposal.
    check(
      "STAGE_WINRATES",
      [
        ["Demo", 0, 1],
        ["Proposal", 0, 1],
      ],
      { history, reps: ["Bea"] },
    );
  });

  const PIPEDRIVE: History = {
    ...historyOf(
      "2025-10-01",
      `D1 Ann 2025-09-01 won - - stage=Proposal
       D2 Ann 2025-09-02 lost - - stage=Demo
       D3 Ann 2025-09-03 open - - stage=Proposal
       D4 Ann 2025-09-03 open - - stage=Demo`,
    ),
    since: undefined as never,
    logs: [],
  };

  test("one export in which lost deals keep their last open stage tells it, once the order is known", () => {
    const metric = STAGE_METRICS.find(({ byStage }) => byStage.function === "STAGE_WINRATES");
    if (!metric) throw new Error("no such metric");
    const ask = (stages: typeof DEFAULT_SETTINGS.stages) =>
      stageCells(PIPEDRIVE, metric, { kind: "all" }, { ...DEFAULT_SETTINGS, stages });
    expect(() => ask([])).toThrow("Nothing here tells the order of the stages");
    const stages = [
      { name: "Demo", order: 1 },
      { name: "Proposal", order: 2 },
    ];
    expect(ask(stages).slice(1)).toEqual([
      ["Demo", 1 / 2, 2],
      ["Proposal", 1, 1],
    ]);
  });

  test("other one-look exports cannot tell it and say what to paste", () => {
    const history = { ...ORACLE, since: undefined as never, logs: [] };
    expect(() => check("STAGE_WINRATES", [], { history })).toThrow(
      "so it cannot show which stages a deal passed. Save the pipeline each week",
    );
  });

  test("the list behind it names the stage", () => {
    const metric = STAGE_METRICS.find(({ id }) => id === "M16");
    if (!metric) throw new Error("no such metric");
    const [, ...rows] = metricDeals(ORACLE, metric, { kind: "all" }, DEFAULT_SETTINGS, ["Hap"]);
    expect(rows.map(([id, , , , side, because]) => [id, side, because])).toEqual([
      ["H3", "for", "Demo: won"],
      ["H3", "for", "Proposal: won"],
      ["H3", "for", "Negotiation: won"],
      ["H2", "against", "Demo: lost"],
      ["H2", "against", "Proposal: lost"],
    ]);
  });
});

describe("stage conversion", () => {
  test("forward ÷ left: to a later stage or won; a stage that was skipped was not left", () => {
    // Demo: H2, H3, S4, O1, O2 went on, O3 was lost. Proposal: H3, O1 won, O2 went on, H2 lost. H1 is still in Demo.
    check("STAGE_CONVERSION", [
      ["Demo", 5 / 6, 6],
      ["Proposal", 3 / 4, 4],
      ["Negotiation", 1, 3],
    ]);
  });

  test("of a period: the deals that closed in it", () => {
    check(
      "STAGE_CONVERSION",
      [
        ["Demo", "", 0],
        ["Proposal", "", 0],
        ["Negotiation", "", 0],
      ],
      {
        period: "Q2 2025",
        history: {
          ...ORACLE,
          logs: [{ first: day("2025-03-30"), last: day("2025-10-01"), follows: new Set(["stage"] as const) }],
        },
      },
    );
  });

  test("a deal that only went back left its stage, and not forward", () => {
    const history = historyOf(
      "2025-10-01",
      `D1 Ann 2025-07-01 open - - stage=Demo
       D1 Ann 2025-07-05 open - - stage=Proposal
       D1 Ann 2025-07-20 open - - stage=Demo
       D1 Ann 2025-07-30 lost - -
       D2 Ann 2025-07-01 open - - stage=Demo
       D2 Ann 2025-07-05 open - - stage=Proposal
       D2 Ann 2025-07-30 lost - -`,
    );
    check(
      "STAGE_CONVERSION",
      [
        ["Demo", 1, 2],
        ["Proposal", 0, 2],
      ],
      { history },
    );
  });
});

describe("days in each stage", () => {
  test("median and three in four, for the won beside the lost", () => {
    // Demo won: S4 17, H3 40, O1 61, O2 70; lost: H2 28, O3 77. Proposal won: O2 10, O1 28, H3 31; lost: H2 112.
    // Negotiation won: S4 7, S1 8, O2 15.
    check("STAGE_DAYS", [
      ["Demo", 50.5, 63.25, 4, 52.5, 64.75, 2, 0],
      ["Proposal", 28, 29.5, 3, 112, 112, 1, 0],
      ["Negotiation", 8, 11.5, 3, "", "", 0, 0],
    ]);
  });

  const LOOKS = ["2025-08-04", "2025-08-11", "2025-08-18"].map(day);

  test("the times a deal came back are added; weekly looks are a week off", () => {
    const history = historyOf(
      "2025-10-01",
      `D1 Ann 2025-08-04 open - - stage=Demo created=2025-08-01
       D1 Ann 2025-08-11 open - - stage=Proposal
       D1 Ann 2025-08-18 open - - stage=Demo
       D1 Ann 2025-08-20 won - -`,
      { looks: LOOKS, logs: [] },
    );
    check(
      "STAGE_DAYS",
      [
        ["Demo", 9, 9, 1, "", "", 0, 7],
        ["Proposal", 7, 7, 1, "", "", 0, 7],
      ],
      { history },
    );
  });

  test("a stage that a deal was in before it was first seen, and a deal that came from another rep, are left out", () => {
    const history = historyOf(
      "2025-10-01",
      `D1 Ann 2025-08-04 open - - stage=Demo created=2025-06-01
       D1 Ann 2025-08-11 open - - stage=Proposal
       D1 Ann 2025-08-20 won - -
       D2 Bea 2025-08-04 open - - stage=Demo created=2025-08-02
       D2 Ann 2025-08-11 open - - stage=Demo
       D2 Ann 2025-08-20 won - -`,
      { looks: LOOKS, logs: [] },
    );
    check(
      "STAGE_DAYS",
      [
        ["Demo", "", "", 0, "", "", 0, 7],
        ["Proposal", 9, 9, 1, "", "", 0, 7],
      ],
      { history },
    );
    // D1 was first seen 64 days after it was created and was in Demo for a week; D2 came to Ann nine days before it was won.
    check(
      "STAGE_DAYS",
      [
        ["Demo", 11.5, 13.75, 2, "", "", 0, 7],
        ["Proposal", 9, 9, 1, "", "", 0, 7],
      ],
      { history, settings: { ...DEFAULT_SETTINGS, newWithin: 64, inheritedDays: 8 } },
    );
  });
});

test("a stage in which Pipedrive left only lost deals counts where the Stages tab calls it open", () => {
  const pasted = sheet`
    Deal - ID | Deal - Owner | Deal - Stage | Deal - Status | Deal - Won time | Deal - Lost time
    1         | Ann          | Demo         | Won           | 2026-08-01      |
    2         | Ann          | Lead         | Lost          |                 | 2026-08-01
    3         | Ann          | Offer        | Lost          |                 | 2026-08-01
    4         | Ann          | Demo         | Open          |                 |
    5         | Ann          | Lead         | Open          |                 |`;
  const stages = sheet`
    Stage | Order | Open/won/lost
    Lead  | 1     | open
    Demo  | 2     | open
    Offer | 3     | open`;
  expect(callFunction("STAGE_WINRATES", [pasted, "", "", stages], day("2026-11-25"))).toEqual([
    ["Stage", "Won", "Deals"],
    ["Lead", 1 / 3, 3],
    ["Demo", 1 / 2, 2],
    ["Offer", 1 / 2, 2],
  ]);
});
