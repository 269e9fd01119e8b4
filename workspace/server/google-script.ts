/** What the sidebar asks of the page around it, and what it is told. */
export type FromSidebar =
  | {
      readonly googleScript: "run";
      readonly call: number;
      readonly functionName: string;
      readonly values: unknown[];
    }
  | { readonly googleScript: "close" | "focus" }
  | { readonly googleScript: "height"; readonly pixels: number };

export type ToSidebar = { readonly googleScript: "answer"; readonly call: number } & (
  { readonly value: unknown } | { readonly error: string }
);

/** The little of a browser that the bridge uses; the workspace is otherwise type-checked against Node. */
interface Browser {
  parent: { postMessage(message: FromSidebar, target: string): void };
  location: { href: string };
  document: { addEventListener(type: "click", listener: (event: Click) => void, capture: boolean): void };
  addEventListener(type: "message", listener: (event: { source: unknown; data: unknown }) => void): void;
  FormData: new (form: object) => Iterable<[string, unknown]>;
  HTMLFormElement: new () => object;
  google: unknown;
}
interface Click {
  readonly target: { closest(selector: string): { href: string } | null };
}

/**
 * google.script as the sidebar sees it. This function is sent to the browser as its own source text and therefore
 * uses nothing from outside itself; it is given the names of the functions it may call. https://developers.google.com/apps-script/guides/html/reference/run
 */
export function googleScript(functionNames: readonly string[]): void {
  const MOST_AT_ONCE = 10; // the eleventh call waits until one of ten has come back, as on Google
  const browser = globalThis as unknown as Browser;
  interface Handlers {
    success?: (value: unknown, user: unknown) => void;
    failure?: (error: Error, user: unknown) => void;
    user?: unknown;
  }
  const running = new Map<number, Handlers>();
  const waiting: (() => void)[] = [];
  let calls = 0;

  const send = (message: FromSidebar) => browser.parent.postMessage(message, "*");

  const startWaiting = () => {
    while (running.size < MOST_AT_ONCE && waiting.length > 0) waiting.shift()?.();
  };

  /** A copy of what may cross: numbers, strings, booleans, null, plain objects and arrays of them, one form. */
  const legal = (value: unknown, where: string): unknown => {
    if (value === null || typeof value === "string" || typeof value === "boolean") return value;
    if (typeof value === "number") return value;
    if (value === undefined) return null;
    if (Array.isArray(value)) return value.map((item: unknown) => legal(item, where));
    if (value instanceof browser.HTMLFormElement) return Object.fromEntries(new browser.FormData(value));
    if (typeof value === "object" && Object.prototype.toString.call(value) === "[object Object]") {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, legal(item, where)]));
    }
    throw new TypeError(`Failed due to illegal value in property: ${where}`);
  };

  const runner = (handlers: Handlers): unknown =>
    new Proxy(
      {},
      {
        get: (_, name) => {
          if (typeof name === "symbol" || name === "then") return undefined;
          if (name === "withSuccessHandler") {
            return (success: NonNullable<Handlers["success"]>) => runner({ ...handlers, success });
          }
          if (name === "withFailureHandler") {
            return (failure: NonNullable<Handlers["failure"]>) => runner({ ...handlers, failure });
          }
          if (name === "withUserObject") return (user: unknown) => runner({ ...handlers, user });
          // What the script has not, or keeps private, is no function here either.
          if (!functionNames.includes(name)) return undefined;
          return (...given: unknown[]) => {
            const values = given.map((value, index) => legal(value, String(index)));
            waiting.push(() => {
              calls += 1;
              running.set(calls, handlers);
              send({ googleScript: "run", call: calls, functionName: name, values });
            });
            startWaiting();
          };
        },
      },
    );

  browser.addEventListener("message", ({ source, data }) => {
    if (source !== browser.parent) return;
    const answer = data as ToSidebar;
    const handlers = running.get(answer.call);
    if (!handlers) return;
    running.delete(answer.call);
    startWaiting();
    if (!("error" in answer)) handlers.success?.(answer.value, handlers.user);
    else if (handlers.failure)
      handlers.failure(Object.assign(new Error(answer.error), { name: "ScriptError" }), handlers.user);
    else console.error(`Uncaught ScriptError: ${answer.error}`);
  });

  // A link to a Doc on Google opens the same Doc here, as the same person.
  browser.document.addEventListener(
    "click",
    ({ target }) => {
      const link = target.closest("a[href]");
      const [, id] =
        /^https:\/\/docs\.google\.com\/(?:document\/d\/|open\?id=)([\w-]+)/.exec(link?.href ?? "") ?? [];
      if (!link || !id) return;
      const doc = new URL(`/doc/${id}`, browser.location.href);
      const person = new URL(browser.location.href).searchParams.get("as");
      if (person !== null) doc.searchParams.set("as", person);
      link.href = doc.href;
    },
    true,
  );

  browser.google = {
    script: {
      run: runner({}),
      host: {
        origin: new URL(browser.location.href).origin,
        close: () => send({ googleScript: "close" }),
        // A sidebar is 300 px wide whatever it asks for.
        setWidth: () => undefined,
        setHeight: (pixels: number) => send({ googleScript: "height", pixels }),
        editor: { focus: () => send({ googleScript: "focus" }) },
      },
    },
  };
}
