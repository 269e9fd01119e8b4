import type { Node } from "prosemirror-model";
import type { Command, EditorState } from "prosemirror-state";

const DEEPEST = 8; // Google Docs has nine levels

/** The list item the caret is in, and where it begins. */
function itemAt({ selection: { $from } }: EditorState): { node: Node; position: number } | undefined {
  const node = $from.parent;
  return node.isTextblock && node.attrs["listId"] ? { node, position: $from.before() } : undefined;
}

function change(attributes: (item: Node) => Readonly<Record<string, unknown>> | undefined): Command {
  return (state, dispatch) => {
    const item = itemAt(state);
    const changed = item && attributes(item.node);
    if (!item || !changed) return false;
    dispatch?.(
      state.tr.setNodeMarkup(item.position, undefined, { ...item.node.attrs, ...changed }).scrollIntoView(),
    );
    return true;
  };
}

const NO_LIST = { listId: null, level: 0, glyph: null };
const levelOf = (item: Node) => Number(item.attrs["level"]);

/** Moves a list item one level in. */
export const indent = change((item) => ({ level: Math.min(levelOf(item) + 1, DEEPEST) }));

/** Moves a list item one level out. */
export const outdent = change((item) => ({ level: Math.max(levelOf(item) - 1, 0) }));

/** Enter in an empty item ends the list, level by level. */
export const leaveEmptyItem = change((item) => {
  if (item.content.size > 0) return undefined;
  return levelOf(item) > 0 ? { level: levelOf(item) - 1 } : NO_LIST;
});

/** Backspace at the beginning of an item takes its bullet away. */
export const removeGlyph: Command = (state, dispatch) => {
  const { empty, $from } = state.selection;
  return empty && $from.parentOffset === 0 && change(() => NO_LIST)(state, dispatch);
};
