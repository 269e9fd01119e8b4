import { toggleMark } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import type { MarkType } from "prosemirror-model";
import { type Command, type EditorState, Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { schema } from "../../docs/schema";
import { byId, make } from "../element";

interface Tool {
  readonly label: string;
  readonly keys: string;
  readonly face: string;
  readonly command: Command;
  readonly mark?: MarkType;
}

const marking = (mark: MarkType) => ({ command: toggleMark(mark), mark });
const { bold, italic, underline, strikethrough } = schema.marks;

const TOOLS: readonly Tool[] = [
  { label: "Undo", keys: "Ctrl+Z", face: "↶", command: undo },
  { label: "Redo", keys: "Ctrl+Y", face: "↷", command: redo },
  { label: "Bold", keys: "Ctrl+B", face: "B", ...marking(bold) },
  { label: "Italic", keys: "Ctrl+I", face: "I", ...marking(italic) },
  { label: "Underline", keys: "Ctrl+U", face: "U", ...marking(underline) },
  { label: "Strikethrough", keys: "Alt+Shift+5", face: "S", ...marking(strikethrough) },
];

/** The buttons above the page; each shows whether it applies to where the caret is. */
export function offerToolbar(view: EditorView): void {
  const buttons = TOOLS.map((tool) => {
    const { label, keys, face, command } = tool;
    const button = make(
      "button",
      {
        type: "button",
        class: `quiet ${label.toLowerCase()}`,
        "aria-label": label,
        title: `${label} (${keys})`,
      },
      face,
    );
    // The selection must stay in the text while the button is pressed.
    button.onmousedown = (event) => event.preventDefault();
    button.onclick = () => {
      command(view.state, view.dispatch, view);
      view.focus();
    };
    byId("toolbar").append(button);
    return { button, tool };
  });
  const update = ({ state }: EditorView) => {
    for (const { button, tool } of buttons) {
      if (tool.mark) button.setAttribute("aria-pressed", String(isMarked(state, tool.mark)));
      else button.disabled = !tool.command(state);
    }
  };
  const plugin = new Plugin({ view: () => ({ update }) });
  view.updateState(view.state.reconfigure({ plugins: [...view.state.plugins, plugin] }));
  update(view);
}

function isMarked({ doc, selection, storedMarks }: EditorState, mark: MarkType): boolean {
  const { empty, from, to, $from } = selection;
  if (empty) return mark.isInSet(storedMarks ?? $from.marks()) !== undefined;
  return doc.rangeHasMark(from, to, mark);
}
