/** How much may run at once and in a day, for a consumer's account: https://developers.google.com/apps-script/guides/services/quotas */
export const QUOTAS = {
  /** Simultaneous executions of one user. */
  runsAtOnce: 30,
  /** Milliseconds that a user's triggers may run in a day. */
  triggerTimeADay: 90 * 60_000,
  /** Calls of google.script.run under way from one page: https://developers.google.com/apps-script/guides/html/reference/run */
  sidebarCallsAtOnce: 10,
} as const;
