import { FUNCTIONS } from "../../../src/domain/metrics/functions";

test("every function of functions.md that this version has is there, once", () => {
  expect(FUNCTIONS.map(({ name }) => name)).toEqual([
    "WINRATE",
    "WINRATE_COMMITS",
    "PUSHES",
    "SCORECARD",
    "METRIC_DEALS",
    "PASTE_CHECK",
  ]);
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
