import type { Grid } from "../../../../src/domain/cell";
import { callFunction } from "../../../../src/domain/metrics/call";
import { renewalsBy } from "../../../../src/domain/metrics/measuring/renewal";
import { DEFAULT_SETTINGS } from "../../../../src/domain/settings";
import { day, sheet } from "../../sheet";

const seen = [{ day: day("2026-10-01"), owner: "Ann", status: "open" as const }];

test.each([
  ["Renewal", true],
  ["RENEWALS", true],
  ["existing business -  RENEWAL", true],
  ["Existing Customer / Renewal", true],
  ["Renouvellement", true],
  ["Renovacion", true],
  ["Bestandskunde – Verlängerung", true],
  ["New Business", false],
  ["Renewal risk", false],
  ["Non-renewal", false],
])("the type %j: a renewal is %s", (type, expected) => {
  const isRenewal = renewalsBy(DEFAULT_SETTINGS);
  expect(isRenewal({ key: "A1", name: "Acme", seen, facts: new Map([["type", type]]) })).toBe(expected);
  expect(isRenewal({ key: "A2", name: "Bravo", seen, facts: new Map() })).toBe(false);
});

test("a report may say it in the type or in the record type", () => {
  const pasted = sheet`
    Opportunity ID | Stage       | Close Date | Type    | Opportunity Record Type
    1              | Closed Won  | 2026-08-10 | New     | Renewal
    2              | Closed Lost | 2026-08-10 | New     | Standard
    3              | Closed Won  | 2026-08-10 | Renewal | Standard
    4              | Closed Won  | 2026-08-10 |         | Standard`;
  const rate = (...settings: readonly Grid[]) =>
    callFunction("WINRATE", [pasted, "", "", ...settings], day("2026-11-25"));
  expect(rate()).toBe(1 / 2); // 4 of 2 and 4
  const typeAlone = sheet`
    Name        | Value
    COLUMN Type | type`;
  expect(rate(typeAlone)).toBe(2 / 3); // 1 and 4 of 1, 2 and 4
});
