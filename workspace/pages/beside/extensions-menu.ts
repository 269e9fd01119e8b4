import type { MenuItem } from "../../interface";
import { ask } from "../ask";
import { byId, make } from "../element";
import { showFailure } from "../notices";
import { openPopup } from "./popup";

/**
 * Extensions ▸ the add-on ▸ its items, as in Sheets, and below it what else there is. `read` is asked each time: an
 * add-on may change its menu. Where there is nothing to offer, neither is the menu.
 */
export function offerExtensions(
  read: () => { readonly addOn: string; readonly menu: readonly MenuItem[] },
  more: Readonly<Record<string, () => void>>,
): { update(): void } {
  const button = byId("extensions-menu");
  let closeMenu: (() => void) | undefined;
  let closeItems: (() => void) | undefined;
  const closeAll = () => {
    closeItems?.();
    closeMenu?.();
  };

  const openItems = (parent: HTMLElement) => {
    if (parent.getAttribute("aria-expanded") === "true") return;
    const items = make("ul", { class: "menu", role: "menu", "aria-label": read().addOn });
    for (const { label } of read().menu) {
      const item = make("button", { type: "button", role: "menuitem" }, label);
      item.onclick = () => {
        closeAll();
        void click(label);
      };
      items.append(make("li", { role: "none" }, item));
    }
    closeItems = openPopup(items, parent, "beside");
  };

  button.onclick = () => {
    if (button.getAttribute("aria-expanded") === "true") {
      closeAll();
      return;
    }
    const { addOn, menu } = read();
    const list = make("ul", { class: "menu", role: "menu", "aria-label": "Extensions" });
    if (menu.length === 0) list.append(make("li", { class: "nothing" }, "The add-on has no menu."));
    else {
      const arrow = make("span", { "aria-hidden": "true" }, "▸");
      const parent = make(
        "button",
        { type: "button", role: "menuitem", "aria-haspopup": "menu" },
        addOn,
        arrow,
      );
      parent.onclick = () => openItems(parent);
      parent.onpointerenter = () => openItems(parent);
      parent.onkeydown = ({ key }) => {
        if (key === "ArrowRight") openItems(parent);
      };
      list.append(make("li", { role: "none" }, parent));
    }
    for (const [label, open] of Object.entries(more)) {
      const item = make("button", { type: "button", role: "menuitem" }, label);
      item.onclick = () => {
        closeAll();
        open();
      };
      list.append(make("li", { role: "none", class: "apart" }, item));
    }
    closeMenu = openPopup(list, button);
  };
  const update = () => (button.hidden = read().menu.length === 0 && Object.keys(more).length === 0);
  update();
  return { update };
}

const SOON = 300; // milliseconds before a run is worth a word

async function click(label: string): Promise<void> {
  const timer = setTimeout(() => (byId("running").hidden = false), SOON);
  try {
    await ask("POST", "/menu", { label });
  } catch (error) {
    showFailure(error);
  } finally {
    clearTimeout(timer);
    byId("running").hidden = true;
  }
}
