import { readAddOn } from "./add-on";
import { Core } from "./core";
import type { Opening, Workspace } from "./interface";
import { Store } from "./store";
import { LocalWorkspace } from "./workspace";

/** Opens a workspace as a person opens a spreadsheet: its state is there, and the add-on has made its menu. */
export async function openWorkspace(opening: Opening): Promise<Workspace> {
  const addOn = readAddOn(opening.addOn);
  const saved = opening.store === undefined ? undefined : await Store.load(opening.store);
  const workspace = new LocalWorkspace(new Core(opening, addOn, saved));
  await workspace.open();
  return workspace;
}
