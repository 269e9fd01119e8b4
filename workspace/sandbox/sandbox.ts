import path from "node:path";
import { MessageChannel, Worker } from "node:worker_threads";
import type { Authority } from "../authority";
import type { Mishap } from "../runs/trouble";
import type {
  Answer,
  DoneMessage,
  Outcome,
  Question,
  RunMessage,
  RunValue,
  SandboxStart,
  Watch,
} from "./protocol";

export interface SandboxSetting extends Pick<
  SandboxStart,
  "scripts" | "pages" | "scriptZone" | "advancedServices"
> {
  /** The worker's program; the build puts it beside the workspace's own. */
  readonly program?: string;
}

export interface Execution {
  readonly functionName: string;
  readonly authority: Authority;
  readonly values: readonly RunValue[] | { readonly json: string };
  readonly calculation: number;
  /** After so many milliseconds the platform ends it. */
  readonly limit: number;
  /** Where the clock stands; undefined while it runs. */
  readonly now: () => number | undefined;
  /** Does what a service asks of the host. */
  readonly answer: (name: string, values: readonly unknown[]) => unknown;
  /** Says what becomes of a service call; the sandbox need not ask about those that are not watched. */
  readonly meet: (name: string, number: number) => Promise<Mishap | undefined>;
  readonly watched: Watch;
  /** Told how often a service was called, once the run has come to an end by itself. */
  readonly count: (name: string, times: number) => void;
}

/**
 * A thread in which the add-on runs, one execution at a time. A service call stops that thread until this one has
 * answered, as a call to Google does; an execution that outlasts its limit is killed with its thread and a new thread
 * takes its place.
 */
export class Sandbox {
  private worker: Worker | undefined;
  /** Kept as soon as the thread can begin. */
  private ready: Promise<void> = Promise.resolve();
  private runs = 0;
  private current: Current | undefined;
  private calculation = -1;
  private readonly sent = new Set<string>();

  constructor(private readonly setting: SandboxSetting) {}

  /** Starts the thread ahead of the first execution. */
  warm(): void {
    this.worker ??= this.start();
  }

  /** The function's result, as JSON text unless a formula asked. Rejects with what it threw. */
  run(execution: Execution): Promise<unknown> {
    const worker = (this.worker ??= this.start());
    const id = ++this.runs;
    const { functionName, authority, calculation, limit, now, watched } = execution;
    worker.ref(); // while it runs, the program does not end
    return new Promise((resolve, reject) => {
      let timer: NodeJS.Timeout | undefined;
      // The time that a new thread takes to start is not the run's.
      void this.ready.then(() => {
        if (this.current?.id === id) timer = setTimeout(() => this.kill(), limit);
      });
      this.current = {
        id,
        execution,
        finish: (outcome) => {
          clearTimeout(timer);
          worker.unref();
          this.current = undefined;
          if ("error" in outcome) reject(new Error(outcome.error));
          else resolve("value" in outcome ? outcome.value : outcome.json);
        },
      };
      const values = this.unsent(calculation, execution.values);
      const run: RunMessage = { id, functionName, authority, values, calculation, now: now(), watched };
      worker.postMessage(run);
    });
  }

  /** Ends the execution as the platform does when its time is up. */
  kill(): void {
    if (!this.current) return;
    // The text that Sheets shows: https://developers.google.com/apps-script/guides/sheets/functions
    const line = this.current.execution.authority.caller === "cell" ? " (line 0)." : "";
    void this.end(`Exceeded maximum execution time${line}`);
  }

  async stop(): Promise<void> {
    await this.end("The workspace was closed.");
  }

  private async end(error: string): Promise<void> {
    const worker = this.worker;
    this.worker = undefined;
    this.sent.clear();
    this.current?.finish({ error });
    await worker?.terminate();
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
      scripts,
      pages,
      scriptZone,
      advancedServices,
      program = path.join(__dirname, "sandbox.cjs"),
    } = this.setting;
    const answered = new SharedArrayBuffer(4);
    const flag = new Int32Array(answered);
    const { port1, port2 } = new MessageChannel();
    const start: SandboxStart = { scripts, pages, scriptZone, advancedServices, port: port2, answered };
    const worker = new Worker(program, { workerData: start, transferList: [port2] });
    port1.on("message", (question: Question) => {
      if (this.worker !== worker) return; // asked before it was killed: there is nobody left to answer
      void (async () => {
        const reply = await this.reply(question);
        port1.postMessage(reply);
        Atomics.store(flag, 0, 1);
        Atomics.notify(flag, 0);
      })();
    });
    let isReady = (): void => undefined;
    this.ready = new Promise((resolve) => (isReady = resolve));
    worker.on("message", (message: DoneMessage | "ready") => {
      if (message === "ready") {
        isReady();
        return;
      }
      const { id, outcome, calls } = message;
      if (id !== this.current?.id) return;
      for (const [name, times] of calls) this.current.execution.count(name, times);
      this.current.finish(outcome);
    });
    worker.on("error", (error) => {
      if (this.worker === worker) void this.end(error.message);
    });
    worker.on("exit", () => {
      port1.close();
    });
    // A program that has finished its own work may end without closing the workspace.
    worker.unref();
    port1.unref();
    return worker;
  }

  private async reply(question: Question): Promise<Answer> {
    const execution = this.current?.execution;
    let outcome: { readonly value: unknown } | { readonly error: string };
    try {
      if (!execution) throw new Error("The run has ended.");
      outcome = {
        value: await ("call" in question
          ? execution.meet(question.call, question.number)
          : execution.answer(question.name, question.values)),
      };
    } catch (error) {
      outcome = { error: error instanceof Error ? error.message : String(error) };
    }
    return { ...outcome, now: execution?.now() };
  }
}

interface Current {
  readonly id: number;
  readonly execution: Execution;
  finish(outcome: Outcome): void;
}
