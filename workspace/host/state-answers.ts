import type { MenuItem } from "../interface";
import type { Run } from "../runs/run";
import type { Host } from "./host";

/** Whose store or lock is meant: that of the file, of the script in all files, or of the person. */
export type Owner = "document" | "script" | "user";

/** The name of a run's store or lock: two people have two of the user's, two files two of the document's. */
export function nameOf(owner: Owner, { setting: { file, user } }: Run): string {
  if (owner === "document") return `document ${file}`;
  return owner === "user" ? `user ${user}` : owner;
}

/** What the services ask about everything that is neither a cell nor a Doc. */
export function stateAnswers({ faces, properties, cache, clock, locale, tell, changed }: Host, run: Run) {
  const { user, file } = run.setting;
  const to = { user, file };
  return {
    "session.locale": () => locale,
    "ui.menu": (items: readonly MenuItem[]) => {
      faces.of(user, file).menu = items;
      tell({ type: "menu", to });
    },
    "ui.sidebar": (title: string, html: string) => {
      faces.of(user, file).sidebar = { title, html };
      tell({ type: "sidebar", title, to });
    },
    "ui.notice": (text: string, title: string | undefined) => {
      tell({ type: "notice", text, to, ...(title === undefined ? {} : { title }) });
    },
    "properties.all": (owner: Owner) => properties.all(nameOf(owner, run)),
    "properties.set": (owner: Owner, entries: Readonly<Record<string, string>>, alone: boolean) => {
      const store = nameOf(owner, run);
      if (alone) properties.clear(store);
      for (const [key, value] of Object.entries(entries)) properties.set(store, key, value);
      changed();
    },
    "properties.delete": (owner: Owner, key: string) => {
      properties.delete(nameOf(owner, run), key);
      changed();
    },
    "properties.clear": (owner: Owner) => {
      properties.clear(nameOf(owner, run));
      changed();
    },
    "cache.get": (owner: Owner, key: string) => cache.get(nameOf(owner, run), key, clock.now()),
    "cache.put": (owner: Owner, key: string, value: string, seconds: number) =>
      cache.set(nameOf(owner, run), key, value, clock.now() + seconds * 1000),
    "cache.remove": (owner: Owner, key: string) => cache.delete(nameOf(owner, run), key),
  };
}
