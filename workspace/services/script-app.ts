import type { Room } from "../sandbox/room";
import type { Trigger } from "../triggers/triggers";
import { openClockTriggerBuilder } from "./clock-trigger-builder";
import { enumeration } from "./enumeration";

type Google = GoogleAppsScript.Script.ScriptApp;
type GoogleTrigger = GoogleAppsScript.Script.Trigger;

export const AuthMode = enumeration("NONE", "CUSTOM_FUNCTION", "LIMITED", "FULL");
const AuthorizationStatus = enumeration("REQUIRED", "NOT_REQUIRED");
const EventType = enumeration(
  "CLOCK",
  "ON_OPEN",
  "ON_EDIT",
  "ON_FORM_SUBMIT",
  "ON_CHANGE",
  "ON_EVENT_UPDATED",
);
const TriggerSource = enumeration("SPREADSHEETS", "CLOCK", "FORMS", "DOCUMENTS", "CALENDAR");
/** Sunday is the first, as in JavaScript's getDay. */
export const WeekDay = enumeration(
  "SUNDAY",
  "MONDAY",
  "TUESDAY",
  "WEDNESDAY",
  "THURSDAY",
  "FRIDAY",
  "SATURDAY",
);

/** ScriptApp: the script's time triggers, and what it has been granted. */
export function scriptApp(room: Room) {
  const service: Pick<
    Google,
    | "newTrigger"
    | "getProjectTriggers"
    | "deleteTrigger"
    | "getAuthorizationInfo"
    | "requireAllScopes"
    | "requireScopes"
  > = {
    newTrigger: (functionName) => openTriggerBuilder(room, functionName),
    getProjectTriggers: () =>
      room.realm.inward(
        room.ask("triggers.list").map((trigger) => openTrigger(room, trigger)),
      ) as GoogleTrigger[],
    deleteTrigger: (trigger) => room.ask("triggers.remove", trigger.getUniqueId()),
    getAuthorizationInfo: () => openAuthorizationInfo(room),
    // Whoever uses the workspace has granted all that the manifest names, so there is nothing to ask them for.
    requireAllScopes: () => undefined,
    requireScopes: (_authMode, scopes) => {
      const stranger = scopes.find((scope) => room.authority.scopes?.includes(scope) === false);
      // That it is an error is Google's: https://developers.google.com/apps-script/reference/script/script-app#requirescopesauthmode,-oauthscopes. Its words are unconfirmed.
      if (stranger !== undefined)
        throw room.realm.exception(`The script does not require the scope ${stranger}.`);
    },
  };
  const enumerations = { AuthMode, AuthorizationStatus, EventType, TriggerSource, WeekDay };
  return room.guard("Script.ScriptApp", { ...service, ...enumerations });
}

function openTriggerBuilder(room: Room, functionName: string): GoogleAppsScript.Script.TriggerBuilder {
  const builder: Pick<GoogleAppsScript.Script.TriggerBuilder, "timeBased"> = {
    timeBased: () =>
      openClockTriggerBuilder(room, (id, schedule) => {
        room.ask("triggers.add", id, functionName, schedule);
        return openTrigger(room, { id, functionName });
      }),
  };
  return room.guard("Script.TriggerBuilder", builder) as GoogleAppsScript.Script.TriggerBuilder;
}

function openTrigger(room: Room, { id, functionName }: Pick<Trigger, "id" | "functionName">): GoogleTrigger {
  const trigger: Pick<
    GoogleTrigger,
    "getUniqueId" | "getHandlerFunction" | "getEventType" | "getTriggerSource" | "getTriggerSourceId"
  > = {
    getUniqueId: () => id,
    getHandlerFunction: () => functionName,
    getEventType: () => EventType.CLOCK as GoogleAppsScript.Script.EventType,
    getTriggerSource: () => TriggerSource.CLOCK as GoogleAppsScript.Script.TriggerSource,
    // A time trigger has no source: https://developers.google.com/apps-script/reference/script/trigger#gettriggersourceid
    getTriggerSourceId: () => null as unknown as string,
  };
  return room.guard("Script.Trigger", trigger);
}

function openAuthorizationInfo(room: Room): GoogleAppsScript.Script.AuthorizationInfo {
  const info: Pick<
    GoogleAppsScript.Script.AuthorizationInfo,
    "getAuthorizationStatus" | "getAuthorizationUrl"
  > = {
    getAuthorizationStatus: () =>
      AuthorizationStatus.NOT_REQUIRED as unknown as GoogleAppsScript.Script.AuthorizationStatus,
    // Null where no authorization is required, as the page says of it.
    getAuthorizationUrl: () => null as unknown as string,
  };
  return room.guard("Script.AuthorizationInfo", info);
}
