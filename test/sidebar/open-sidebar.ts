import { readFileSync } from "node:fs";
import path from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import type { Endpoints } from "../../src/domain/contract";

/** What the server would do, one function an endpoint; it may take its time, and may throw. */
export type FakeServer = {
  readonly [Key in keyof Endpoints]?: (
    ...values: Parameters<Endpoints[Key]>
  ) => ReturnType<Endpoints[Key]> | Promise<ReturnType<Endpoints[Key]>>;
};

export interface OpenSidebar {
  readonly page: Page;
  /** Every call in the order made: "prepareMeeting Dana Reyes"; what is no text as JSON. */
  readonly calls: readonly string[];
  /** Addresses that the page asked for besides itself. */
  readonly strays: readonly string[];
}

const HTML = readFileSync(path.join(__dirname, "../../dist/Sidebar.html"), "utf8");
const ADDRESS = "http://127.0.0.1/sidebar"; // answered by the route below: nothing listens there

/** What the open page tells and is answered; each opening has its own. */
interface Opening {
  readonly server: FakeServer;
  readonly calls: string[];
  readonly strays: string[];
}

/** A page is made once and loaded anew for each opening: making one takes longer than all that is tried in it. */
const openings = new WeakMap<Page, Opening>();

/** Opens the built sidebar, 300 px wide as on Google, with google.script.run answered by the given functions. */
export async function openSidebar(context: BrowserContext, server: FakeServer): Promise<OpenSidebar> {
  const page = context.pages().find((each) => openings.has(each)) ?? (await makePage(context));
  const opening: Opening = { server, calls: [], strays: [] };
  openings.set(page, opening);
  await page.setViewportSize({ width: 300, height: 1000 });
  await page.goto(ADDRESS);
  return { page, ...opening };
}

async function makePage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.route("**/*", async (route) => {
    const address = route.request().url();
    if (address === ADDRESS) return route.fulfill({ contentType: "text/html", body: HTML });
    openings.get(page)?.strays.push(address);
    return route.abort();
  });
  await page.exposeFunction("answer", async (name: keyof Endpoints, values: readonly unknown[]) => {
    const opening = openings.get(page);
    const shown = values.map((value) => (typeof value === "string" ? value : JSON.stringify(value)));
    opening?.calls.push([name, ...shown].join(" "));
    try {
      const endpoint = opening?.server[name] as ((...values: readonly unknown[]) => unknown) | undefined;
      if (!endpoint) throw new Error(`The fake server has no ${name}.`);
      return { value: await endpoint(...values) };
    } catch (error) {
      return { error: (error as Error).message };
    }
  });
  await page.addInitScript(googleScript);
  return page;
}

/** Runs in the page: google.script.run as Google documents it, as far as a sidebar can tell. */
function googleScript(): void {
  type Handler = (value: unknown) => void;
  type Answer = { readonly value: unknown } | { readonly error: string };
  const outside = globalThis as unknown as {
    answer: (name: string, values: readonly unknown[]) => Promise<Answer>;
    google: unknown;
  };
  const runner = (succeed?: Handler, fail?: Handler): unknown =>
    new Proxy(
      {},
      {
        get: (_, name: string) => {
          if (name === "withSuccessHandler") return (handler: Handler) => runner(handler, fail);
          if (name === "withFailureHandler") return (handler: Handler) => runner(succeed, handler);
          return (...values: readonly unknown[]) =>
            void outside.answer(name, values).then((answer) => {
              if ("error" in answer) fail?.(new Error(answer.error));
              else succeed?.(answer.value);
            });
        },
      },
    );
  outside.google = { script: { run: runner() } };
}
