import { isSame } from "../../sharing";
import { hereAs } from "../address";
import { make } from "../element";
import { type Access, ROLES } from "./access";
import { avatar } from "./avatar";

/** Everybody else there is, each a link to this same file as them, and a place to name somebody new. */
export function choosePerson({ user, home, people }: Access): HTMLElement {
  const addressOf = (email: string) => hereAs(isSame(email, home) ? null : email);
  const list = make("ul", { class: "people", "aria-label": "Go on as" });
  for (const { email, role } of people) {
    if (isSame(email, user)) continue;
    const name = make("span", { class: "email" }, email);
    const link = make("a", { href: addressOf(email) }, avatar(email), name, roleWord(ROLES[role ?? "none"]));
    list.append(make("li", {}, link));
  }
  const field = make("input", {
    ...{ type: "email", name: "email", required: "", autocomplete: "off" },
    ...{ placeholder: "Another e-mail address", "aria-label": "Another e-mail address" },
  });
  const form = make("form", { class: "one-line" }, field, make("button", { class: "pill" }, "Go on"));
  form.onsubmit = (event) => {
    event.preventDefault();
    location.assign(addressOf(field.value.trim()));
  };
  return make("div", { class: "choose-person" }, list, form);
}

const roleWord = (word: string) => make("span", { class: "role" }, word);
