import { Fragment } from "prosemirror-model";
import { type Command, type EditorState, TextSelection, type Transaction } from "prosemirror-state";
import { goToNextCell, isInTable, selectedRect } from "prosemirror-tables";

/** Tab: the next cell; after the last one, the first of a new row like the last. */
export const nextCell: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  if (goToNextCell(1)(state, dispatch)) return true;
  dispatch?.(addRow(state).scrollIntoView());
  return true;
};

/** Shift+Tab: the cell before; in the first one, nothing. */
export const previousCell: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  goToNextCell(-1)(state, dispatch);
  return true;
};

function addRow(state: EditorState): Transaction {
  const { table, tableStart } = selectedRect(state);
  const last = table.lastChild;
  if (!last) return state.tr;
  const cells = last.children.map((cell) => {
    // As on Google the new cells look like those above; only what stands in them is new.
    const line = cell.firstChild?.isTextblock ? cell.firstChild : undefined;
    const empty = line?.type.create({ ...line.attrs, heading: 0, listId: null, glyph: null });
    return cell.type.createAndFill({ ...cell.attrs, rowspan: 1 }, empty);
  });
  const row = last.type.create(last.attrs, Fragment.fromArray(cells.filter((cell) => cell !== null)));
  const end = tableStart + table.content.size;
  const transaction = state.tr.insert(end, row);
  return transaction.setSelection(TextSelection.near(transaction.doc.resolve(end + 1)));
}
