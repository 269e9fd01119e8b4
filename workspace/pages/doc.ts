import "./look.css";
import "./doc.css";
import "./beside.css";
import "./people.css";
import type { DocInfo, DocNode } from "../interface";
import { docId, linkTo } from "./address";
import { ask } from "./ask";
import { offerAddOn } from "./beside/add-on";
import { openEditor } from "./doc/editor";
import { paperSetup } from "./doc/page-setup";
import { keepSaved } from "./doc/saving";
import { offerToolbar } from "./doc/toolbar";
import { byId, make } from "./element";
import { listen } from "./happenings";
import { showConnection, showFailure } from "./notices";
import { type Access, mayEdit, readAccess } from "./people/access";
import { offerPeople } from "./people/header";
import { waitForAccess } from "./people/wait-for-access";

type Doc = DocInfo & { readonly version: number; readonly content: DocNode };

const id = docId ?? "";
const read = () => ask<Doc>("GET", `/docs/${id}`);

byId("back").setAttribute("href", linkTo("/"));
try {
  const access = await readAccess();
  if (access.role === undefined) waitForAccess(access);
  else await openDoc(access);
} catch (error) {
  showFailure(error);
}

async function openDoc(access: Access): Promise<void> {
  const first = await read();
  showAbout(first);
  const isEditor = mayEdit(access);
  document.documentElement.dataset["role"] = access.role;
  const addOn = isEditor ? await offerAddOn(() => editor.focus()) : undefined;
  const editor = openEditor(byId("page"), first.content, isEditor);
  document.head.append(make("style", {}, paperSetup(editor.state.doc)));
  if (isEditor) offerToolbar(editor);
  const lookAtAccess = () => people.refresh().catch(showFailure);
  const say = (state: string) => (byId("state").textContent = isEditor ? state : "");
  const saving = keepSaved(editor, id, first, { say, forbidden: () => void lookAtAccess() });
  const people = offerPeople(access, saving.unsaved);
  listen(
    undefined,
    access.file,
    (happening) => {
      const here = happening.type === "doc" && happening.id === id;
      if (happening.type === "docs" || happening.type === "missed") void lookAtAll();
      else if (here) saving.catchUp();
      else addOn?.hear(happening);
    },
    (connected) => {
      showConnection(connected);
      if (connected) void lookAtAll();
    },
  );
  const lookAtAll = async () => {
    const now = await people.refresh().catch(showFailure);
    if (now?.role === undefined) return;
    read().then(showAbout, showFailure);
    saving.catchUp();
  };
  say("Saved");
  Object.assign(window, { editor });
  document.documentElement.dataset["ready"] = "doc";
}

function showAbout({ title, trashed, role }: Doc): void {
  document.title = title;
  byId("title").textContent = title;
  byId("trashed").hidden = !trashed;
  byId("restore").hidden = role !== "owner";
  byId("restore").onclick = () => void ask("POST", `/trash/${id}`, { trashed: false }).catch(showFailure);
}
