import { make } from "./element";

/**
 * Asks a question over the page: what is picked, or undefined where it was cancelled. The keyboard stays within, on the
 * last choice at first, and Escape cancels.
 */
export function choose<Choice extends string>(
  question: string,
  explanation: string,
  choices: Readonly<Record<Choice, string>>,
): Promise<Choice | undefined> {
  const button = (value: string, label: string, style: string): HTMLButtonElement =>
    make("button", { value, class: style }, label);
  const buttons = Object.entries<string>(choices).map(([choice, label]) => button(choice, label, "pill"));
  buttons.at(-1)?.classList.add("main");
  buttons.at(-1)?.setAttribute("autofocus", "");
  const dialog = make(
    "dialog",
    { "aria-labelledby": "question", "aria-describedby": "explanation" },
    make("h2", { id: "question" }, question),
    make("p", { id: "explanation" }, explanation),
    make("form", { method: "dialog" }, button("", "Cancel", "quiet"), ...buttons),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((picked) => {
    dialog.onclose = () => {
      dialog.remove();
      picked(dialog.returnValue === "" ? undefined : (dialog.returnValue as Choice));
    };
    // What is typed here is not meant for the grid.
    dialog.onkeydown = (event) => event.stopPropagation();
  });
}
