/**
 * The workspace: a small Google on this machine. It runs an Apps Script add-on as clasp would push it, against a
 * spreadsheet and Docs that people can edit in a browser, and knows nothing of what the add-on does.
 */

export type * from "./interface";
export { atCall, atRandom, onlyAt } from "./runs/trouble";
export type { Execution } from "./runs/execution";
export type { ServiceCall, Trouble, TroublePlan } from "./runs/trouble";
export { readCsv } from "./files/csv";
export { readTabs } from "./files/read-tabs";
export { freeTabName, isTabName } from "./files/tab-names";
export { Unreadable } from "./files/unreadable";
export type { Role, Sharing } from "./sharing";
export { openWorkspace } from "./open";
export { serve } from "./server";
