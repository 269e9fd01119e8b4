import { readTabs } from "../files/read-tabs";
import { freeTabName, isTabName } from "../files/tab-names";
import type { Person } from "../interface";

/** What is to happen where the spreadsheet has a tab of that name already. */
export type IfTaken = "ask" | "replace" | "keep both";

/** The tabs that a file has become; or, where nobody has said what is to happen to them, those that are in its way. */
export type AddedFile = { readonly added: readonly string[] } | { readonly taken: readonly string[] };

/** Makes a file's tables tabs of the spreadsheet. No tab is written over unless that was asked for. */
export async function addFile(
  person: Person,
  fileName: string,
  bytes: Uint8Array,
  ifTaken: IfTaken,
): Promise<AddedFile> {
  const tabs = await readTabs(fileName, bytes);
  // From here to the tabs' being there nothing may wait, or another file could come in between.
  const here = [...person.tabs()];
  const inTheWay = here.filter((name) =>
    isTabName(
      name,
      tabs.map((tab) => tab.name),
    ),
  );
  if (ifTaken === "ask" && inTheWay.length > 0) return { taken: inTheWay };
  const named = tabs.map((tab) => {
    const old = inTheWay.find((name) => isTabName(name, [tab.name]));
    const name = ifTaken === "replace" ? (old ?? tab.name) : freeTabName(tab.name, here);
    here.push(name);
    return { ...tab, name };
  });
  await Promise.all(named.map((tab) => person.putTab(tab)));
  return { added: named.map(({ name }) => name) };
}
