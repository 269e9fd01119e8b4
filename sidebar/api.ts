import type { Client } from "../src/domain/contract";

/** google.script.run, of which only this much is used. https://developers.google.com/apps-script/guides/html/reference/run */
interface Run {
  withSuccessHandler(handler: (value: unknown) => void): Run;
  withFailureHandler(handler: (error: Error) => void): Run;
}
declare const google: { readonly script: { readonly run: Run } };

const MOST_AT_ONCE = 8; // Google runs ten: two are left free
const LONGEST_RUN = 6.5 * 60 * 1000; // Google ends a run after 6 minutes: what is silent by then stays silent

/** The server's endpoints as typed promises; a rejection is an Error whose message can be shown as it stands. */
export const server = new Proxy({} as Client, {
  get:
    (_, name: string) =>
    (...values: readonly unknown[]) =>
      queue(() => call(name, values)),
});

let running = 0;
const waiting: (() => void)[] = [];

function queue<T>(start: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    waiting.push(() => {
      start()
        .then(resolve, reject)
        .finally(() => {
          running -= 1;
          startWaiting();
        });
    });
    startWaiting();
  });
}

function startWaiting(): void {
  while (running < MOST_AT_ONCE) {
    const start = waiting.shift();
    if (!start) return;
    running += 1;
    start();
  }
}

function call(name: string, values: readonly unknown[]): Promise<unknown> {
  return new Promise<unknown>((resolve, reject) => {
    const run = google.script.run
      .withSuccessHandler((value) => {
        // Google delivers null, and no error, for an answer that it cannot carry (not confirmed on a live account);
        // showCell alone answers null.
        if (value === null && name !== "showCell") reject(new Error("Google lost the answer. Try again."));
        else resolve(value);
      })
      .withFailureHandler(({ message }) => reject(new Error(plain(message))));
    const endpoint = (
      run as unknown as Readonly<Record<string, ((...values: readonly unknown[]) => void) | undefined>>
    )[name];
    if (!endpoint)
      throw new Error("The add-on has changed since this sidebar was opened. Close it and open it again.");
    endpoint(...values);
    setTimeout(
      () => reject(new Error("Google did not answer within six minutes. What was done is kept: try again.")),
      LONGEST_RUN,
    );
  });
}

/** Google puts the error's type before its message. */
function plain(message: string): string {
  return message.replace(/^(?:ScriptError|Exception|Error): /, "") || "Google gave no reason. Try again.";
}
