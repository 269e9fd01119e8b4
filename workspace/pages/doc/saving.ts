import { Node } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { merge } from "../../docs/merge";
import { schema } from "../../docs/schema";
import type { DocNode } from "../../interface";
import { ask, Refused } from "../ask";
import { me } from "../happenings";
import { takeOver } from "./take-over";

const PAUSE = 150; // milliseconds without a keystroke
const AGAIN = 1000; // milliseconds between attempts while the server does not answer
const MOST_AT_PARTING = 60_000; // characters: what a browser still sends for a page that is gone (64 KB)

const FORBIDDEN = 403;

interface Version {
  readonly version: number;
  readonly content: DocNode;
}

export interface Saving {
  catchUp(): void;
  /** The paragraphs that differ from what is saved, once all that can be saved is. */
  readonly unsaved: () => Promise<readonly string[]>;
}

/**
 * Saves what is typed soon after it is typed, and takes in what the add-on or another page wrote meanwhile. Both are
 * kept: `known` is what the server last had, and what differs from it here is put on top of what it has now. `forbidden`
 * hears that this person may not change the Doc any more.
 */
export function keepSaved(
  view: EditorView,
  id: string,
  first: Version,
  { say, forbidden }: { say: (state: string) => void; forbidden: () => void },
): Saving {
  let known = { version: first.version, doc: Node.fromJSON(schema, first.content) };
  let working: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let behind = false; // the server may have a newer version
  let stopped = false; // this person may not change the Doc any more

  const unsaved = () => !view.state.doc.eq(known.doc);
  const put = (doc: Node, options: RequestInit = {}) =>
    ask<{ version: number }>("PUT", `/docs/${id}?version=${known.version}&from=${me}`, doc.toJSON(), options);

  const takeIn = ({ version, content }: Version) => {
    if (version === known.version) return;
    const theirs = Node.fromJSON(schema, content);
    const merged = merge(known.doc, view.state.doc, theirs);
    known = { version, doc: theirs };
    view.dispatch(takeOver(view.state.tr, merged).setMeta("addToHistory", false));
  };

  /** One thing after the other: what is newer comes in, what is unsaved goes out, until there is neither. */
  const work = async () => {
    while (behind || unsaved()) {
      try {
        if (behind) {
          behind = false;
          takeIn(await ask<Version>("GET", `/docs/${id}`));
        } else {
          const doc = view.state.doc;
          known = { ...(await put(doc)), doc };
        }
      } catch (error) {
        if (error instanceof Refused && error.status === 409) takeIn(error.body as Version);
        else if (error instanceof Refused) {
          say(`Not saved: ${error.message}`);
          stopped = error.status === FORBIDDEN;
          if (stopped) forbidden();
          return;
        } else {
          say("Not saved. Trying again…");
          await new Promise((resolve) => setTimeout(resolve, AGAIN));
        }
      }
    }
    say("Saved");
  };

  const start = () => {
    clearTimeout(timer);
    if (!stopped) working ??= work().finally(() => (working = undefined));
  };

  const watch = new Plugin({
    view: () => ({
      update: ({ state }, before) => {
        if (state.doc === before.doc || !unsaved()) return;
        say("Saving…");
        clearTimeout(timer);
        timer = setTimeout(start, PAUSE);
      },
    }),
  });
  view.updateState(view.state.reconfigure({ plugins: [...view.state.plugins, watch] }));

  document.addEventListener("visibilitychange", () => {
    if (unsaved()) start();
  });
  addEventListener("beforeunload", (event) => {
    if (stopped || !unsaved()) return;
    start();
    // Too long to be sent after the page is gone: the browser's question gives the time to send it now.
    if (JSON.stringify(view.state.doc.toJSON()).length > MOST_AT_PARTING) event.preventDefault();
  });
  addEventListener("pagehide", () => {
    if (!stopped && unsaved()) void put(view.state.doc, { keepalive: true });
  });

  return {
    catchUp() {
      behind = true;
      start();
    },
    unsaved: async () => {
      if (unsaved()) start();
      await working;
      return unsaved()
        ? textBlocks(view.state.doc).filter((text) => !textBlocks(known.doc).includes(text))
        : [];
    },
  };
}

function textBlocks(doc: Node): string[] {
  const texts: string[] = [];
  doc.descendants((node) => {
    if (node.isTextblock) texts.push(node.textContent);
  });
  return texts;
}
