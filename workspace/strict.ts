import type { Authority } from "./authority";
import { scopesFor, type GoogleApi } from "./google-api";
import { refusal } from "./refusal";
import type { Mishap } from "./runs/trouble";

export interface Guarding {
  readonly api: GoogleApi;
  readonly authority: Authority;
  readonly exception: (message: string) => Error;
  readonly typeError: (message: string) => Error;
  /** Told of every service call by name, before it is made; says what befalls it, if anything. */
  readonly onCall: (name: string) => Mishap | undefined;
}

/**
 * Wraps service objects so that every call has one place where it is named ("Range.setValues"), asked of the gate and
 * counted, and so that a member which is not simulated fails by name instead of being undefined.
 */
export function makeGuard({ api, authority, exception, typeError, onCall }: Guarding) {
  /** Whether a service is at work: what it asks of other services meanwhile is no call of the add-on's. */
  let within = false;
  const fromOutside = (name: string, call: () => unknown): unknown => {
    const mishap = onCall(name);
    if (mishap?.kind === "fails") throw exception(mishap.message);
    within = true;
    try {
      const result = call();
      if (mishap) throw exception(mishap.message);
      return result;
    } finally {
      within = false;
    }
  };
  /** Google's own, or the language's; a class that it does not publish, such as console, is all its own. */
  const isPublished = (className: string, member: string): boolean =>
    member === "toString" ||
    !(className in api.members) ||
    scopesFor(api, className, member) !== undefined ||
    // Each element of a Doc is an Element too, as getChild() says of what it gives.
    (className.startsWith("Document.") && scopesFor(api, "Document.Element", member) !== undefined);
  return <Service extends object>(className: string, service: Service): Service => {
    const shortName = className.slice(className.lastIndexOf(".") + 1);
    const checkAllowed = (member: string): void => {
      const needs = scopesFor(api, className, member) ?? [];
      const refused = refusal(authority, { className: shortName, member, needs });
      if (refused !== undefined) throw exception(refused);
    };
    return new Proxy(service, {
      get(target, member, receiver) {
        const value: unknown = Reflect.get(target, member, receiver);
        if (typeof member === "symbol") return value;
        // What Google does not publish is the simulation's own, for services to see of each other.
        if (member in target && (within || isPublished(className, member))) {
          if (typeof value !== "function") return value;
          return (...values: unknown[]): unknown => {
            const call = (): unknown => Reflect.apply(value, target, values);
            if (!within) checkAllowed(member);
            const result = within ? call() : fromOutside(`${shortName}.${member}`, call);
            return result === target ? receiver : result; // a setter that returns its object returns the guarded one
          };
        }
        if (ignored.has(member)) return value;
        if (scopesFor(api, className, member) !== undefined) {
          const missing = () =>
            typeError(`${shortName}.${member} exists on Google but is not simulated in this workspace.`);
          if (/^[A-Z]/.test(member)) throw missing(); // an enumeration
          return (): never => {
            checkAllowed(member);
            throw missing();
          };
        }
        // V8's own words for calling what is not there, which is what the add-on would get from Google.
        throw typeError(`${shortName}.${member} is not a function: Google publishes no such member.`);
      },
      set(_target, member) {
        throw typeError(`${shortName}.${String(member)} cannot be set.`);
      },
    });
  };
}

/** Asked for by the language itself (printing, JSON, awaiting), not by an add-on that believes in a service. */
const ignored = new Set([
  "constructor",
  "toJSON",
  "then",
  "valueOf",
  "inspect",
  "asymmetricMatch",
  "nodeType",
  "$$typeof",
]);
