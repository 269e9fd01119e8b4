import { byId, make } from "./element";

const SHOWN = 12_000; // milliseconds, unless somebody is reading it

/** Shows what alert() or toast() said, or what went wrong, in the corner until it is read. */
export function showNotice(text: string, title?: string, kind: "plain" | "error" = "plain"): void {
  const dismiss = make("button", { type: "button", "aria-label": "Dismiss", class: "quiet" }, "✕");
  const notice = make("div", { class: `notice ${kind}`, role: kind === "error" ? "alert" : "status" });
  if (title) notice.append(make("strong", {}, title));
  notice.append(make("p", {}, text), dismiss);
  byId("notices").append(notice);
  const remove = () => {
    if (notice.matches(":hover, :focus-within")) setTimeout(remove, SHOWN);
    else notice.remove();
  };
  setTimeout(remove, SHOWN);
  dismiss.onclick = () => notice.remove();
}

/** Shows why something did not work. */
export function showFailure(error: unknown): void {
  showNotice(error instanceof Error ? error.message : String(error), undefined, "error");
}

/** Says, while it lasts, that the server does not answer. */
export function showConnection(connected: boolean): void {
  byId("disconnected").hidden = connected;
}
