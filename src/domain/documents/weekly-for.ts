import { addDays, type Day } from "../day";
import { isMoment, type Moment } from "../cell";
import { listedDeals } from "../metrics/showing/listing-cells";
import { stalledDeals } from "../metrics/stalled";
import type { Settings } from "../settings";
import { shown } from "../table/plain-text";
import type { Weekly } from "./weekly";
import type { History } from "../history/history";
import { movesLater } from "../history/questions/moves";
import { changedSince } from "../history/questions/since";
import type { CarriedOver } from "../meetings/carry-over";
import type { Meeting } from "../meetings/meeting";
import type { Pair } from "../meetings/who";
import { several } from "../phrases";
import { scoreboard } from "../metrics/showing/scoreboard";
import { tiles } from "../metrics/showing/tiles";
import { keyDealsOf } from "./key-deals-for";
import { newsSince, whyNoNews } from "./news-for";

const WEEK = 7; // days

/** Everything the weekly Doc of a rep says, from what the sheet knows: the rep's own numbers and nobody else's. */
export function weeklyFor(known: {
  readonly now: Moment;
  readonly settings: Settings;
  readonly history: History;
  readonly pair: Pair;
  readonly day: Day;
  readonly previous: Meeting | undefined;
  readonly settled: CarriedOver;
  readonly openTo: readonly string[];
}): Weekly {
  const { now, settings, history, pair, day, previous, settled, openTo } = known;
  const board = scoreboard(history, settings, undefined, "pair");
  const since = newsSince(history, day, previous);
  const hasNumbers = history.deals.length > 0;
  return {
    pair,
    day,
    updated: now,
    openTo,
    next: addDays(day, WEEK),
    done: settled.done,
    open: settled.open,
    periods: several(settings.quartersBack, settings.salesPeriod),
    numbers: hasNumbers ? tiles(board, settings, { rep: pair.rep, audience: "pair", weekly: true }) : [],
    movesSince: since,
    order: settings.sectionOrder,
    listRows: settings.listRows,
    quietAfter: settings.stallDays,
    quiet: quietDeals(history, settings, pair.rep),
    keyDeals: keyDealsOf(history, settings)(pair.rep),
    ...whatMoved(since, history, pair.rep),
    ...(hasNumbers ? { asOf: history.asOf, window: board.window } : {}),
    ...(previous ? { previous: { day: previous.day, doc: previous.doc } } : {}),
  };
}

function whatMoved(since: Day, history: History, rep: string): Pick<Weekly, "moves" | "news"> {
  const unknown = whyNoNews(history, since);
  if (unknown !== undefined) return { moves: { unknown } };
  return {
    moves: movesLater(history, rep, since).map(({ deal, was, now, n }) => ({
      deal: deal.name,
      was,
      now,
      nth: n,
    })),
    news: changedSince(history, { rep, from: since, to: history.asOf }),
  };
}

function quietDeals(history: History, settings: Settings, rep: string): Weekly["quiet"] {
  const list = listedDeals(history, stalledDeals, { kind: "all" }, settings, [rep]);
  // The reason itself may speak of the team's deals, which is not for a rep's Doc.
  if ("why" in list)
    return { unknown: "Not known: the last activity is not in the export, or is not logged in the CRM." };
  const at = (heading: string) => list.header.indexOf(heading);
  const [deal, active, next] = [at("Deal"), at("Last activity"), at("Next step")];
  return list.rows.map((row) => {
    const day = row[active];
    return {
      deal: shown(row[deal]),
      nextStep: shown(row[next]),
      ...(day !== undefined && isMoment(day) && { lastActivity: day.day }),
    };
  });
}
