import type { Authority } from "../authority";
import type { Mishap } from "../runs/trouble";
import type { Answer, DoneMessage, Outcome, Question, RunMessage, RunValue, Watch } from "./protocol";
import { Thread, type ThreadSetting, type ThreadUser } from "./thread";

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
export class Sandbox implements ThreadUser {
  private thread: Thread | undefined;
  private runs = 0;
  private current: Current | undefined;
  private calculation = -1;
  private readonly sent = new Set<string>();

  constructor(private readonly setting: ThreadSetting) {}

  /** Starts the thread ahead of the first execution. */
  warm(): void {
    this.thread ??= Thread.for(this.setting, this);
  }

  /** The function's result, as JSON text unless a formula asked. Rejects with what it threw. */
  run(execution: Execution): Promise<unknown> {
    const thread = (this.thread ??= Thread.for(this.setting, this));
    const id = ++this.runs;
    const { functionName, authority, calculation, limit, now, watched } = execution;
    return new Promise((resolve, reject) => {
      let timer: NodeJS.Timeout | undefined;
      // The time that a new thread takes to start is not the run's.
      void thread.ready.then(() => {
        if (this.current?.id === id) timer = setTimeout(() => this.kill(), limit);
      });
      this.current = {
        id,
        execution,
        finish: (outcome) => {
          clearTimeout(timer);
          thread.rest();
          this.current = undefined;
          if ("error" in outcome) reject(new Error(outcome.error));
          else resolve("value" in outcome ? outcome.value : outcome.json);
        },
      };
      const values = this.unsent(calculation, execution.values);
      const run: RunMessage = { id, functionName, authority, values, calculation, now: now(), watched };
      thread.run(run);
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
    if (this.current) return this.end("The workspace was closed.");
    const { thread } = this;
    this.thread = undefined;
    this.sent.clear();
    await thread?.letGo();
  }

  private async end(error: string): Promise<void> {
    const { thread } = this;
    this.thread = undefined;
    this.sent.clear();
    this.current?.finish({ error });
    await thread?.end();
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

  done({ id, outcome, calls }: DoneMessage): void {
    if (id !== this.current?.id) return;
    for (const [name, times] of calls) this.current.execution.count(name, times);
    this.current.finish(outcome);
  }

  broke(message: string): void {
    void this.end(message);
  }

  async reply(question: Question): Promise<Answer> {
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
