import type { Authority } from "./authority";

/** A service call as the gate sees it: `needs` are the scopes any one of which Google's documentation asks for. */
export interface ServiceCall {
  readonly className: string;
  readonly member: string;
  readonly needs: readonly string[];
}

/** Why a call is refused to this execution, in Google's words; undefined where it may be made. */
export function refusal(authority: Authority, call: ServiceCall): string | undefined {
  if (call.member === "getUi" && !hasUi(authority, call))
    // https://github.com/davepar/gcalendarsync/issues/93 (a time trigger), https://github.com/diegomanuel/binance-to-google-sheets/issues/107 (a cell)
    return `Cannot call ${call.className}.getUi() from this context.`;
  switch (authority.authMode) {
    case "CUSTOM_FUNCTION":
      return refusalToCell(call);
    case "NONE":
      return isForNone(call) ? undefined : notPermitted(call);
    case "LIMITED":
      return isForLimited(call) && isInManifest(authority, call) ? undefined : notSufficient(call);
    case "FULL":
      return isInManifest(authority, call) ? undefined : notSufficient(call);
  }
}

/** A user interface is there where a person has the script's own file open before them. */
function hasUi({ caller, install, container }: Authority, { className }: ServiceCall): boolean {
  if (caller === "cell" || caller === "time trigger" || install === "standalone") return false;
  return className === (container === "sheet" ? "SpreadsheetApp" : "DocumentApp");
}

/**
 * What the manifest does not name is refused even where the user would grant it, and where it names nothing, Google
 * finds out by itself what the script needs: https://developers.google.com/apps-script/concepts/scopes#set-explicit
 */
const isInManifest = ({ scopes }: Authority, { needs }: ServiceCall): boolean =>
  scopes === undefined || needs.length === 0 || needs.some((scope) => scopes.includes(scope));

/**
 * The words as public projects quote them, with one scope and with several; no page of Google's is known to have them.
 * A simple trigger was told "You do not have permission to call" as late as 2024
 * (https://github.com/boilermaker-ben/Google-Sheets-NFL-Pick-Ems-and-Survivor-Pool/issues/16); that it is told this since
 * is unconfirmed.
 */
const notSufficient = (call: ServiceCall): string =>
  `Specified permissions are not sufficient to call ${call.className}.${call.member}.${required(call)}`;

/** The words for who lacks no scope but the right to use one: https://github.com/ftomassetti/DriveInvoicing/issues/1 */
const notPermitted = (call: ServiceCall): string =>
  `You do not have permission to call ${call.className}.${call.member}${call.needs.length > 0 ? `.${required(call)}` : ""}`;

const required = ({ needs }: ServiceCall): string =>
  ` Required permissions: ${needs.length > 1 ? `(${needs.join(" || ")})` : needs.join("")}`;

/**
 * An add-on that has not been used in this file yet may make its menu and little else: no file, no properties, no user
 * but for the language (the words of the refusal are unconfirmed): https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle#authorization_modes
 */
function isForNone({ className, member }: ServiceCall): boolean {
  if (member === "getUi" || member === "getActiveUserLocale") return true;
  if (className === "Ui") return /^create\w*Menu$/.test(member);
  return ["Menu", "Logger", "console", "Utilities"].includes(className);
}

/**
 * A simple trigger asks for nobody's authorization, so it may call what needs none, and its own file:
 * https://developers.google.com/apps-script/guides/triggers#restrictions. It may ask who is there, and perhaps learns
 * nothing.
 */
const isForLimited = ({ className, needs }: ServiceCall): boolean =>
  needs.length === 0 || className === "Session" || needs.some((scope) => scope.endsWith(".currentonly"));

const SPREADSHEET = new Set(["SpreadsheetApp", "Spreadsheet", "Sheet", "Range"]);

/**
 * Services that a custom function may use: https://developers.google.com/apps-script/guides/sheets/functions. They
 * never ask for authorization, whatever scope they need elsewhere. Spreadsheet is read-only there, which `CHANGES`
 * says member by member.
 */
const FOR_CELLS = new Set([
  ...SPREADSHEET,
  "Utilities",
  "PropertiesService",
  "Properties",
  "CacheService",
  "Cache",
  "LockService",
  "Lock",
  "HtmlService",
  "HtmlOutput",
  "Jdbc",
  "LanguageApp",
  "Maps",
  "UrlFetchApp",
  "XmlService",
  "Session",
  "User",
  "Logger",
  "console",
]);

/** What changes a spreadsheet; refused to a custom function. */
const CHANGES =
  /^(?:set|insert|delete|append|clear|hide|show|add|remove|sort|toast|activate|create|open|getUi)/;

function refusalToCell(call: ServiceCall): string | undefined {
  const { className, member } = call;
  if (!FOR_CELLS.has(className)) return notPermitted(call);
  return SPREADSHEET.has(className) && CHANGES.test(member)
    ? `You do not have permission to call ${member}`
    : undefined;
}
