import { build } from "esbuild";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Block } from "../../src/domain/documents/block";
import type { Place } from "../../src/domain/meetings/doc-reading";
import { openWorkspace, type Workspace } from "../../workspace";

/** The Google side of Docs in a workspace, each of its doings as one run of an add-on that does nothing else. */
export interface DocAdapter {
  readonly workspace: Workspace;
  write(title: string, blocks: readonly Block[]): Promise<string>;
  read(id: string): Promise<readonly Block[] | null>;
  writeRefs(id: string, refs: readonly (Place & { readonly ref: string })[]): Promise<void>;
  link(id: string, words: string, url: string): Promise<void>;
  share(id: string, email: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Each function is one google.script.run call: what it edits is seen by others when it has ended. */
const ADD_ON = `
import { createDoc, openDoc } from "./src/google/docs";
export const write = (title, blocks) => { const doc = createDoc(title); doc.append(blocks); doc.save(); return doc.id; };
export const read = (id) => { const doc = openDoc(id); return doc ? doc.blocks() : null; };
export const writeRefs = (id, refs) => openDoc(id).writeRefs(refs);
export const link = (id, words, url) => openDoc(id).link(words, url);
export const share = (id, email) => { const doc = openDoc(id); doc.share(email); return doc.people(); };
`;
const NAMES = ["write", "read", "writeRefs", "link", "share"];

export async function openDocAdapter(): Promise<DocAdapter> {
  const folder = await mkdtemp(path.join(tmpdir(), "doc-adapter-"));
  const { outputFiles } = await build({
    stdin: { contents: ADD_ON, resolveDir: path.join(__dirname, "../..") },
    bundle: true,
    write: false,
    format: "iife",
    globalName: "adapter",
    target: "es2020",
    logLevel: "error",
  });
  const functions = NAMES.map((name) => `function ${name}(...given) { return adapter.${name}(...given); }`);
  const source = [outputFiles[0]?.text, ...functions].join("\n");
  await writeFile(path.join(folder, "Code.js"), source);
  await writeFile(path.join(folder, "appsscript.json"), JSON.stringify({ runtimeVersion: "V8" }));
  const workspace = await openWorkspace({
    addOn: folder,
    title: "Docs",
    tabs: [],
    user: "morgan@example.com",
  });
  return {
    workspace,
    write: async (title, blocks) => (await workspace.call("write", title, blocks)) as string,
    read: async (id) => (await workspace.call("read", id)) as readonly Block[] | null,
    writeRefs: async (id, refs) => {
      await workspace.call("writeRefs", id, refs);
    },
    link: async (id, words, url) => {
      await workspace.call("link", id, words, url);
    },
    share: async (id, email) => (await workspace.call("share", id, email)) as readonly string[],
    close: async () => {
      await workspace.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
