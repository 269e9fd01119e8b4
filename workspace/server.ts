/**
 * Serves the workspace to browsers on this machine: the pages, what they read, what they change, and what happens
 * meanwhile. One route is one line of the table and one function.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Workspace, DocNode } from "./index";
import { Refusal, readJson, sendFile, sendHtml, sendJson, sendNothing } from "./server/answer";
import { EventLog } from "./server/event-log";
import { refuseStrangers } from "./server/strangers";
import { sidebarPage } from "./server/sidebar-page";

export interface ServeOptions {
  readonly port?: number;
  /** The folder of built pages. */
  readonly pages: string;
  /** What the Extensions menu calls the add-on. */
  readonly addOn?: string;
}

/** One request on its way to its route. */
interface Call {
  readonly workspace: Workspace;
  readonly events: EventLog;
  readonly options: ServeOptions;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** What stood in the place of ":id" or ":file". */
  readonly part: string;
}

type Route = (call: Call) => unknown;

const ROUTES: Readonly<Record<string, Route>> = {
  "GET /": ({ request, response, options }) =>
    sendFile(request, response, path.join(options.pages, "sheet.html")),
  "GET /doc/:id": ({ request, response, options }) =>
    sendFile(request, response, path.join(options.pages, "doc.html")),
  "GET /pages/:file": ({ request, response, options, part }) =>
    sendFile(request, response, path.join(options.pages, part)),
  "GET /events": ({ events, request, response, url }) => events.stream(request, response, url),
  "GET /about": readAbout,
  "GET /snapshot": readSnapshot,
  "POST /mutations": applyMutations,
  "GET /error": readError,
  "POST /menu": clickMenu,
  "GET /sidebar": readSidebar,
  "POST /sidebar/close": closeSidebar,
  "POST /call": callFunction,
  "GET /clock": readClock,
  "POST /clock": setClock,
  "GET /docs": ({ workspace, response }) => sendJson(response, workspace.docs()),
  "GET /docs/:id": readDoc,
  "PUT /docs/:id": writeDoc,
  "POST /trash/:id": trashDoc,
};

/** Serves the workspace on 127.0.0.1 only; without a port, on one that is free. */
export async function serve(
  workspace: Workspace,
  options: ServeOptions,
): Promise<{ url: string; close(): Promise<void> }> {
  const events = new EventLog(workspace);
  const server = createServer((request, response) => {
    void answer({ workspace, events, options, request, response });
  });
  await new Promise<void>((listening, failed) => {
    server.once("error", failed);
    server.listen(options.port ?? 0, "127.0.0.1", listening);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((closed) => {
        events.close();
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function answer(call: Omit<Call, "url" | "part">): Promise<void> {
  const { request, response } = call;
  try {
    refuseStrangers(request);
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const { route, part } = findRoute(request.method ?? "GET", url.pathname);
    await route({ ...call, url, part });
  } catch (error) {
    const status = error instanceof Refusal ? error.status : 500;
    if (response.headersSent) response.destroy();
    else sendJson(response, { message: messageOf(error) }, status);
  }
}

function findRoute(method: string, pathname: string): { route: Route; part: string } {
  const exact = ROUTES[`${method} ${pathname}`];
  if (exact) return { route: exact, part: "" };
  const [, folder, part] = /^\/([a-z]+)\/([\w.-]+)$/.exec(pathname) ?? [];
  const route = ROUTES[`${method} /${folder}/:id`] ?? ROUTES[`${method} /${folder}/:file`];
  if (!route || !part) throw new Refusal(404, `Nothing is here: ${method} ${pathname}`);
  return { route, part };
}

function readAbout({ workspace, options, response }: Call): void {
  const { title, zone, locale } = workspace;
  const sidebar = workspace.sidebar()?.title;
  const { addOn = "Add-on" } = options;
  sendJson(response, { title, zone, locale, user: workspace.user(), addOn, menu: workspace.menu(), sidebar });
}

/** `at` is where the event log stood: a page that listens from there on misses nothing and sees nothing twice. */
async function readSnapshot({ workspace, events, response }: Call): Promise<void> {
  const workbook = await workspace.snapshot();
  sendJson(response, { at: events.at(), workbook });
}

async function applyMutations({ workspace, request, response }: Call): Promise<void> {
  const body = (await readJson(request)) as { from: string; mutations: { id: string; params: unknown }[] };
  await workspace.apply(body.mutations, body.from);
  sendNothing(response);
}

async function readError({ workspace, response, url }: Call): Promise<void> {
  const message = await workspace.errorAt(parameter(url, "tab"), parameter(url, "a1"));
  sendJson(response, { message });
}

async function clickMenu({ workspace, request, response }: Call): Promise<void> {
  const { label } = (await readJson(request)) as { label: string };
  await workspace.click(label);
  sendNothing(response);
}

function readSidebar({ workspace, response }: Call): void {
  const sidebar = workspace.sidebar();
  if (!sidebar) throw new Refusal(404, "No sidebar is open.");
  sendHtml(response, sidebarPage(sidebar.html));
}

function closeSidebar({ workspace, response }: Call): void {
  workspace.closeSidebar();
  sendNothing(response);
}

/** The add-on's own failure is an answer, not a failed request: the sidebar's failure handler is to get it. */
async function callFunction({ workspace, request, response }: Call): Promise<void> {
  const body = (await readJson(request)) as { functionName: string; values: unknown[] };
  try {
    const value = (await workspace.call(body.functionName, ...body.values)) ?? null;
    sendJson(response, { value });
  } catch (error) {
    sendJson(response, { error: messageOf(error) });
  }
}

function readClock({ workspace, response }: Call): void {
  sendJson(response, { now: workspace.now(), zone: workspace.zone });
}

const DAY = 24 * 60 * 60 * 1000;

/** Sets the clock (`now`, milliseconds) or moves it on by `days`. */
async function setClock(call: Call): Promise<void> {
  const { now, days } = (await readJson(call.request)) as { now?: number; days?: number };
  const next = now ?? call.workspace.now() + (days ?? 0) * DAY;
  if (!Number.isFinite(next)) throw new Refusal(400, "The clock takes milliseconds or a number of days.");
  call.workspace.setNow(next);
  readClock(call);
}

function readDoc({ workspace, response, part }: Call): void {
  sendJson(response, { ...findDoc(workspace, part), ...workspace.doc(part) });
}

/** A write says which version it was made from; where that is no longer the newest, it is refused with the newest. */
async function writeDoc({ workspace, request, response, url, part }: Call): Promise<void> {
  const info = findDoc(workspace, part);
  const content = (await readJson(request)) as DocNode;
  // Nothing may stand between this comparison and the edit that could let another write in.
  const newest = workspace.doc(part);
  if (newest.version !== Number(parameter(url, "version"))) {
    sendJson(response, { ...info, ...newest }, 409);
    return;
  }
  try {
    workspace.edit(part, content, parameter(url, "from"));
  } catch (error) {
    throw new Refusal(422, messageOf(error));
  }
  sendJson(response, { version: workspace.doc(part).version });
}

async function trashDoc({ workspace, request, response, part }: Call): Promise<void> {
  const { trashed } = (await readJson(request)) as { trashed: boolean };
  workspace.trash(findDoc(workspace, part).id, trashed);
  sendNothing(response);
}

function findDoc(workspace: Workspace, id: string) {
  const found = workspace.docs().find((doc) => doc.id === id);
  if (!found) throw new Refusal(404, "This Doc does not exist.");
  return found;
}

function parameter(url: URL, name: string): string {
  const value = url.searchParams.get(name);
  if (value === null) throw new Refusal(400, `The request lacks "${name}".`);
  return value;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
