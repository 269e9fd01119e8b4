import type { MenuItem } from "../interface";
import type { Room } from "../sandbox/room";

type GoogleUi = GoogleAppsScript.Base.Ui;
type GoogleMenu = GoogleAppsScript.Base.Menu;

/** What the add-on may show beside the cells. */
export function openUi(room: Room): GoogleUi {
  const ui: Pick<GoogleUi, "createMenu" | "createAddonMenu" | "showSidebar" | "alert"> &
    Pick<GoogleUi, "ButtonSet" | "Button"> = {
    createMenu: () => openMenu(room),
    createAddonMenu: () => openMenu(room),
    showSidebar: (page: unknown) => {
      const output = page as GoogleAppsScript.HTML.HtmlOutput;
      room.ask("ui.sidebar", output.getTitle(), output.getContent());
    },
    alert: (...values: unknown[]) => {
      const texts = values.filter((value) => typeof value === "string");
      const [first = "", second] = texts;
      // Nobody can be waited for here, so an alert is shown and answered at once with its only sure button.
      room.ask("ui.notice", second ?? first, second === undefined ? undefined : first);
      return BUTTON.OK;
    },
    ButtonSet: BUTTON_SET as unknown as GoogleUi["ButtonSet"],
    Button: BUTTON as unknown as GoogleUi["Button"],
  };
  return room.guard("Base.Ui", ui) as GoogleUi;
}

const named = <Name extends string>(...names: Name[]) =>
  Object.fromEntries(
    names.map((name) => [name, { toString: () => name, name: () => name }]),
  ) as never as Record<Name, GoogleAppsScript.Base.Button>;

const BUTTON = named("CLOSE", "OK", "CANCEL", "YES", "NO");
const BUTTON_SET = named("OK", "OK_CANCEL", "YES_NO", "YES_NO_CANCEL");

function openMenu(room: Room): GoogleMenu {
  const items: MenuItem[] = [];
  const menu: Pick<GoogleMenu, "addItem" | "addSeparator" | "addToUi"> = {
    addItem: (label, functionName) => {
      items.push({ label, functionName });
      return menu as GoogleMenu;
    },
    addSeparator: () => menu as GoogleMenu,
    addToUi: () => {
      room.ask("ui.menu", items);
    },
  };
  return room.guard("Base.Menu", menu) as GoogleMenu;
}
