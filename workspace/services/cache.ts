import type { Owner } from "../host/state-answers";
import type { Room } from "../sandbox/room";
import { ofDocument } from "./of-document";

type GoogleCache = GoogleAppsScript.Cache.Cache;

// https://developers.google.com/apps-script/reference/cache/cache
const LONGEST_VALUE = 100 * 1024; // bytes
const LONGEST_KEY = 250;
const USUAL_LIFE = 600; // seconds
const LONGEST_LIFE = 21_600;

/** CacheService: texts that end after a while. */
export function cacheService(room: Room) {
  const service: Pick<
    GoogleAppsScript.Cache.CacheService,
    "getDocumentCache" | "getScriptCache" | "getUserCache"
  > = {
    getDocumentCache: () => ofDocument(room, () => openCache(room, "document")),
    getScriptCache: () => openCache(room, "script"),
    getUserCache: () => openCache(room, "user"),
  };
  return room.guard("Cache.CacheService", service);
}

function openCache(room: Room, owner: Owner): GoogleCache {
  const get = (key: string) => room.ask("cache.get", owner, key) ?? null;
  const put = (key: string, value: string, seconds = USUAL_LIFE) => {
    if (key.length > LONGEST_KEY) throw room.realm.exception("Argument too large: key");
    if (Buffer.byteLength(value) > LONGEST_VALUE) throw room.realm.exception("Argument too large: value");
    room.ask("cache.put", owner, key, value, Math.min(seconds, LONGEST_LIFE));
  };
  const remove = (key: string) => room.ask("cache.remove", owner, key);
  const cache: Pick<GoogleCache, "get" | "getAll" | "put" | "putAll" | "remove" | "removeAll"> = {
    get,
    put,
    remove,
    getAll: (keys) => {
      const found = keys.map((key) => [key, get(key)] as const).filter(([, value]) => value !== null);
      return room.realm.parse(JSON.stringify(Object.fromEntries(found))) as Record<string, string>;
    },
    putAll: (values: Record<string, string>, seconds?: number) => {
      for (const [key, value] of Object.entries(values)) put(key, value, seconds);
    },
    removeAll: (keys) => keys.forEach(remove),
  };
  return room.guard("Cache.Cache", cache);
}
