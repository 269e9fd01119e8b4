import type { MenuItem } from "../interface";
import { readJson, Refusal, sendHtml, sendJson, sendNothing } from "./answer";
import { type Call, messageOf, type Route } from "./call";
import { sidebarPage } from "./sidebar-page";

/** The add-on beside the file that a page shows: its name, its menu and the title of its sidebar, where one is open. */
export interface AddOnBesidePage {
  readonly addOn: string;
  readonly menu: readonly MenuItem[];
  readonly sidebar?: string;
}

/** What a page asks about the add-on beside its file, and makes it do. */
export const BESIDE_ROUTES: Readonly<Record<string, Route>> = {
  "POST /open": openFile,
  "GET /beside": readBeside,
  "POST /menu": clickMenu,
  "GET /sidebar": readSidebar,
  "POST /sidebar/close": closeSidebar,
  "POST /call": callFunction,
};

const besideOf = ({ besides, person, file }: Call) => besides.of(person, file);

async function openFile({ besides, person, file, response }: Call): Promise<void> {
  await besides.open(person, file);
  sendNothing(response);
}

async function readBeside(call: Call): Promise<void> {
  const beside = await besideOf(call);
  const sidebar = beside.sidebar()?.title;
  const { addOn = "Add-on" } = call.options;
  const answer: AddOnBesidePage = {
    addOn,
    menu: beside.menu(),
    ...(sidebar === undefined ? {} : { sidebar }),
  };
  sendJson(call.response, answer);
}

async function clickMenu(call: Call): Promise<void> {
  const { label } = (await readJson(call.request)) as { label: string };
  await (await besideOf(call)).click(label);
  sendNothing(call.response);
}

async function readSidebar(call: Call): Promise<void> {
  const sidebar = (await besideOf(call)).sidebar();
  if (!sidebar) throw new Refusal(404, "No sidebar is open.");
  sendHtml(call.response, sidebarPage(sidebar.html, call.workspace.functionNames()));
}

async function closeSidebar(call: Call): Promise<void> {
  (await besideOf(call)).closeSidebar();
  sendNothing(call.response);
}

/** The add-on's own failure is an answer, not a failed request: the sidebar's failure handler is to get it. */
async function callFunction(call: Call): Promise<void> {
  const body = (await readJson(call.request)) as { functionName: string; values: unknown[] };
  const beside = await besideOf(call);
  try {
    const value = (await beside.call(body.functionName, ...body.values)) ?? null;
    sendJson(call.response, { value });
  } catch (error) {
    sendJson(call.response, { error: messageOf(error) });
  }
}
