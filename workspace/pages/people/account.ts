import { openDialog } from "../dialog";
import { make } from "../element";
import { type Access, KIND, ROLES } from "./access";
import { avatar } from "./avatar";
import { choosePerson } from "./choose-person";

/** The card behind the avatar: who is at this window, and whom it could go on as. */
export function openAccount(access: Access): void {
  const { user, role } = access;
  const may = role === undefined ? `No access to this ${KIND}` : `${ROLES[role]} of this ${KIND}`;
  openDialog(
    "account",
    "Who you are",
    make(
      "div",
      { class: "person" },
      avatar(user),
      make("div", {}, make("strong", { class: "email" }, user), make("span", { class: "role" }, may)),
    ),
    make("h2", {}, "Go on as"),
    choosePerson(access),
    make("p", { class: "aside" }, "Open a name in a second window to be two people at once."),
  );
}
