import vm from "node:vm";
import type { Beside } from "../../workspace";

/** What the bridge asks of the page around it. */
interface Message {
  readonly call: number;
  readonly functionName: string;
  readonly values: readonly unknown[];
}

/**
 * A sidebar as the server sends it, without a browser: its first two scripts run, the bridge and the page's own. What it
 * calls runs at once, so that a standing clock knows of it before it can move on.
 */
export function openPage(html: string, beside: Beside): vm.Context {
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = ""]) => script);
  const listeners: ((event: { source: unknown; data: unknown }) => void)[] = [];
  const answer = async ({ call, functionName, values }: Message) => {
    const result = await beside.call(functionName, ...values).then(
      (value) => ({ value }),
      (error: unknown) => ({ error: (error as Error).message }),
    );
    for (const listener of listeners) listener({ source: parent, data: { call, ...result } });
  };
  const parent = { postMessage: (message: Message) => void answer(message) };
  const page = vm.createContext({
    parent,
    location: { href: "http://127.0.0.1/sidebar" },
    document: { addEventListener: () => undefined },
    addEventListener: (_: string, listener: (typeof listeners)[number]) => listeners.push(listener),
    HTMLFormElement: Function,
    URL,
    console,
  });
  for (const script of scripts.slice(0, 2)) vm.runInContext(script, page);
  return page;
}
