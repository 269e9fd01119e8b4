import type { Mark } from "prosemirror-model";
import { type EditorState, Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { linkTo } from "../address";
import { make } from "../element";

/** Ctrl+click opens a link; with the caret in it, a chip below it does. */
export function links(): Plugin {
  return new Plugin({
    props: {
      handleClick(view, position, event) {
        const href = linkAt(view.state, position);
        if (href === undefined || !(event.ctrlKey || event.metaKey)) return false;
        open(href);
        return true;
      },
      // A plain click on a link only puts the caret there, as in any text that is being edited.
      handleDOMEvents: {
        click: (_, event) => {
          if (event.target instanceof Element && event.target.closest("a")) event.preventDefault();
        },
      },
    },
    view: (view) => new Chip(view),
  });
}

class Chip {
  private readonly link = make("a", { target: "_blank", rel: "noopener" });
  private readonly chip = make("div", { class: "chip", hidden: "" }, this.link);

  constructor(view: EditorView) {
    view.dom.parentElement?.append(this.chip);
    this.update(view);
  }

  update(view: EditorView): void {
    const { empty, from } = view.state.selection;
    const href = empty ? linkAt(view.state, from) : undefined;
    this.chip.hidden = href === undefined;
    if (href === undefined) return;
    this.link.href = localOf(href);
    this.link.textContent = href;
    const page = view.dom.parentElement?.getBoundingClientRect();
    const { left, bottom } = view.coordsAtPos(from);
    this.chip.style.left = `${left - (page?.left ?? 0)}px`;
    this.chip.style.top = `${bottom - (page?.top ?? 0) + 6}px`;
  }

  destroy(): void {
    this.chip.remove();
  }
}

function linkAt(state: EditorState, position: number): string | undefined {
  const $position = state.doc.resolve(position);
  const around = [$position.nodeBefore, $position.nodeAfter].flatMap((node) => node?.marks ?? []);
  const href = around.find(isLink)?.attrs["href"] as unknown;
  return typeof href === "string" && /^(https?:|mailto:)/i.test(href) ? href : undefined;
}

const isLink = (mark: Mark) => mark.type.name === "link";

/** A link to a Doc on Google is to the same Doc here. */
function localOf(href: string): string {
  const [, id] = /^https:\/\/docs\.google\.com\/(?:document\/d\/|open\?id=)([\w-]+)/.exec(href) ?? [];
  return id === undefined ? href : linkTo(`/doc/${id}`);
}

const open = (href: string) => window.open(localOf(href), "_blank", "noopener");
