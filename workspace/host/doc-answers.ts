import type { DocNode } from "../index";
import type { Run } from "../runs/run";
import type { Host } from "./host";

/** What DocumentApp asks. A script works on a copy of the Doc; `doc.write` is the moment others see it. */
export function docAnswers({ docs, tell, changed }: Host, run: Run) {
  const told = (id: string) => {
    changed();
    tell({ type: "doc", id, version: docs.get(id).version });
  };
  return {
    "doc.create": (title: string) => {
      const doc = docs.create(title, run.user);
      changed();
      tell({ type: "docs" });
      return doc;
    },
    /** Undefined where there is none. A Doc in the trash can still be opened by its id, as is known of Drive files. */
    "doc.open": (id: string) => docs.find(id),
    "doc.write": (id: string, content: DocNode) => {
      docs.change(id, { content });
      told(id);
    },
    "doc.rename": (id: string, title: string) => {
      docs.change(id, { title });
      changed();
      tell({ type: "docs" });
    },
    "doc.share": (id: string, editors: readonly string[], viewers: readonly string[]) => {
      docs.change(id, { editors, viewers });
      changed();
      tell({ type: "docs" });
    },
  };
}
