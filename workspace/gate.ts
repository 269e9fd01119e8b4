import type { Caller } from "./authority";

/** Google's own limits, in milliseconds: https://developers.google.com/apps-script/guides/services/quotas */
export const LIMITS = {
  cell: 30_000,
  trigger: 30_000,
  run: 6 * 60_000,
} as const;

export const limitFor = (caller: Caller): number =>
  caller === "cell" ? LIMITS.cell : caller === "trigger" ? LIMITS.trigger : LIMITS.run;

/**
 * Services that a custom function may use: https://developers.google.com/apps-script/guides/sheets/custom-functions.
 * Spreadsheet is read-only there, which `CHANGES` says member by member.
 */
const FOR_CELLS = new Set([
  "SpreadsheetApp",
  "Spreadsheet",
  "Sheet",
  "Range",
  "Utilities",
  "PropertiesService",
  "Properties",
  "CacheService",
  "Cache",
  "LockService",
  "Lock",
  "HtmlService",
  "HtmlOutput",
  "Session",
  "User",
  "Logger",
  "Console",
]);

/** What changes a spreadsheet; refused to a custom function. */
const CHANGES =
  /^(?:set|insert|delete|append|clear|hide|show|add|remove|sort|toast|activate|create|open|getUi)/;

const SPREADSHEET = new Set(["SpreadsheetApp", "Spreadsheet", "Sheet", "Range"]);

/** What a simple trigger may not do, with the scope Google names; the rest of the list is unconfirmed. */
const NOT_FOR_TRIGGERS = new Map([
  ["Ui.showSidebar", "https://www.googleapis.com/auth/script.container.ui"],
  ["Ui.showModalDialog", "https://www.googleapis.com/auth/script.container.ui"],
  ["DocumentApp.create", "https://www.googleapis.com/auth/documents"],
  ["DocumentApp.openById", "https://www.googleapis.com/auth/documents"],
]);

/** Why this caller may not call that member, in Google's words; undefined where it may. */
export function refusal(caller: Caller, className: string, member: string): string | undefined {
  if (caller === "cell") {
    const denied = !FOR_CELLS.has(className) || (SPREADSHEET.has(className) && CHANGES.test(member));
    if (!denied) return undefined;
    // Not a matter of permission: https://github.com/diegomanuel/binance-to-google-sheets/issues/107
    if (member === "getUi") return "Cannot call SpreadsheetApp.getUi() from this context.";
    return `You do not have permission to call ${SPREADSHEET.has(className) ? "" : `${className}.`}${member}`;
  }
  if (caller === "trigger") {
    const scope = NOT_FOR_TRIGGERS.get(`${className}.${member}`);
    if (scope === undefined) return undefined;
    return `Specified permissions are not sufficient to call ${className}.${member}. Required permissions: ${scope}`;
  }
  return undefined;
}

/** A name that google.script.run and menus may call: a trailing "_" makes a function private. */
export function checkCallable(functionName: string): void {
  if (functionName.endsWith("_"))
    throw new Error(
      `${functionName} is private: a name that ends in "_" cannot be called from outside the script.`,
    );
}

/**
 * Refuses what google.script.run cannot carry, at any depth, in the words of Google's page:
 * https://developers.google.com/apps-script/guides/html/communication#parameters_and_return_values
 */
export function checkCrossing(value: unknown, at: number): void {
  const kind = Object.prototype.toString.call(value);
  if (kind === "[object Date]" || typeof value === "function" || typeof value === "symbol")
    throw new TypeError(`Failed due to illegal value in property: ${at}`);
  if (typeof value === "object" && value !== null)
    Object.values(value).forEach((part) => checkCrossing(part, at));
}
