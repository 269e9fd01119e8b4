import { addDays, calendarDate, type Day, dayOf, monday } from "../../src/domain/day";
import { type Chance, chance } from "./random";
import { type Habits, REPS } from "./reps";

/** One saved change of a deal: its whole state from that day on. */
export interface Save {
  readonly day: Day;
  readonly stage: string;
  readonly category: string;
  readonly close: Day;
}

export interface SampleDeal {
  readonly id: string;
  readonly name: string;
  readonly account: string;
  readonly owner: Habits;
  readonly amount: number;
  readonly type: string;
  readonly created: Day;
  readonly saves: readonly Save[]; // ascending; the last one is closed where the deal has ended
  readonly lostReason: string;
}

const FIRST_DAY = date(2025, 5, 1);
const SEED = 20261005;

/** The whole pipeline of the sample up to a day, the same every time. */
export function samplePipeline(today: Day): SampleDeal[] {
  const deals: SampleDeal[] = [];
  for (const [at, owner] of REPS.entries()) {
    const luck = chance(SEED + at);
    const gap = 30 / owner.deals;
    for (
      let next = FIRST_DAY + luck.between(0, 20);
      next < today;
      next += gap * (0.5 + luck.between(0, 100) / 100)
    ) {
      deals.push(liveDeal(Math.floor(next) as Day, owner, luck, today, deals.length));
    }
  }
  return deals;
}

const ACCOUNTS = [
  "Alder & Finch", "Bluewater Marine", "Castellan Foods", "Delphi Optics", "Eastgate Clinics", "Fernhill Schools",
  "Granite Freight", "Harbor Lane", "Ironwood Tools", "Juniper Labs", "Kestrel Air", "Lumen Paper", "Meridian Bank",
  "Northfield Dairy", "Orchard Media", "Pinecrest Homes", "Quarry Stone", "Redfern Hotels", "Summit Gear", "Tidewell",
  "Umber Studios", "Vantage Rail", "Willow Health", "Yarrow Textiles", "Zephyr Wind",
] as const; // prettier-ignore
const PRODUCTS = ["pilot", "rollout", "platform", "add-on seats", "migration"] as const;
const REASONS = ["No decision", "Price", "Competitor", "No budget", "Timing"] as const;

function liveDeal(created: Day, owner: Habits, luck: Chance, today: Day, count: number): SampleDeal {
  const account = luck.pick(ACCOUNTS);
  const length = luck.between(...owner.cycle);
  const won = luck.once(owner.wins);
  return {
    id: `006Hs0000${(4096 + count * 37).toString(36).toUpperCase().padStart(6, "0")}`,
    name: `${account} ${luck.pick(PRODUCTS)}`,
    account,
    owner,
    amount: luck.between(...owner.amount) * 1000,
    type: luck.once(0.75) ? "New Business" : "Existing Business",
    created,
    saves: live(created, addDays(created, length), won, owner, luck).filter(({ day }) => day <= today),
    lostReason: won ? "" : luck.pick(REASONS),
  };
}

const STEPS = [
  ["Qualification", 0],
  ["Needs Analysis", 0.25],
  ["Proposal/Price Quote", 0.5],
  ["Negotiation/Review", 0.8],
] as const;

/** What is saved of a deal between its first and its last day. People save on working days. */
function live(created: Day, end: Day, won: boolean, owner: Habits, luck: Chance): Save[] {
  const committed = luck.once(owner.commits);
  const commitDay = created + (end - created) * owner.commitsAt;
  let close = workingDay(addDays(end, Math.round(-(end - created) * owner.hopeful) + luck.between(0, 12)));
  const saves: Save[] = [];
  let stage: string = STEPS[0][0];
  for (let day = created; day < end; day = addDays(day, 1)) {
    const due = STEPS.filter(([, share]) => day - created >= (end - created) * share).at(-1)?.[0] ?? stage;
    const moved = close - day <= luck.between(0, 2) && luck.once(owner.moves) && workingDay(day) === day;
    if (moved) close = nextDate(close, end, luck);
    const category =
      committed && day >= commitDay ? "Commit" : due === STEPS[0][0] ? "Pipeline" : "Best Case";
    const last = saves.at(-1);
    if (!last || last.stage !== due || last.category !== category || last.close !== close) {
      if (workingDay(day) === day || !last) saves.push({ day, stage: due, category, close });
    }
    stage = due;
  }
  const closed = workingDay(end);
  saves.push({
    day: closed,
    stage: won ? "Closed Won" : "Closed Lost",
    category: won ? "Closed" : "Omitted",
    close: closed,
  });
  return saves;
}

/** Where a date that cannot be kept is moved to: a few weeks on, often to a month's end, as people do. */
function nextDate(close: Day, end: Day, luck: Chance): Day {
  const wanted = addDays(close, luck.between(14, Math.max(21, Math.min(75, end - close))));
  if (!luck.once(0.5)) return workingDay(wanted);
  const { year, month } = calendarDate(wanted);
  return workingDay(addDays(date(month === 12 ? year + 1 : year, (month % 12) + 1, 1), -3));
}

function workingDay(day: Day): Day {
  const sinceMonday = day - monday(day);
  return sinceMonday > 4 ? addDays(day, 7 - sinceMonday) : day;
}

function date(year: number, month: number, dayOfMonth: number): Day {
  const day = dayOf(year, month, dayOfMonth);
  if (day === undefined) throw new Error(`no such day: ${year}-${month}-${dayOfMonth}`);
  return day;
}
