import type { MenuItem } from "../index";
import type { Host } from "./host";

/** What the services ask about everything that is neither a cell nor a Doc. */
export function stateAnswers(host: Host) {
  return {
    "session.locale": () => host.locale,
    "ui.menu": (items: readonly MenuItem[]) => {
      host.face.setMenu(items);
      host.tell({ type: "menu" });
    },
    "ui.sidebar": (title: string, html: string) => {
      host.face.setSidebar({ title, html });
      host.tell({ type: "sidebar", title });
    },
    "ui.notice": (text: string, title: string | undefined) => {
      host.tell({ type: "notice", text, ...(title === undefined ? {} : { title }) });
    },
    "properties.all": (store: string) => host.properties.all(store),
    "properties.set": (store: string, entries: Readonly<Record<string, string>>, alone: boolean) => {
      if (alone) host.properties.clear(store);
      for (const [key, value] of Object.entries(entries)) host.properties.set(store, key, value);
      host.changed();
    },
    "properties.delete": (store: string, key: string) => {
      host.properties.delete(store, key);
      host.changed();
    },
    "properties.clear": (store: string) => {
      host.properties.clear(store);
      host.changed();
    },
    "cache.get": (store: string, key: string) => host.cache.get(store, key, host.clock.now()),
    "cache.put": (store: string, key: string, value: string, seconds: number) =>
      host.cache.set(store, key, value, host.clock.now() + seconds * 1000),
    "cache.remove": (store: string, key: string) => host.cache.delete(store, key),
  };
}
