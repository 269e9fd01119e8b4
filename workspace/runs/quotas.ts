import type { Caller } from "../authority";

/** How much may run at once and in a day, for a consumer's account: https://developers.google.com/apps-script/guides/services/quotas */
export const QUOTAS = {
  /** Simultaneous executions of one user. */
  runsAtOnce: 30,
  /** Milliseconds that a user's triggers may run in a day. */
  triggerTimeADay: 90 * 60_000,
  /** Calls of google.script.run under way from one page: https://developers.google.com/apps-script/guides/html/reference/run */
  sidebarCallsAtOnce: 10,
} as const;

/** Google's own limits, in milliseconds: https://developers.google.com/apps-script/guides/services/quotas */
const LIMITS = {
  cell: 30_000,
  trigger: 30_000,
  run: 6 * 60_000,
} as const;

/** How long a run of this caller may take. */
export const limitFor = (caller: Caller): number =>
  caller === "cell" ? LIMITS.cell : caller === "trigger" ? LIMITS.trigger : LIMITS.run;
