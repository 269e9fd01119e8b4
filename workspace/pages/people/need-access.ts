import { byId, make } from "../element";
import { type Access, KIND } from "./access";
import { choosePerson } from "./choose-person";

/**
 * Takes the place of a file that this person may not see, or not change any more, with whatever they had typed and
 * could not save.
 */
export function showNeedAccess(access: Access, had: boolean, typed: readonly string[]): void {
  const { role } = access;
  for (const dialog of document.querySelectorAll("dialog")) dialog.close();
  document.documentElement.dataset["ready"] = "no access";
  if (!had) document.title = "You need access";
  const open = make("button", { type: "button", class: "pill main" }, `Open the ${KIND}`);
  open.onclick = () => location.reload();
  const page = make("section", { "aria-labelledby": "need-access-title" });
  page.append(make("h2", { id: "need-access-title" }, headingFor(role, had)));
  const opensItself = role === undefined && typed.length === 0;
  page.append(make("p", {}, ...sentencesFor(access, opensItself)));
  if (typed.length > 0) page.append(unsavedText(typed));
  if (role === undefined) page.append(make("h3", {}, "Go on as somebody else"), choosePerson(access));
  else page.append(open);
  byId("need-access").replaceChildren(page);
  byId("need-access").hidden = false;
}

function headingFor(role: Access["role"], had: boolean): string {
  if (role === "viewer") return `You may only view this ${KIND} now`;
  if (role !== undefined) return `You may edit this ${KIND} again`;
  return had ? "You no longer have access" : "You need access";
}

function sentencesFor({ role, owner, user }: Access, opensItself: boolean): (Node | string)[] {
  const bold = (email: string) => make("strong", {}, email);
  if (role !== undefined) return ["You are ", bold(user), `. The ${KIND} belongs to `, bold(owner), "."];
  return [
    ...[`This ${KIND} belongs to `, bold(owner), ", who can share it with you. You are ", bold(user), "."],
    ...(opensItself ? [" This page opens by itself once you have access."] : []),
  ];
}

function unsavedText(typed: readonly string[]): HTMLElement {
  const text = make("textarea", {
    readonly: "",
    rows: String(Math.min(typed.length + 1, 10)),
    id: "unsaved",
  });
  text.value = typed.join("\n");
  const copy = make("button", { type: "button", class: "pill" }, "Copy");
  copy.onclick = () => {
    text.select();
    void navigator.clipboard.writeText(text.value).then(() => (copy.textContent = "Copied"));
  };
  const label = make(
    "label",
    { for: "unsaved" },
    "What you typed last was not saved. Copy it before you leave:",
  );
  return make("div", { class: "unsaved" }, label, text, copy);
}
