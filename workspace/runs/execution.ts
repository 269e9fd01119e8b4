import type { Caller } from "../authority";

/** A run of the add-on that has ended, as Google's page "Executions" lists it. */
export interface Execution {
  readonly functionName: string;
  readonly caller: Caller;
  readonly user: string;
  /** Milliseconds since 1970 on the workspace's clock, and how long it took by that clock. */
  readonly started: number;
  readonly milliseconds: number;
  /** How long it really took on this machine, in milliseconds. */
  readonly worked: number;
  /** What it ended with, where it failed. */
  readonly error: string | undefined;
  /** How often it called each service, by name: {"Range.getValues": 3}. A run that was killed tells none. */
  readonly calls: Readonly<Record<string, number>>;
}
