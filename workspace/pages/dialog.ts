import { make } from "./element";

/**
 * A dialog over the page: the keyboard stays within, Escape and a click beside it close it, and the focus goes back to
 * where it was.
 */
export function openDialog(style: string, label: string, ...content: readonly Node[]): HTMLDialogElement {
  const dialog = make("dialog", { class: style, "aria-label": label }, ...content);
  document.body.append(dialog);
  dialog.onclose = () => dialog.remove();
  dialog.onpointerdown = ({ target }) => {
    if (target === dialog) dialog.close();
  };
  // What is typed here is not meant for the grid.
  for (const type of ["keydown", "keypress", "keyup", "paste", "copy", "cut"]) {
    dialog.addEventListener(type, (event) => event.stopPropagation());
  }
  dialog.showModal();
  return dialog;
}
