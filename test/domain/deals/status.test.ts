import { statusWords } from "../../../src/domain/deals/status";

const usual = statusWords({ wonStages: [], lostStages: [] });

test.each([
  ["Closed Won", "won"],
  ["closedwon", "won"],
  ["6 - Closed Won (EMEA)", "won"],
  ["WON", "won"],
  ["Closed Lost - No Decision", "lost"],
  ["Lost to competitor", "lost"],
  ["Gewonnen", "won"],
  ["verloren", "lost"],
  ["Proposal/Price Quote", "open"],
  ["Engaging", "open"],
  ["S6: Won", "won"],
  ["Stage 7a - Closed Lost", "lost"],
  ["No Decision", "lost"],
  ["Closed - Cancelled", "lost"],
  ["3 - Proposal", "open"],
  ["Dead Sea Scrolls", undefined],
  ["Wonderful fit", undefined],
  ["Closed", undefined],
])("the stage %j is %s", (stage, expected) => expect(usual(stage)).toBe(expected));

test("the team's own stages come before the usual words", () => {
  const own = statusWords({ wonStages: ["Signed"], lostStages: ["Proposal declined"] });
  expect([own("signed "), own("Proposal declined"), own("Closed Won")]).toEqual(["won", "lost", "won"]);
});
