import { addDays, type Day, longDay } from "../domain/day";
import type { Weekly } from "../domain/documents/weekly";
import type { History } from "../domain/history/history";
import { movesLater } from "../domain/history/moves";
import { changedSince } from "../domain/history/since";
import type { CarriedOver } from "../domain/meetings/carry-over";
import type { Meeting } from "../domain/meetings/meeting";
import type { Pair } from "../domain/meetings/who";
import { scoreboard } from "../domain/metrics/scoreboard";
import { tiles } from "../domain/metrics/tiles";
import type { Team } from "./read-team";

const WEEK = 7; // days

/** Everything the weekly Doc of a rep says, from what the sheet knows: the rep's own numbers and nobody else's. */
export function weeklyFor(known: {
  readonly team: Team;
  readonly history: History;
  readonly pair: Pair;
  readonly day: Day;
  readonly previous: Meeting | undefined;
  readonly settled: CarriedOver;
  readonly openTo: readonly string[];
}): Weekly {
  const { team, history, pair, day, previous, settled, openTo } = known;
  const board = scoreboard(history, team.settings);
  const since = previous?.day ?? addDays(day, -WEEK);
  const hasNumbers = history.deals.length > 0;
  return {
    pair,
    day,
    updated: team.now,
    openTo,
    next: addDays(day, WEEK),
    done: settled.done,
    open: settled.open,
    periods: `${team.settings.quartersBack} ${team.settings.salesPeriod}s`,
    numbers: hasNumbers ? tiles(board, team.settings, { rep: pair.rep, audience: "pair", weekly: true }) : [],
    movesSince: since,
    ...whatMoved(since, history, pair.rep),
    ...(hasNumbers ? { asOf: history.asOf, window: board.window } : {}),
    ...(previous ? { previous: { day: previous.day, doc: previous.doc } } : {}),
  };
}

function whatMoved(since: Day, history: History, rep: string): Pick<Weekly, "moves" | "news"> {
  const unknown = whyUnknown(since, history);
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

function whyUnknown(since: Day, history: History): string | undefined {
  if (history.since === undefined) {
    return "One export shows no moves; once the pipeline has been seen twice, they stand here.";
  }
  if (history.asOf > since) return undefined;
  return `The pipeline was last seen on ${longDay(history.asOf)}; what has moved since is not known yet.`;
}
