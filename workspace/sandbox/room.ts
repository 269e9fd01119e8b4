import type { Authority } from "../authority";
import type { Answers } from "../host/answers";
import type { Realm } from "./realm";

/** One execution, as the services see it: who asks, in which world, and the way to the host. */
export interface Room {
  readonly authority: Authority;
  readonly realm: Realm;
  readonly pages: Readonly<Record<string, string>>;
  readonly scriptZone: string;
  readonly now: () => number;
  /** Asks the host and waits: the only way out of the sandbox. Throws the host's refusal as Google's Exception. */
  ask<Name extends keyof Answers>(
    name: Name,
    ...values: Parameters<Answers[Name]>
  ): Awaited<ReturnType<Answers[Name]>>;
  /** Guards a service object: names each call, lets the gate refuse it, and refuses what is not simulated. */
  guard<Service extends object>(className: string, service: Service): Service;
  /** Called when the execution ends well: Docs that are still open are saved, as Google does. */
  atEnd(act: () => void): void;
}
