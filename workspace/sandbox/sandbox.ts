import path from "node:path";
import { MessageChannel, Worker } from "node:worker_threads";
import type { Authority } from "../authority";
import type { Answer, DoneMessage, Question, RunMessage, RunValue, SandboxStart } from "./protocol";

export interface SandboxSetting extends Pick<SandboxStart, "scripts" | "pages" | "scriptZone"> {
  readonly answer: (question: Question) => unknown;
  /** The worker's program; the build puts it beside the workspace's own. */
  readonly program?: string;
}

export interface Execution {
  readonly functionName: string;
  readonly authority: Authority;
  readonly now: number | undefined;
  readonly values: readonly RunValue[] | { readonly json: string };
  readonly calculation?: number;
  /** After so many milliseconds the platform ends it. */
  readonly limit: number;
}

/**
 * A thread in which the add-on runs, one execution after the other. A service call stops that thread until this one has
 * answered, as a call to Google does; an execution that outlasts its limit is killed with its thread and a new thread
 * takes its place.
 */
export class Sandbox {
  private worker: Worker | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private runs = 0;
  private current: { readonly id: number; finish(message: DoneMessage): void } | undefined;
  private calculation = -1;
  private readonly sent = new Set<string>();

  constructor(private readonly setting: SandboxSetting) {}

  /** Starts the thread ahead of the first execution. */
  warm(): void {
    this.worker ??= this.start();
  }

  /** The function's result, as JSON text unless a formula asked. Rejects with what it threw. */
  run(execution: Execution): Promise<unknown> {
    const turn = this.last.then(() => this.execute(execution));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  async stop(): Promise<void> {
    const worker = this.worker;
    this.worker = undefined;
    this.sent.clear();
    this.current?.finish({ id: this.current.id, error: "The workspace was closed." });
    await worker?.terminate();
  }

  private execute({ limit, calculation = 0, values, ...rest }: Execution): Promise<unknown> {
    const worker = (this.worker ??= this.start());
    const id = ++this.runs;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.worker = undefined;
        this.sent.clear();
        void worker.terminate();
        // The text that Sheets shows: https://developers.google.com/apps-script/guides/sheets/functions
        const line = rest.authority.caller === "cell" ? " (line 0)." : "";
        this.current?.finish({ id, error: `Exceeded maximum execution time${line}` });
      }, limit);
      this.current = {
        id,
        finish: (message) => {
          clearTimeout(timer);
          this.current = undefined;
          if ("error" in message) reject(new Error(message.error));
          else resolve("value" in message ? message.value : message.json);
        },
      };
      const run: RunMessage = { id, calculation, ...rest, values: this.unsent(calculation, values) };
      worker.postMessage(run);
    });
  }

  /** Leaves out the rows of a range that the thread has already been given in this calculation. */
  private unsent(calculation: number, values: Execution["values"]): Execution["values"] {
    if ("json" in values) return values;
    if (calculation !== this.calculation) this.sent.clear();
    this.calculation = calculation;
    return values.map((value) => {
      if (!("range" in value)) return value;
      if (this.sent.has(value.range)) return { range: value.range };
      this.sent.add(value.range);
      return value;
    });
  }

  private start(): Worker {
    const {
      answer,
      scripts,
      pages,
      scriptZone,
      program = path.join(__dirname, "sandbox.cjs"),
    } = this.setting;
    const answered = new SharedArrayBuffer(4);
    const flag = new Int32Array(answered);
    const { port1, port2 } = new MessageChannel();
    const start: SandboxStart = { scripts, pages, scriptZone, port: port2, answered };
    const worker = new Worker(program, { workerData: start, transferList: [port2] });
    port1.on("message", (question: Question) => {
      void (async () => {
        let reply: Answer;
        try {
          reply = { value: await answer(question) };
        } catch (error) {
          reply = { error: error instanceof Error ? error.message : String(error) };
        }
        port1.postMessage(reply);
        Atomics.store(flag, 0, 1);
        Atomics.notify(flag, 0);
      })();
    });
    worker.on("message", (message: DoneMessage) => {
      if (message.id === this.current?.id) this.current.finish(message);
    });
    worker.on("error", (error) => {
      if (this.worker === worker) this.worker = undefined;
      this.sent.clear();
      if (this.current) this.current.finish({ id: this.current.id, error: error.message });
    });
    worker.on("exit", () => {
      port1.close();
    });
    // A program that has finished its own work may end without closing the workspace.
    worker.unref();
    port1.unref();
    return worker;
  }
}
