import type { Version } from "../docs/docs";
import type { DocNode } from "../interface";
import type { Run } from "../runs/run";
import { may } from "../sharing";
import type { Host } from "./host";

/** Google's words for a Doc that is not there, seen for the id of a spreadsheet; for other ids they are unconfirmed. */
const MISSING = "Document is missing (perhaps it was deleted, or you don't have read access?)";

/** What DocumentApp asks. A script works on a copy of the Doc; `doc.write` is the moment others see it. */
export function docAnswers({ docs, tell, changed }: Host, run: Run) {
  const told = (id: string) => {
    changed();
    tell({ type: "doc", id, version: docs.get(id).version });
  };
  const { user } = run.setting;
  /** The Doc, as far as it is shared with the person in whose name the script runs. */
  const found = (id: string) => {
    const doc = docs.find(id);
    if (!doc || !may("view", doc, user)) throw new Error(MISSING);
    return doc;
  };
  /** Google's words are unconfirmed. */
  const checkEditor = (id: string) => {
    if (!may("edit", found(id), user)) throw new Error("You do not have permission to edit this document.");
  };
  return {
    "doc.create": (title: string) => {
      const doc = docs.create(title, user);
      changed();
      tell({ type: "docs" });
      return doc;
    },
    /** A Doc in the bin can still be opened by its id, as is known of Drive files. */
    "doc.open": (id: string) => found(id),
    /** The Doc as it was opened, and what the script has made of it. */
    "doc.write": (id: string, opened: Version, content: DocNode) => {
      checkEditor(id);
      docs.write(id, opened, content);
      told(id);
    },
    "doc.rename": (id: string, title: string) => {
      checkEditor(id);
      docs.change(id, { title });
      changed();
      tell({ type: "docs" });
    },
    /** Done to who may open it now, and not to who could when the script opened it. */
    "doc.share": (id: string, email: string, role: "editor" | "viewer", given: boolean) => {
      checkEditor(id);
      const doc = docs.share(id, email, role, given);
      changed();
      tell({ type: "docs" });
      return doc;
    },
  };
}
