import type { Owner } from "../host/state-answers";
import type { Room } from "../sandbox/room";
import { ofDocument } from "./of-document";

type GoogleProperties = GoogleAppsScript.Properties.Properties;

const LONGEST_VALUE = 9 * 1024; // bytes: https://developers.google.com/apps-script/guides/services/quotas

/** PropertiesService: texts kept for the document, the script or the user. */
export function propertiesService(room: Room) {
  const service: Pick<
    GoogleAppsScript.Properties.PropertiesService,
    "getDocumentProperties" | "getScriptProperties" | "getUserProperties"
  > = {
    getDocumentProperties: () => ofDocument(room, () => openProperties(room, "document")),
    getScriptProperties: () => openProperties(room, "script"),
    getUserProperties: () => openProperties(room, "user"),
  };
  return room.guard("Properties.PropertiesService", service);
}

type Simulated = Pick<
  GoogleProperties,
  | "getProperty"
  | "getProperties"
  | "getKeys"
  | "setProperty"
  | "setProperties"
  | "deleteProperty"
  | "deleteAllProperties"
>;

function openProperties(room: Room, owner: Owner): GoogleProperties {
  const check = (value: string) => {
    if (Buffer.byteLength(value) > LONGEST_VALUE) throw room.realm.exception("Argument too large: value");
  };
  const properties: Simulated = {
    getProperty: (key) => room.ask("properties.all", owner)[key] ?? null,
    getProperties: () =>
      room.realm.parse(JSON.stringify(room.ask("properties.all", owner))) as Record<string, string>,
    getKeys: () => room.realm.inward(Object.keys(room.ask("properties.all", owner))) as string[],
    setProperty: (key, value) => {
      check(value);
      room.ask("properties.set", owner, { [key]: value }, false);
      return properties;
    },
    setProperties: (entries: Record<string, unknown>, deleteAllOthers?: unknown) => {
      const texts = Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, String(value)]));
      Object.values(texts).forEach(check);
      room.ask("properties.set", owner, texts, deleteAllOthers === true);
      return properties;
    },
    deleteProperty: (key) => {
      room.ask("properties.delete", owner, key);
      return properties;
    },
    deleteAllProperties: () => {
      room.ask("properties.clear", owner);
      return properties;
    },
  };
  return room.guard("Properties.Properties", properties);
}
