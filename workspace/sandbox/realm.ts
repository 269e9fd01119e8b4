import vm from "node:vm";
import { types } from "node:util";
import type { Zone } from "../zone";
import { settleDate } from "./script-date";

/**
 * The add-on's own world: a vm context with the language and nothing of Node. Arrays, Dates and errors that a service
 * hands over must be of that world, or `instanceof` in the add-on would say no where it says yes on Google.
 */
export class Realm {
  readonly context: vm.Context;
  private readonly array: ArrayConstructor;
  private readonly date: DateConstructor;
  private readonly error: ErrorConstructor;
  private readonly json: JSON;

  /** In the world made here, Date follows `now` and lives in the script's zone. */
  constructor(zone: Zone, now: () => number) {
    // Apps Script forbids neither eval nor new Function, but an add-on that needs them fails its review: refuse both.
    this.context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
    const take = (name: string): unknown => vm.runInContext(name, this.context);
    this.array = take("Array") as ArrayConstructor;
    this.error = take("Error") as ErrorConstructor;
    this.json = take("JSON") as JSON;
    settleDate(take("globalThis") as { Date: DateConstructor }, zone, now);
    this.date = take("Date") as DateConstructor;
    // What a bare V8 context has and Apps Script has not.
    vm.runInContext(
      "delete globalThis.WebAssembly; delete globalThis.SharedArrayBuffer; delete globalThis.Atomics;",
      this.context,
    );
  }

  /** Puts a value of ours into the add-on's world. */
  inward(value: unknown): unknown {
    if (Array.isArray(value)) {
      const copy = new this.array<unknown>(value.length);
      for (let at = 0; at < value.length; at++) copy[at] = this.inward(value[at]);
      return copy;
    }
    return types.isDate(value) ? new this.date(value.getTime()) : value;
  }

  /** Takes a value out of the add-on's world, so that it can be sent to the host. */
  outward(value: unknown): unknown {
    if (Array.isArray(value)) return Array.from(value, (part: unknown) => this.outward(part));
    return types.isDate(value) ? new Date(value.getTime()) : value;
  }

  parse(text: string): unknown {
    return this.json.parse(text);
  }

  /** An error as the add-on would catch it from a service: Google's have the name "Exception". */
  exception(message: string): Error {
    const error = new this.error(message);
    error.name = "Exception";
    return error;
  }

  typeError(message: string): Error {
    const make = vm.runInContext("(message) => new TypeError(message)", this.context) as (
      message: string,
    ) => Error;
    return make(message);
  }
}
