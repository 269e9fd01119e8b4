import type { MessagePort } from "node:worker_threads";
import type { Authority } from "../authority";
import type { PlainValue } from "../sheet/argument";

/** What a sandbox is given when it starts. */
export interface SandboxStart {
  /** The add-on's script files, in the order in which Apps Script evaluates them. */
  readonly scripts: readonly { readonly name: string; readonly code: string }[];
  /** The add-on's pages by name without ".html". */
  readonly pages: Readonly<Record<string, string>>;
  readonly scriptZone: string;
  /** The names of the advanced services that the manifest enables. */
  readonly advancedServices: readonly string[];
  readonly port: MessagePort;
  /** Raised by the host when the answer to a service call lies in the port. */
  readonly answered: SharedArrayBuffer;
}

/** One execution. The range a formula passes is sent once in a calculation and then only named. */
export interface RunMessage {
  readonly id: number;
  readonly functionName: string;
  readonly authority: Authority;
  /** Where the clock stands; absent: it runs. */
  readonly now: number | undefined;
  /** Before which service calls the host wants to be asked, by their numbers in the run. */
  readonly watched: Watch;
  readonly values: readonly RunValue[] | { readonly json: string };
  readonly calculation: number;
}

/** All service calls of a run, or those with these numbers, counted from 1. */
export type Watch = "all" | readonly number[];

export type RunValue =
  | { readonly value: PlainValue | PlainValue[][] }
  | { readonly range: string; readonly rows?: PlainValue[][] };

/** What a function came to: a formula's value, JSON text for everybody else, or what it threw. */
export type Outcome =
  { readonly value: unknown } | { readonly json: string | undefined } | { readonly error: string };

export interface DoneMessage {
  readonly id: number;
  readonly outcome: Outcome;
  /** How often each service was called, by name. */
  readonly calls: ReadonlyMap<string, number>;
}

/**
 * What the sandbox asks of the host and waits for without running on: to do something, or, where the run is watched,
 * what becomes of the service call it is about to make.
 */
export type Question =
  | { readonly name: string; readonly values: readonly unknown[] }
  | { readonly call: string; readonly number: number };

/** The answer, with where the clock stands now. */
export type Answer = { readonly now: number | undefined } & (
  { readonly value: unknown } | { readonly error: string }
);
