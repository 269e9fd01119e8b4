import { answer } from "./answer";
import { historyOf } from "./history";

const LOST = `D1 Ann 2026-03-01 lost - - lost_reason=No_decision
  D2 Ann 2026-03-01 lost - - lost_reason=No_Budget_/_Lost_Funding
  D3 Ann 2026-04-01 lost - - lost_reason=Bad_timing
  D4 Ann 2026-03-01 lost - - lost_reason=Lost_to_competitor
  D5 Ann 2026-03-01 lost -
  D6 Bea 2026-03-01 lost -
  D7 Ann 2026-03-01 won - - lost_reason=timing`;

function check(name: string, expected: object, asking: Parameters<typeof answer>[2] = {}) {
  expect(answer(name, historyOf("2026-11-25", LOST), asking)).toMatchObject(expected);
}

test("losses to no decision are told by words of their reason; one without a reason is not known", () => {
  const out = { "lost for an unknown reason": 2 };
  check("NO_DECISIONS", { value: 3, n: 4, out });
  check("NO_DECISION_RATE", { value: 3 / 4, n: 4, out });
  check("NO_DECISIONS", { value: 2, n: 3 }, { period: "Q1 2026" });
});

test("where no loss has a reason there is nothing to count, which is not 0", () => {
  for (const name of ["NO_DECISIONS", "NO_DECISION_RATE"]) check(name, { n: 0, empty: true }, { rep: "Bea" });
});

test("a team has its own reasons, each as whole words", () => {
  check("NO_DECISIONS", { value: 1, n: 4 }, { settings: { noDecisionReasons: ["Competitor"] } });
  check("NO_DECISIONS", { value: 0, n: 4 }, { settings: { noDecisionReasons: ["time", "fund"] } });
});

test("a sign or a word in place of a reason is none", () => {
  const lines = ["-", "N/A", "unknown", "None", "Not specified", "Other"]
    .map((reason, at) => `D${at} Ann 2026-03-01 lost - - lost_reason=${reason.replace(" ", "_")}`)
    .join("\n");
  expect(answer("NO_DECISIONS", historyOf("2026-11-25", lines))).toMatchObject({
    value: 0,
    n: 1, // "Other" is a reason
    out: { "lost for an unknown reason": 5 },
  });
});
