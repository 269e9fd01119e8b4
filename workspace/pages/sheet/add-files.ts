import type { AddedFile, IfTaken } from "../../server/add-file";
import { ask, Refused } from "../ask";
import { choose } from "../choose";
import { byId } from "../element";
import { showNotice } from "../notices";
import { acceptDrops } from "./drop-target";
import type { Grid } from "./univer";

/** CSV and Excel files become tabs: dropped onto the page, or picked from "Add file…". One comes after the other. */
export function offerFiles(grid: Grid): void {
  let before = Promise.resolve();
  const take = (files: readonly File[]): void => {
    for (const file of files) before = before.then(() => add(file, grid));
  };
  const picker = byId("file-picker") as HTMLInputElement;
  byId("add-file").hidden = false;
  byId("add-file").onclick = () => picker.click();
  picker.onchange = () => {
    take([...(picker.files ?? [])]);
    picker.value = ""; // so that the same file can be picked again
  };
  acceptDrops(take);
}

async function add(file: File, grid: Grid): Promise<void> {
  try {
    await checkReadable(file);
    const added = await send(file, "ask");
    if (added) await show(grid, added[0]);
  } catch (error) {
    showNotice(reasonOf(error, file), undefined, "error");
  }
}

/** The names of the tabs that the file has become; undefined where the person would rather not. */
async function send(file: File, ifTaken: IfTaken): Promise<readonly string[] | undefined> {
  const query = new URLSearchParams({ name: file.name, "if-taken": ifTaken });
  const reading = byId("reading");
  reading.textContent = `Reading ${file.name}…`;
  reading.hidden = false;
  const answer = await ask<AddedFile>("POST", `/files?${query.toString()}`, file).finally(
    () => (reading.hidden = true),
  );
  if ("added" in answer) return answer.added;
  const choice = await askAbout(file.name, answer.taken);
  return choice && send(file, choice);
}

function askAbout(file: string, taken: readonly string[]): Promise<"replace" | "keep both" | undefined> {
  const names = new Intl.ListFormat("en").format(taken.map((name) => `“${name}”`));
  const one = taken.length === 1;
  return choose(
    one ? `There is a tab ${names} already` : `There are tabs ${names} already`,
    one
      ? `Replacing it puts ${file} in the place of all that is on it, and cannot be undone. Keeping both adds the file under a new name.`
      : `Replacing them puts the sheets of ${file} in the place of all that is on them, and cannot be undone. Keeping both adds the file’s under new names.`,
    { replace: one ? "Replace the tab" : "Replace the tabs", "keep both": "Keep both" },
  );
}

class NotAFile extends Error {}

/** A folder can be dropped like a file; only reading it tells. */
async function checkReadable(file: File): Promise<void> {
  try {
    await file.slice(0, 1).arrayBuffer();
  } catch {
    throw new NotAFile(`${file.name} cannot be read. If it is a folder, drop the files in it.`);
  }
}

function reasonOf(error: unknown, file: File): string {
  if (error instanceof Refused || error instanceof NotAFile) return error.message;
  return `${file.name} was not added: the workspace does not answer.`;
}

const SOON = 50; // milliseconds between looks
const LOOKS = 200;

/** Opens a new tab, of which this page hears on another way than of its name. */
async function show({ api }: Grid, name = ""): Promise<void> {
  for (let look = 0; look < LOOKS; look++) {
    const tab = api.getActiveWorkbook()?.getSheetByName(name);
    if (tab) {
      tab.activate();
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, SOON));
  }
}
