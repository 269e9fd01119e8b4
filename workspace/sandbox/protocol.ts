import type { MessagePort } from "node:worker_threads";
import type { Authority, Caller } from "../authority";
import type { PlainValue } from "../sheet/argument";

/** What a sandbox is given when it starts. */
export interface SandboxStart {
  /** The add-on's script files, in the order in which Apps Script evaluates them. */
  readonly scripts: readonly { readonly name: string; readonly code: string }[];
  /** The add-on's pages by name without ".html". */
  readonly pages: Readonly<Record<string, string>>;
  readonly scriptZone: string;
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
  readonly values: readonly RunValue[] | { readonly json: string };
  readonly calculation: number;
}

export type RunValue =
  | { readonly value: PlainValue | PlainValue[][] }
  | { readonly range: string; readonly rows?: PlainValue[][] };

export type DoneMessage =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly json: string | undefined }
  | { readonly id: number; readonly error: string };

/** A service call, which the sandbox waits for without running on. */
export interface Question {
  readonly name: string;
  readonly values: readonly unknown[];
  readonly caller: Caller;
}

export type Answer = { readonly value: unknown } | { readonly error: string };
