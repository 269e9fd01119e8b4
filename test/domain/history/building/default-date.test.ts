import { isoDay } from "../../../../src/domain/day";
import { repBook } from "../../../../src/domain/deals/reps";
import { readHistory } from "../../../../src/domain/history/read-history";
import { DEFAULT_SETTINGS, type Settings } from "../../../../src/domain/settings";
import { day, sheet } from "../../sheet";

/** "2026-09-01 - · 2026-09-20 2026-11-30": each state's day and close date. */
function dates(header: string, created: string, closes: readonly string[], more: Partial<Settings> = {}) {
  const looks = ["2026-09-07", "2026-09-14", "2026-09-21"];
  const rows = closes.map((close, at) => `${String(looks[at])} | 7 | Demo | ${close} | ${created}`);
  const { deals } = readHistory([{ grid: sheet`${[header, ...rows].join("\n")}` }], {
    today: day("2026-11-21"),
    settings: { ...DEFAULT_SETTINGS, ...more },
    reps: repBook([]),
  });
  return deals[0]?.seen
    .map((state) => `${isoDay(state.day)} ${state.close === undefined ? "-" : isoDay(state.close)}`)
    .join(" · ");
}

const HUBSPOT = "Snapshot Date | Record ID | Deal Stage | Close Date | Create Date";
const SALESFORCE = "Snapshot Date | Opportunity ID | Stage | Close Date | Created Date";

test("HubSpot dates a new deal to the end of its month: until it is moved away from there nobody had dated it", () => {
  expect(dates(HUBSPOT, "2026-09-02", ["2026-09-30", "2026-11-30", "2026-12-15"])).toBe(
    "2026-09-07 - · 2026-09-14 2026-11-30 · 2026-09-21 2026-12-15",
  );
  expect(dates(HUBSPOT, "2026-09-02", ["2026-09-30", "2026-09-30", "2026-12-15"])).toBe(
    "2026-09-07 - · 2026-09-21 2026-12-15",
  );
});

test("a property history is HubSpot's by the names of its properties", () => {
  const log = sheet`
    Record ID | Property | Value | Timestamp
    7 | createdate | 2026-09-02 | 2026-09-02 08:00
    7 | dealstage | qualifiedtobuy | 2026-09-02 08:00
    7 | closedate | 2026-09-30 | 2026-09-02 08:00
    7 | closedate | 2026-11-30 | 2026-09-14 08:00`;
  const { deals } = readHistory([{ grid: log }], {
    today: day("2026-11-21"),
    settings: DEFAULT_SETTINGS,
    reps: repBook([]),
  });
  expect(deals[0]?.seen.map(({ close }) => close)).toEqual([undefined, day("2026-11-30")]);
});

test("a default date that was never moved away from stands, and so does any other first date", () => {
  expect(dates(HUBSPOT, "2026-09-02", ["2026-09-30", "2026-09-30"])).toBe("2026-09-07 2026-09-30");
  expect(dates(HUBSPOT, "2026-09-02", ["2026-10-31", "2026-12-15"])).toBe(
    "2026-09-07 2026-10-31 · 2026-09-14 2026-12-15",
  );
  expect(dates(HUBSPOT, "2026-08-02", ["2026-09-30", "2026-12-15"])).toBe(
    "2026-09-07 2026-09-30 · 2026-09-14 2026-12-15",
  );
});

test("elsewhere people date their deals themselves, and a setting says where it is otherwise", () => {
  const closes = ["2026-09-30", "2026-11-30"];
  const moved = "2026-09-07 2026-09-30 · 2026-09-14 2026-11-30";
  const byDefault = "2026-09-07 - · 2026-09-14 2026-11-30";
  expect(dates(SALESFORCE, "2026-09-02", closes)).toBe(moved);
  expect(dates(SALESFORCE, "2026-09-02", closes, { defaultDate: "end of month" })).toBe(byDefault);
  expect(dates(HUBSPOT, "2026-09-02", closes, { defaultDate: "none" })).toBe(moved);
});
