import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import type { GoogleApi } from "../google-api";
import { makeGuard } from "../strict";
import { openEvent } from "../services/event";
import { googleGlobals } from "./globals";
import type { Mishap } from "../runs/trouble";
import type { Answer, DoneMessage, Outcome, Question, RunMessage, SandboxStart } from "./protocol";
import { Realm } from "./realm";
import { zoneNamed } from "../zone";
import type { Room } from "./room";

/** The program of a sandbox's thread: waits for executions and runs each in a world of its own, as Google does. */
const start = workerData as SandboxStart;
const host = parentPort;
if (!host) throw new Error("The sandbox is a worker thread; it does not run by itself.");

const api = JSON.parse(readFileSync(path.join(__dirname, "google-api.json"), "utf8")) as GoogleApi;
const scripts = start.scripts.map(({ name, code }) => new vm.Script(code, { filename: name }));
const answered = new Int32Array(start.answered);

/** The rows of ranges that formulas passed in the calculation that is going on. */
const ranges = new Map<string, unknown>();
let calculation = -1;

/** Where the workspace's clock stood when the host was last heard of; undefined while it runs. */
let standing: number | undefined;

host.on("message", (run: RunMessage) => {
  host.postMessage(execute(run));
});
host.postMessage("ready");

function execute(run: RunMessage): DoneMessage {
  const calls = new Map<string, number>();
  return { id: run.id, outcome: outcomeOf(run, calls), calls };
}

/** Runs the function; `calls` is where its service calls are counted. */
function outcomeOf(run: RunMessage, calls: Map<string, number>): Outcome {
  const { functionName, values } = run;
  try {
    const { room, finish } = openRoom(run, calls);
    const { realm } = room;
    const called: unknown = realm.context[functionName];
    if (typeof called !== "function") throw new Error(`Script function not found: ${functionName}`);
    if (!("json" in values)) {
      const result: unknown = Reflect.apply(called, undefined, argumentsOf(run, realm));
      return { value: realm.outward(result) };
    }
    const passed = realm.parse(values.json) as unknown[];
    const isTriggered = /trigger/.test(run.authority.caller);
    try {
      const given = isTriggered ? [openEvent(room, passed[0] ?? {})] : passed;
      return { json: toJson(Reflect.apply(called, undefined, given)) };
    } finally {
      finish(); // that edits are saved also where a script throws is unconfirmed
    }
  } catch (error) {
    return { error: messageOf(error) };
  }
}

/** A fresh world with the services and the add-on's scripts in it: no execution sees what another left behind. */
function openRoom(
  { authority, now, watched }: RunMessage,
  calls: Map<string, number>,
): { readonly room: Room; readonly finish: () => void } {
  standing = now;
  const clock = () => standing ?? Date.now();
  const realm = new Realm(zoneNamed(start.scriptZone), clock);
  const endings: (() => void)[] = [];
  let number = 0; // of the service call
  const guard = makeGuard({
    api,
    authority,
    exception: (message) => realm.exception(message),
    typeError: (message) => realm.typeError(message),
    onCall: (name) => {
      number++;
      calls.set(name, (calls.get(name) ?? 0) + 1);
      if (watched !== "all" && !watched.includes(number)) return undefined;
      return ask({ call: name, number }, realm) as Mishap | undefined;
    },
  });
  const room: Room = {
    authority,
    realm,
    guard,
    pages: start.pages,
    scriptZone: start.scriptZone,
    now: clock,
    ask: ((name: string, ...values: unknown[]) => ask({ name, values }, realm)) as Room["ask"],
    atEnd: (act) => endings.push(act),
  };
  Object.assign(
    realm.context,
    googleGlobals(room, { services: api.services, advanced: start.advancedServices }),
  );
  for (const script of scripts) script.runInContext(realm.context);
  return { room, finish: () => endings.forEach((act) => act()) };
}

function argumentsOf({ values, calculation: at }: RunMessage, realm: Realm): unknown[] {
  if ("json" in values) return [];
  if (at !== calculation) ranges.clear();
  calculation = at;
  return values.map((value) => {
    if ("value" in value) return realm.inward(value.value);
    if (value.rows) ranges.set(value.range, value.rows);
    return realm.inward(ranges.get(value.range));
  });
}

/** Asks the host and stands still until it has answered, as a script does while Google works. */
function ask(question: Question, realm: Realm): unknown {
  Atomics.store(answered, 0, 0);
  start.port.postMessage(question);
  // The host's notify for the last answer may come late and wake this wait: only the raised flag is an answer.
  while (Atomics.load(answered, 0) === 0) Atomics.wait(answered, 0, 0);
  const reply = receiveMessageOnPort(start.port)?.message as Answer;
  standing = reply.now;
  if ("error" in reply) throw realm.exception(reply.error);
  return reply.value;
}

/**
 * The result as it crosses to the page. One that holds what cannot cross, such as a Date, arrives as null, without a
 * word: https://github.com/google-marketing-solutions/feedgen/pull/21; for functions that is unconfirmed.
 */
function toJson(result: unknown): string | undefined {
  const canCross = (value: unknown): boolean => {
    if (typeof value === "function" || Object.prototype.toString.call(value) === "[object Date]")
      return false;
    return typeof value !== "object" || value === null || Object.values(value).every(canCross);
  };
  return canCross(result) ? JSON.stringify(result) : "null";
}

function messageOf(error: unknown): string {
  if (typeof error === "object" && error !== null && "message" in error) {
    const { message } = error;
    return typeof message === "string" ? message : String(message);
  }
  return String(error);
}
