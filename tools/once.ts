import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Overview, PreparedDoc } from "../src/domain/contract";
import { openWorkspace, type Opening, type Workspace } from "../workspace";
import { Usage } from "./usage";

/**
 * Runs the whole main job without a browser: saves the look, prints each rep's numbers, prepares a Doc for every rep
 * found, and writes each as .docx and as text into the folder.
 */
export async function runOnce(opening: Opening, folder: string): Promise<void> {
  const workspace = await openWorkspace(opening);
  try {
    await runMainJob(workspace, folder);
  } finally {
    await workspace.close();
  }
}

async function runMainJob(workspace: Workspace, folder: string): Promise<void> {
  const overview = (await workspace.call("readOverview")) as Overview;
  console.log(overview.headline);
  for (const { text, count } of overview.problems)
    console.log(`  ${text}${count > 1 ? ` And ${count - 1} more like it.` : ""}`);
  if (overview.reps.length === 0) throw new Usage(`No rep was found in ${opening(workspace)}.`);
  console.log(`${overview.saved.question ?? overview.saved.text}\n`);
  printScorecard(overview);
  await makeFolder(folder);
  const names = new Set<string>();
  for (const { rep } of overview.reps) {
    const prepared = await attempt(() => workspace.call("prepareMeeting", rep) as Promise<PreparedDoc>);
    if ("url" in prepared) console.log(await writeDoc(workspace, prepared, folder, names));
    else {
      console.error(prepared.text);
      process.exitCode = 1;
    }
  }
}

/** A call whose failure is a sentence for the person and not the end of the run. */
async function attempt<Result>(call: () => Promise<Result>): Promise<Result | { readonly text: string }> {
  try {
    return await call();
  } catch (error) {
    return { text: error instanceof Error ? error.message : String(error) };
  }
}

function opening(workspace: Workspace): string {
  return workspace.tabs().join(", ");
}

/** A number a line and a rep a column, as there are more numbers than reps; those that nobody has are only named. */
function printScorecard({ reps, window }: Overview): void {
  const numbers = (reps[0]?.tiles ?? []).map(({ label }, at) => ({
    label,
    of: reps.flatMap(({ tiles }) => tiles[at] ?? []),
  }));
  const missing = numbers.filter(({ of }) => of.every(({ text }) => text === "–"));
  const had = numbers.filter((number) => !missing.includes(number));
  const table = [
    ["", ...reps.map(({ rep }) => rep)],
    ...had.map(({ label, of }) => [label, ...of.map(({ text, n }) => `${text} (n ${n})`)]),
  ];
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((row) => (row[column] ?? "").length))) ?? [];
  if (window !== null) console.log(`Numbers: ${window}`);
  for (const row of table)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    );
  if (missing.length > 0) console.log(`Missing: ${missing.map(({ label }) => label).join(", ")}`);
  console.log();
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch {
    throw new Usage(`${folder} cannot be made or is not a folder; name another with --out.`);
  }
}

/** Writes one Doc under a name that none in `names` has yet, and says so. */
async function writeDoc(
  workspace: Workspace,
  prepared: PreparedDoc,
  folder: string,
  names: Set<string>,
): Promise<string> {
  const doc = workspace.docs().find(({ url }) => url === prepared.url);
  if (!doc) throw new Error(`The Doc of ${prepared.rep} is not in the workspace: ${prepared.url}`);
  const wanted = fileName(prepared.title);
  let name = wanted;
  for (let count = 2; names.has(name.toLowerCase()); count++) name = `${wanted} ${count}`;
  names.add(name.toLowerCase());
  await writeFile(path.join(folder, `${name}.docx`), await workspace.docx(doc.id));
  await writeFile(path.join(folder, `${name}.txt`), workspace.docText(doc.id));
  return [`${prepared.title}: ${name}.docx, ${name}.txt`, ...prepared.notes.map((note) => `  ${note}`)].join(
    "\n",
  );
}

/** A title as a file's name on any system; two titles may come to the same one. */
function fileName(title: string): string {
  return title
    .normalize("NFC")
    .replace(/[^\p{L}\p{N} .,()-]+/gu, "-")
    .replace(/^[-. ]+|[-. ]+$/g, "")
    .slice(0, 120);
}
