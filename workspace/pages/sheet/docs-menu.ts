import type { DocInfo } from "../../interface";
import { linkTo } from "../address";
import { ask } from "../ask";
import { byId, make } from "../element";
import { showFailure } from "../notices";
import { openPopup } from "../beside/popup";

/** The Docs that there are, each a link, with those in the trash last. */
export function offerDocs(): void {
  const button = byId("docs-menu");
  let close: (() => void) | undefined;
  const open = async () => {
    const docs = await ask<readonly DocInfo[]>("GET", "/docs");
    const list = make("ul", { class: "menu", "aria-label": "Docs" });
    if (docs.length === 0)
      list.append(make("li", { class: "nothing" }, "No Docs yet. The add-on's will be listed here."));
    for (const doc of [...docs].sort((a, b) => Number(a.trashed) - Number(b.trashed))) list.append(row(doc));
    close = openPopup(list, button);
  };
  const row = (doc: DocInfo) => {
    const link = make(
      "a",
      { href: linkTo(`/doc/${doc.id}`), target: `doc-${doc.id}` },
      doc.title || "Untitled",
    );
    link.onclick = () => close?.();
    if (doc.role !== "owner") return make("li", doc.trashed ? { class: "trashed" } : {}, link);
    const what = doc.trashed ? "Restore" : "Trash";
    const trash = make(
      "button",
      { type: "button", class: "aside", "aria-label": `${what}: ${doc.title}` },
      what,
    );
    trash.onclick = () => {
      close?.();
      ask("POST", `/trash/${doc.id}`, { trashed: !doc.trashed }).catch(showFailure);
    };
    return make("li", doc.trashed ? { class: "trashed" } : {}, link, trash);
  };
  button.onclick = () => {
    if (button.getAttribute("aria-expanded") === "true") close?.();
    else open().catch(showFailure);
  };
}
