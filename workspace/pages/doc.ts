import "./look.css";
import "./doc.css";
import type { DocInfo, DocNode } from "../interface";
import { ask } from "./ask";
import { openEditor } from "./doc/editor";
import { paperSetup } from "./doc/page-setup";
import { keepSaved } from "./doc/saving";
import { offerToolbar } from "./doc/toolbar";
import { byId, make } from "./element";
import { listen } from "./happenings";
import { showConnection, showFailure, showNotice } from "./notices";

type Doc = DocInfo & { readonly version: number; readonly content: DocNode };

const id = location.pathname.split("/").at(-1) ?? "";
const read = () => ask<Doc>("GET", `/docs/${id}`);

try {
  const first = await read();
  showAbout(first);
  const editor = openEditor(byId("page"), first.content);
  document.head.append(make("style", {}, paperSetup(editor.state.doc)));
  offerToolbar(editor);
  const saving = keepSaved(editor, id, first, (saved) => (byId("state").textContent = saved));
  listen(
    undefined,
    (happening) => {
      const here = happening.type === "doc" && happening.id === id;
      if (happening.type === "notice") showNotice(happening.text, happening.title);
      else if (happening.type === "docs") read().then(showAbout, showFailure);
      else if (here || happening.type === "missed") saving.catchUp();
    },
    (connected) => {
      showConnection(connected);
      if (connected) saving.catchUp();
    },
  );
  Object.assign(window, { editor });
  document.documentElement.dataset["ready"] = "doc";
} catch (error) {
  byId("state").textContent = "";
  showFailure(error);
}

function showAbout({ title, trashed }: Doc): void {
  document.title = title;
  byId("title").textContent = title;
  byId("trashed").hidden = !trashed;
  byId("restore").onclick = () => void ask("POST", `/trash/${id}`, { trashed: false }).catch(showFailure);
}
