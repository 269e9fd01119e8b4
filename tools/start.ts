import { spawn } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { openWorkspace, type Opening, serve, type Tab, type Workspace } from "../workspace";
import { morningOf } from "./clock";
import { fromCaller, hashOf, readFiles, type TabFile } from "./files";
import { runOnce } from "./once";
import { type Options, readOptions } from "./options";
import { SAMPLE_TITLE, SAMPLE_TODAY, SAMPLE_USER, sampleTabs } from "./sample";
import { Usage } from "./usage";

const USAGE =
  "Use it so: npm start -- [FILE.csv FILE.xlsx …] [--fresh] [--port 8123] [--today 2026-10-05] [--zone Etc/UTC] [--locale en_US] [--once --out DIR]";
const PORT = 8123;
const ADD_ON = "Sales 1:1s";
const ROOT = path.resolve(__dirname, "..");

/** Opens the workspace with the sample, or with one's own exports, in a browser; with --once runs the main job instead. */
export async function start(words: readonly string[]): Promise<void> {
  const options = readOptions(words, ["fresh", "once", "no-browser"], USAGE);
  const once = options.flags.has("once");
  if (once && options.out === undefined) throw new Usage("--once needs a folder for the Docs: --out DIR.");
  if (!once && options.out !== undefined) throw new Usage("--out goes with --once.");
  const files = await readFiles(options.words);
  const opening = openingFor(files, options);
  if (once && options.out !== undefined) return runOnce(opening, fromCaller(options.out));
  await show(
    await keep(opening, files, options.flags.has("fresh")),
    options.port ?? PORT,
    !options.flags.has("no-browser"),
  );
}

/** The sample with its own day and people, or the files with today's. */
function openingFor(files: readonly TabFile[], { zone, locale, today }: Options): Opening {
  const common = { addOn: path.join(ROOT, "dist"), zone, locale };
  const day = today ?? (files.length ? undefined : SAMPLE_TODAY);
  const clock = day === undefined ? {} : { now: morningOf(day, zone) };
  return files.length
    ? { ...common, ...clock, title: "My pipeline", tabs: files.flatMap(({ tabs }) => tabs) }
    : { ...common, ...clock, title: SAMPLE_TITLE, tabs: sampleTabs(), user: SAMPLE_USER };
}

/**
 * Opens the workspace on the state kept in .workspace/: one for the sample, one for each set of files. A file that has
 * changed since is put in anew, as if it had been pasted over.
 */
async function keep(opening: Opening, files: readonly TabFile[], fresh: boolean): Promise<Workspace> {
  const name = files.length
    ? hashOf(
        files
          .map((file) => file.path)
          .sort()
          .join("\n"),
      )
    : "sample";
  const store = path.join(ROOT, ".workspace", name);
  if (fresh) await rm(store, { recursive: true, force: true });
  const workspace = await openWorkspace({ ...opening, store });
  const hashes = Object.fromEntries(files.map(({ path: file, hash }) => [file, hash]));
  const before = await readHashes(store);
  const stale = before ? files.filter(({ path: file, hash }) => before[file] !== hash) : [];
  for (const tab of stale.flatMap(({ tabs }) => tabs)) await putAnew(workspace, tab);
  await mkdir(store, { recursive: true });
  await writeFile(path.join(store, "files.json"), JSON.stringify(hashes));
  return workspace;
}

async function putAnew(workspace: Workspace, tab: Tab): Promise<void> {
  if (workspace.tabs().includes(tab.name)) await workspace.removeTab(tab.name);
  await workspace.putTab(tab);
}

async function readHashes(store: string): Promise<Record<string, string> | undefined> {
  try {
    return JSON.parse(await readFile(path.join(store, "files.json"), "utf8")) as Record<string, string>;
  } catch {
    return undefined; // the first start, or a file that a crash cut short: then nothing is known to have changed
  }
}

async function show(workspace: Workspace, port: number, browser: boolean): Promise<void> {
  const server = await listen(workspace, port);
  console.log(
    `The team sheet is open at ${server.url}\nExtensions ▸ Sales 1:1s opens the sidebar. Ctrl+C stops.`,
  );
  if (browser) openBrowser(server.url);
  const stop = (): void => {
    void server
      .close()
      .then(() => workspace.close())
      .then(() => process.exit(0));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

async function listen(workspace: Workspace, port: number): Promise<{ url: string; close(): Promise<void> }> {
  const pages = path.join(ROOT, ".build/pages");
  try {
    return await serve(workspace, { port, pages, addOn: ADD_ON });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    console.log(`Port ${port} is taken; using a free one.`);
    return serve(workspace, { port: 0, pages, addOn: ADD_ON });
  }
}

/** Opens the person's browser where there is one; the printed address is the fallback. */
function openBrowser(url: string): void {
  if (
    process.env["CI"] ||
    (process.platform === "linux" && !process.env["DISPLAY"] && !process.env["WAYLAND_DISPLAY"])
  ) {
    return;
  }
  const [command, words] =
    process.platform === "darwin"
      ? (["open", [url]] as const)
      : process.platform === "win32"
        ? (["cmd", ["/c", "start", "", url]] as const)
        : (["xdg-open", [url]] as const);
  spawn(command, words, { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}
