import { isSame } from "../../sharing";
import { ask } from "../ask";
import { openDialog } from "../dialog";
import { make } from "../element";
import { type Access, ROLES } from "./access";
import { avatar } from "./avatar";

type Role = "editor" | "viewer";

/** The dialog that shares this window's file; returns what shows it anew when somebody else has shared it. */
export function openShare(title: string, first: Access): (access: Access) => void {
  const list = make("ul", { class: "people", "aria-label": "Who has access" });
  const problem = make("p", { class: "problem", role: "alert", hidden: "" });
  const field = make("input", {
    ...{ type: "email", required: "", autocomplete: "off", autofocus: "" },
    ...{ placeholder: "Add somebody by e-mail address", "aria-label": "E-mail address" },
  });
  const asWhat = roleSelect("editor", "What they may do");
  const form = make(
    "form",
    { class: "one-line" },
    field,
    asWhat,
    make("button", { class: "pill main" }, "Share"),
  );
  const done = make("button", { type: "button", class: "pill" }, "Done");

  const draw = ({ user, people }: Access): void => {
    const rows = people.flatMap(({ email, role }) => (role ? [row(email, role, isSame(email, user))] : []));
    list.replaceChildren(...rows);
  };
  const row = (email: string, role: Role | "owner", isUser: boolean): HTMLElement => {
    const name = make("span", { class: "email" }, isUser ? `${email} (you)` : email);
    const item = make("li", { class: "person" }, avatar(email), name);
    if (role === "owner") item.append(make("span", { class: "role" }, ROLES.owner));
    else {
      const select = roleSelect(role, `What ${email} may do`);
      select.onchange = () => void share(email, select.value as Role);
      const remove = make(
        "button",
        { type: "button", class: "quiet", "aria-label": `Remove ${email}` },
        "Remove",
      );
      remove.onclick = () => void share(email, undefined).then(() => field.focus());
      item.append(select, remove);
    }
    return item;
  };
  const share = async (email: string, role: Role | undefined): Promise<boolean> => {
    try {
      draw(await ask<Access>("POST", "/access", { email, role }));
      problem.hidden = true;
      return true;
    } catch (error) {
      problem.textContent = error instanceof Error ? error.message : String(error);
      problem.hidden = false;
      return false;
    }
  };
  form.onsubmit = (event) => {
    event.preventDefault();
    void share(field.value.trim(), asWhat.value as Role).then((shared) => {
      if (shared) field.value = "";
      field.focus();
    });
  };
  draw(first);
  const heading = make("h2", {}, `Share “${title}”`);
  const dialog = openDialog(
    "share",
    "Share",
    heading,
    form,
    problem,
    list,
    make("div", { class: "end" }, done),
  );
  done.onclick = () => dialog.close();
  return (access) => {
    // A list that is being used stays as it is until it is left.
    if (dialog.isConnected && !list.contains(document.activeElement)) draw(access);
  };
}

function roleSelect(role: Role, label: string): HTMLSelectElement {
  const option = (value: Role) =>
    make("option", value === role ? { value, selected: "" } : { value }, ROLES[value]);
  return make("select", { "aria-label": label }, option("editor"), option("viewer"));
}
