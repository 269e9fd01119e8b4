import { renewalsBy } from "../../../src/domain/metrics/renewal";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { day } from "../sheet";

const seen = [{ day: day("2026-10-01"), owner: "Ann", status: "open" as const }];

test.each([
  ["Renewal", true],
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
