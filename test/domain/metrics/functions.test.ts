import { FUNCTIONS } from "../../../src/domain/metrics/functions";

/** functions.md, without those that come with goals and activity. */
const DOCUMENTED =
  `WINRATE WINRATE_SCHEDULED WINRATE_COMMITS WINRATE_ICP AVG_DAYS_TO_WON AVG_DAYS_TO_LOST MEDIAN_DAYS_TO_WON
  MEDIAN_DAYS_TO_LOST PUSHES PUSH_RATE MULTI_PUSHES NO_DECISIONS NO_DECISION_RATE ASP AVG_DISCOUNT LATE_ENTRY_RATE BOOKINGS
  FORECAST_VARIANCE PIPELINE_OPEN PIPELINE_WEIGHTED NOT_IN_PIPELINE_YET PROJECTION STALLED STAGE_WINRATES STAGE_CONVERSION
  STAGE_DAYS MEDIAN_SELLING_PRICE AVG_ORDER_SIZE FORECAST_VARIANCE_RATE COMMITTED KEY_DEALS SCORECARD SCHEDULED_DEALS PUSHED_DEALS STALLED_DEALS SLOW_DEALS
  NEGATIVE_VELOCITY NEGATIVE_VELOCITY_DEALS DEAL_MOMENTUM METRIC_DEALS PASTE_CHECK`.split(/\s+/);

test("every function stands in functions.md and is there once", () => {
  const names = FUNCTIONS.map(({ name }) => name);
  expect(names.filter((name) => !DOCUMENTED.includes(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});

test("each says what it answers, gives an example of itself and explains every argument in one sentence or more", () => {
  for (const { name, help, parameters } of FUNCTIONS) {
    expect(help.join(" ")).toContain(`=${name}(`);
    for (const parameter of parameters) expect(parameter.help).toMatch(/^[A-Z].*\.$/);
    expect([...help, ...parameters.map((each) => each.help)].join("")).not.toMatch(/\*\/|[<>\n@]/);
  }
});

test("only the last argument takes any number of ranges, and nothing needed follows what can be left out", () => {
  for (const { parameters } of FUNCTIONS) {
    const optional = parameters.map((each) => each.optional === true);
    expect(optional).toEqual([...optional].sort());
    expect(parameters.filter(({ rest }) => rest)).toEqual(parameters.slice(-1));
  }
});

test("the help on periods says how to type a month", () => {
  const periods = FUNCTIONS.flatMap(({ parameters }) => parameters).filter(({ name }) => name === "periods");
  for (const { help } of periods) expect(help).toContain("type Nov 2026, not 2026-11");
});
