import type { IncomingMessage, ServerResponse } from "node:http";
import type { Person, Workspace } from "../interface";
import { Refusal } from "./answer";
import type { Besides } from "./besides";
import type { EventLog } from "./event-log";

export interface ServeOptions {
  readonly port?: number;
  /** The folder of built pages. */
  readonly pages: string;
  /** What the Extensions menu calls the add-on. */
  readonly addOn?: string;
}

/** One request on its way to its route. */
export interface Call {
  readonly workspace: Workspace;
  /** Who asks: the page says so by "as"; without it, the owner of the spreadsheet. */
  readonly person: Person;
  /** The id of the file that the page shows: a Doc's page says so by "file"; without it, the spreadsheet. */
  readonly file: string;
  /** What that person's pages are told. */
  readonly events: EventLog;
  readonly besides: Besides;
  readonly options: ServeOptions;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** What stood in the place of ":id" or ":file". */
  readonly part: string;
}

export type Route = (call: Call) => unknown;

/** A parameter that the request must have. */
export function parameter(url: URL, name: string): string {
  const value = url.searchParams.get(name);
  if (value === null) throw new Refusal(400, `The request lacks "${name}".`);
  return value;
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
