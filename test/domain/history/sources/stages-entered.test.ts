import { isoDay } from "../../../../src/domain/day";
import { repBook } from "../../../../src/domain/deals/reps";
import { readHistory } from "../../../../src/domain/history/read-history";
import { saveLook } from "../../../../src/domain/history/saving/saved-looks";
import { DEFAULT_SETTINGS } from "../../../../src/domain/settings";
import { day, sheet } from "../../sheet";

const CONTEXT = { today: day("2026-11-21"), settings: DEFAULT_SETTINGS, reps: repBook([]) };

const EXPORT = sheet`
  As of | 2026-11-16
  Record ID | Deal owner | Deal Stage | Close Date | Amount | Create Date | Date entered "Appointment Scheduled (Sales Pipeline)" | Date entered "Qualified To Buy (Sales Pipeline)" | Date entered "Closed won (Sales Pipeline)" | Date entered "Closed lost (Sales Pipeline)"
  1 | Ann | Qualified to buy | 2026-12-31 | 100 | 2026-09-01 | 2026-09-01 09:00 | 2026-10-05 10:00 | |
  2 | Ann | Closed won | 2026-10-31 | 200 | 2026-08-01 | 2026-08-03 | 2026-09-10 | 2026-10-12 |
  3 | Bo | Closed lost | 2026-10-31 | 300 | 2026-08-01 | 2026-08-01 | | | 2026-10-20
  4 | Bo | Appointment Scheduled | 2026-12-31 | 400 | 2026-10-01 | 2026-11-02 | 2026-10-01 | |`;

test("one export that says when each stage was entered tells how its deals came to where they are", () => {
  const history = readHistory([{ grid: EXPORT }], CONTEXT);
  const told = history.deals.map(({ key, seen }) => {
    const states = seen.map(({ day: on, status, stage = "-" }) => `${isoDay(on)} ${status} ${stage}`);
    return [key, ...states].join("; ");
  });
  expect(told).toEqual([
    "1; 2026-09-01 open Appointment Scheduled; 2026-10-05 open Qualified to buy; 2026-11-16 open Qualified to buy",
    "2; 2026-08-03 open Appointment Scheduled; 2026-09-10 open Qualified to buy; 2026-10-12 won Closed won",
    "3; 2026-08-01 open Appointment Scheduled; 2026-10-20 lost Closed lost",
    "4; 2026-10-01 open Qualified to buy; 2026-11-02 open Appointment Scheduled; 2026-11-16 open Appointment Scheduled",
  ]);
  expect(history).toMatchObject({ stagesAreDated: true, looks: [day("2026-11-16")], problems: [] });
  expect(history.since).toBeUndefined(); // of dates and amounts nothing more is known than before
  expect(history.deals[0]?.seen[0]?.close).toBeUndefined();
});

test("such an export is saved as the one look that it is", () => {
  const { days, seen } = saveLook({ ...CONTEXT, saved: [], sources: [{ grid: EXPORT }] });
  expect([days, seen]).toEqual([[day("2026-11-16")], 4]);
});

test("a deal that nobody saw open closed no later than it was last touched, though its stages are dated", () => {
  const grid = sheet`
    As of | 2026-11-16
    Record ID | Deal Stage | Close Date | Last Modified Date | hs_v2_date_entered_demo
    1 | Closed lost | 2026-12-31 | 2026-10-09 | 2026-09-01`;
  const [deal] = readHistory([{ grid }], CONTEXT).deals;
  expect(deal?.outcome).toEqual({ is: "lost", day: day("2026-10-09") });
});
