/**
 * Serves the workspace to browsers on this machine: the pages, what they read, what they change, and what happens
 * meanwhile. One route is one line of the table and one function.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { Unreadable } from "./files/unreadable";
import type { DocNode, Person, Workspace } from "./interface";
import { NoAccess } from "./person";
import { addFile, type IfTaken } from "./server/add-file";
import { Refusal, readBody, readJson, sendFile, sendHtml, sendJson, sendNothing } from "./server/answer";
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
  /** Who asks: the page says so by "as"; without it, the owner of the spreadsheet. */
  readonly person: Person;
  /** What that person's pages are told. */
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
  "POST /files": receiveFile,
  "GET /error": readError,
  "POST /menu": clickMenu,
  "GET /sidebar": readSidebar,
  "POST /sidebar/close": closeSidebar,
  "POST /call": callFunction,
  "GET /clock": readClock,
  "POST /clock": setClock,
  "GET /docs": ({ person, response }) => sendJson(response, person.docs()),
  "GET /docs/:id": readDoc,
  "PUT /docs/:id": writeDoc,
  "POST /trash/:id": trashDoc,
};

/** Serves the workspace on 127.0.0.1 only; without a port, on one that is free. */
export async function serve(
  workspace: Workspace,
  options: ServeOptions,
): Promise<{ url: string; close(): Promise<void> }> {
  const logs = new Map<Person, EventLog>();
  const eventsFor = (person: Person): EventLog => {
    const events = logs.get(person) ?? new EventLog(person);
    logs.set(person, events);
    return events;
  };
  const server = createServer((request, response) => {
    void answer({ workspace, eventsFor, options, request, response });
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
        for (const events of logs.values()) events.close();
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

interface Request extends Pick<Call, "workspace" | "options" | "request" | "response"> {
  readonly eventsFor: (person: Person) => EventLog;
}

async function answer({ eventsFor, ...asked }: Request): Promise<void> {
  const { workspace, request, response } = asked;
  try {
    refuseStrangers(request);
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const { route, part } = findRoute(request.method ?? "GET", url.pathname);
    const person = await workspace.as(url.searchParams.get("as") ?? workspace.user());
    await route({ ...asked, person, events: eventsFor(person), url, part });
  } catch (error) {
    const status = error instanceof Refusal ? error.status : error instanceof NoAccess ? 403 : 500;
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

function readAbout({ workspace, person, options, response }: Call): void {
  const { title, zone, locale } = workspace;
  const sidebar = person.sidebar()?.title;
  const { addOn = "Add-on" } = options;
  sendJson(response, {
    title,
    zone,
    locale,
    user: person.user(),
    role: person.role() ?? null,
    addOn,
    menu: person.menu(),
    sidebar,
  });
}

/** `at` is where the event log stood: a page that listens from there on misses nothing and sees nothing twice. */
async function readSnapshot({ person, events, response }: Call): Promise<void> {
  const workbook = await person.snapshot();
  sendJson(response, { at: events.at(), workbook });
}

async function applyMutations({ person, request, response }: Call): Promise<void> {
  const body = (await readJson(request)) as { from: string; mutations: { id: string; params: unknown }[] };
  await person.apply(body.mutations, body.from);
  sendNothing(response);
}

const IF_TAKEN: readonly string[] = ["ask", "replace", "keep both"] satisfies IfTaken[];

async function receiveFile({ person, request, response, url }: Call): Promise<void> {
  const name = parameter(url, "name");
  const ifTaken = parameter(url, "if-taken");
  if (!IF_TAKEN.includes(ifTaken)) throw new Refusal(400, `"if-taken" is one of ${IF_TAKEN.join(", ")}.`);
  const bytes = await readBody(request, `${name} is larger than 64 MB; cut it into smaller files.`);
  try {
    sendJson(response, await addFile(person, name, bytes, ifTaken as IfTaken));
  } catch (error) {
    throw error instanceof Unreadable ? new Refusal(422, error.message) : error;
  }
}

async function readError({ person, response, url }: Call): Promise<void> {
  const message = await person.errorAt(parameter(url, "tab"), parameter(url, "a1"));
  sendJson(response, { message });
}

async function clickMenu({ person, request, response }: Call): Promise<void> {
  const { label } = (await readJson(request)) as { label: string };
  await person.click(label);
  sendNothing(response);
}

function readSidebar({ workspace, person, response }: Call): void {
  const sidebar = person.sidebar();
  if (!sidebar) throw new Refusal(404, "No sidebar is open.");
  sendHtml(response, sidebarPage(sidebar.html, workspace.functionNames()));
}

function closeSidebar({ person, response }: Call): void {
  person.closeSidebar();
  sendNothing(response);
}

/** The add-on's own failure is an answer, not a failed request: the sidebar's failure handler is to get it. */
async function callFunction({ person, request, response }: Call): Promise<void> {
  const body = (await readJson(request)) as { functionName: string; values: unknown[] };
  try {
    const value = (await person.call(body.functionName, ...body.values)) ?? null;
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
  await call.workspace.setNow(next);
  readClock(call);
}

function readDoc({ person, response, part }: Call): void {
  sendJson(response, { ...findDoc(person, part), ...person.doc(part) });
}

/** A write says which version it was made from; where that is no longer the newest, it is refused with the newest. */
async function writeDoc({ person, request, response, url, part }: Call): Promise<void> {
  const info = findDoc(person, part);
  const content = (await readJson(request)) as DocNode;
  // Nothing may stand between this comparison and the edit that could let another write in.
  const newest = person.doc(part);
  if (newest.version !== Number(parameter(url, "version"))) {
    sendJson(response, { ...info, ...newest }, 409);
    return;
  }
  try {
    person.edit(part, content, parameter(url, "from"));
  } catch (error) {
    throw new Refusal(422, messageOf(error));
  }
  sendJson(response, { version: person.doc(part).version });
}

async function trashDoc({ person, request, response, part }: Call): Promise<void> {
  const { trashed } = (await readJson(request)) as { trashed: boolean };
  person.trash(findDoc(person, part).id, trashed);
  sendNothing(response);
}

function findDoc(person: Person, id: string) {
  const found = person.docs().find((doc) => doc.id === id);
  if (!found) throw new Refusal(404, "This Doc does not exist.");
  return found;
}

function parameter(url: URL, name: string): string {
  const value = url.searchParams.get(name);
  if (value === null) throw new Refusal(400, `The request lacks "${name}".`);
  return value;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
