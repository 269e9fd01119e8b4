import type { AddOnBesidePage } from "../../server/beside-routes";
import { ask } from "../ask";
import type { Happening } from "../happenings";
import { showFailure, showNotice } from "../notices";
import { offerExtensions } from "./extensions-menu";
import { offerSidebar } from "./sidebar";

/**
 * The add-on beside this window's file: its menu, its sidebar and what it says. `more` is what the Extensions menu
 * holds besides; `focusFile` puts the keyboard into the file.
 */
export async function offerAddOn(
  focusFile: () => void,
  more: Readonly<Record<string, () => void>> = {},
): Promise<{ hear(happening: Happening): void }> {
  let beside = await read();
  const extensions = offerExtensions(() => beside, more);
  const sidebar = offerSidebar(focusFile);
  if (beside.sidebar !== undefined) sidebar.open(beside.sidebar);
  const refresh = () =>
    read().then((newer) => {
      beside = newer;
      extensions.update();
    }, showFailure);
  // The page does not wait for the menu, which the add-on makes anew.
  ask("POST", "/open").then(refresh, showFailure);
  return {
    hear(happening) {
      if (happening.type === "sidebar") sidebar.open(happening.title);
      else if (happening.type === "sidebar closed") sidebar.close();
      else if (happening.type === "notice") showNotice(happening.text, happening.title);
      else if (happening.type === "menu") void refresh();
    },
  };
}

const read = () => ask<AddOnBesidePage>("GET", "/beside");
