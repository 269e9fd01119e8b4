/**
 * Serves the workspace to browsers on this machine: the pages, what they read, what they change, and what happens
 * meanwhile. One route is one line of the table and one function.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { Unreadable } from "./files/unreadable";
import type { DocNode, Person, Workspace } from "./interface";
import { NoAccess } from "./person";
import { readAccess, share } from "./server/access";
import { addFile, type IfTaken } from "./server/add-file";
import { Refusal, readBody, readJson, sendFile, sendJson, sendNothing } from "./server/answer";
import { BESIDE_ROUTES } from "./server/beside-routes";
import { Besides } from "./server/besides";
import { type Call, messageOf, parameter, type Route, type ServeOptions } from "./server/call";
import { EventLog } from "./server/event-log";
import { refuseStrangers } from "./server/strangers";
import { WORKBOOK_ID } from "./sheet/workbook";

const ROUTES: Readonly<Record<string, Route>> = {
  "GET /": ({ request, response, options }) =>
    sendFile(request, response, path.join(options.pages, "sheet.html")),
  "GET /doc/:id": ({ request, response, options }) =>
    sendFile(request, response, path.join(options.pages, "doc.html")),
  "GET /pages/:file": ({ request, response, options, part }) =>
    sendFile(request, response, path.join(options.pages, part)),
  "GET /events": ({ events, request, response, url }) => events.stream(request, response, url),
  "GET /access": readAccess,
  "POST /access": share,
  ...BESIDE_ROUTES,
  "GET /about": readAbout,
  "GET /snapshot": readSnapshot,
  "POST /mutations": applyMutations,
  "POST /tab": lookAtTab,
  "POST /files": receiveFile,
  "GET /error": readError,
  "GET /executions": readExecutions,
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
  const besides = new Besides();
  const server = createServer((request, response) => {
    void answer({ workspace, eventsFor, besides, options, request, response });
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

interface Request extends Pick<Call, "workspace" | "besides" | "options" | "request" | "response"> {
  readonly eventsFor: (person: Person) => EventLog;
}

async function answer({ eventsFor, ...asked }: Request): Promise<void> {
  const { workspace, request, response } = asked;
  try {
    refuseStrangers(request);
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const { route, part } = findRoute(request.method ?? "GET", url.pathname);
    const person = await workspace.as(url.searchParams.get("as") || workspace.user());
    const file = url.searchParams.get("file") ?? WORKBOOK_ID;
    await route({ ...asked, person, file, events: eventsFor(person), url, part });
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

function readAbout({ workspace, response }: Call): void {
  const { title, zone, locale } = workspace;
  sendJson(response, { title, zone, locale });
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

async function lookAtTab({ person, request, response }: Call): Promise<void> {
  const { tab } = (await readJson(request)) as { tab: string };
  person.lookAt(tab);
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

const LATEST = 100; // executions

function readExecutions({ workspace, response }: Call): void {
  sendJson(response, workspace.executions().slice(-LATEST).reverse());
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

function readDoc(call: Call): void {
  sendJson(call.response, { ...findDoc(call), ...call.person.doc(call.part) });
}

/** A write says which version it was made from; where that is no longer the newest, it is refused with the newest. */
async function writeDoc(call: Call): Promise<void> {
  const { person, request, response, url, part } = call;
  const info = findDoc(call);
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
    throw error instanceof NoAccess ? error : new Refusal(422, messageOf(error));
  }
  sendJson(response, { version: person.doc(part).version });
}

async function trashDoc(call: Call): Promise<void> {
  const { trashed } = (await readJson(call.request)) as { trashed: boolean };
  call.person.trash(findDoc(call).id, trashed);
  sendNothing(call.response);
}

/** What the person finds in Drive; a Doc that is not shared with them is refused as reading it is. */
function findDoc({ workspace, person, part }: Call) {
  const found = person.docs().find(({ id }) => id === part);
  if (found) return found;
  if (workspace.sharingOf(part)) person.doc(part);
  throw new Refusal(404, "This Doc does not exist.");
}
