import { baseKeymap } from "prosemirror-commands";
import { history } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { Node } from "prosemirror-model";
import { EditorState } from "prosemirror-state";
import { tableEditing } from "prosemirror-tables";
import { EditorView } from "prosemirror-view";
import { schema } from "../../docs/schema";
import type { DocNode } from "../../interface";
import { keys } from "./keys";
import { drawImage } from "./images";
import { links } from "./links";
import { listMarkers } from "./list-markers";
import { pageSetup } from "./page-setup";
import { TableView } from "./table-view";

/** The Doc as a page, to be typed into or only to be read. */
export function openEditor(place: HTMLElement, content: DocNode, editable: boolean): EditorView {
  return new EditorView(place, {
    editable: () => editable,
    state: EditorState.create({
      doc: Node.fromJSON(schema, content),
      plugins: [history(), keymap(keys), keymap(baseKeymap), tableEditing(), listMarkers(), links()],
    }),
    nodeViews: { table: (node) => new TableView(node), image: (node) => ({ dom: drawImage(node) }) },
    attributes: ({ doc }) => ({
      id: "editor",
      role: "textbox",
      "aria-multiline": "true",
      "aria-label": "The Doc's text",
      spellcheck: "false",
      style: pageSetup(doc),
    }),
  });
}
