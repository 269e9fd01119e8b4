import { chainCommands, splitBlockAs, toggleMark } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import type { Command } from "prosemirror-state";
import { schema } from "../../docs/schema";
import { indent, leaveEmptyItem, outdent, removeGlyph } from "./lists";
import { nextCell, previousCell } from "./tables";

const { bold, italic, underline, strikethrough } = schema.marks;

/** Each press of Enter in a list gives another item; after a heading, plain text. */
const splitKeepingList: Command = splitBlockAs((node, atEnd) => ({
  type: node.type,
  attrs: atEnd && node.attrs["heading"] ? { ...node.attrs, heading: 0 } : node.attrs,
}));

const typeTab: Command = (state, dispatch) => {
  dispatch?.(state.tr.insertText("\t").scrollIntoView());
  return true;
};

/** The way out for who uses the keyboard only, since Tab belongs to the text here. */
const leave: Command = () => {
  document.querySelector<HTMLElement>("#toolbar button")?.focus();
  return true;
};

/** The keys of Google Docs, as far as this page goes. */
export const keys: Readonly<Record<string, Command>> = {
  "Mod-z": undo,
  "Mod-y": redo,
  "Mod-Shift-z": redo,
  "Mod-b": toggleMark(bold),
  "Mod-i": toggleMark(italic),
  "Mod-u": toggleMark(underline),
  "Alt-Shift-5": toggleMark(strikethrough),
  "Mod-Shift-x": toggleMark(strikethrough),
  Enter: chainCommands(leaveEmptyItem, splitKeepingList),
  Backspace: removeGlyph,
  Tab: chainCommands(nextCell, indent, typeTab),
  "Shift-Tab": chainCommands(previousCell, outdent),
  Escape: leave,
};
