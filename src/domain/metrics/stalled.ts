import { dayCell } from "../cell";
import { longDay } from "../day";
import type { Settings } from "../settings";
import { squeeze } from "../table/plain-text";
import { INHERITED, inheritedFrom } from "./measuring/credit";
import type { Listing, Metric } from "./measuring/metric";
import { several } from "../phrases";
import { lastActivity, openOn, plannedFor } from "./rules/open-now";

/** After how many days without activity a deal in a stage has stalled. */
type StallDays = (stage: string | undefined) => number;

export const stalled: Metric<StallDays> = {
  id: "M20",
  label: "Stalled deals",
  description: "How many open deals have had no activity for a while.",
  formula: (settings) =>
    `open deals whose last activity, or without any whose creation, lies more than ${several(settings.stallDays, "day")} back (a setting; Stages may say another number for a stage); a deal with something planned is active`,
  format: "count",
  audience: "pair",
  group: "pipeline",
  functions: { STALLED: "count" },
  needs: [{ called: "a last activity date", anyOf: ["last activity"] }],
  period: "now",
  refuse({ deals, asOf }, { notLoggedShare }) {
    const open = deals.filter((deal) => openOn(deal, asOf));
    const without = open.filter((deal) => lastActivity(deal) === undefined).length;
    return open.length > 0 && without >= open.length * notLoggedShare
      ? `${without} of ${open.length} open deals have no activity date: activity is not logged in the CRM, so none of them can be called stalled. Log it there, or let the CRM do it from mail and calendar.`
      : undefined;
  },
  learn: (_history, settings) => stallDays(settings),
  judge(deal, _period, tally, { asOf, settings, learnt: daysFor }) {
    const state = openOn(deal, asOf);
    if (!state) return;
    if (inheritedFrom(deal, asOf, settings) !== undefined) {
      tally.out(INHERITED);
      return;
    }
    const planned = plannedFor(deal, asOf);
    if (planned !== undefined) {
      tally.against("with something planned", { note: () => `on ${longDay(planned)}` });
      return;
    }
    const active = lastActivity(deal);
    const since = active ?? deal.created;
    if (since === undefined) {
      tally.out("no activity and no created date");
      return;
    }
    const quiet = asOf - since;
    const mark = {
      note: () =>
        active === undefined
          ? `no activity since ${longDay(since)}, when it was created`
          : `last activity on ${longDay(since)}`,
      cells: () => ({
        "Last activity": dayCell(active),
        "Days quiet": quiet,
        "Next step": deal.facts.get("next step") ?? "",
      }),
    };
    if (quiet > daysFor(state.stage)) tally.for("stalled", mark);
    else tally.against("active", mark);
  },
};

export const stalledDeals: Listing = {
  id: "M20",
  label: "Stalled deals",
  description: "The open deals that have had no activity for a while, the longest quiet first.",
  formula: "the deals that STALLED counts",
  audience: "pair",
  group: "pipeline",
  function: "STALLED_DEALS",
  of: stalled,
  columns: ["Last activity", "Days quiet", "Next step"],
  order: ["Days quiet", "down"],
};

function stallDays({ stallDays: usual, stages }: Settings): StallDays {
  const own = new Map(stages.map(({ name, stallDays: days }) => [squeeze(name), days]));
  if (own.size === 0) return () => usual;
  return (stage) => own.get(squeeze(stage ?? "")) ?? usual;
}
