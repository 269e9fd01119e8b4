import type { AddOn } from "../add-on";
import { authorityOf, type Caller, type Standing } from "../authority";
import { makeAnswer } from "../host/answers";
import type { Host } from "../host/host";
import type { Opening } from "../interface";
import type { RunValue, Watch } from "../sandbox/protocol";
import { Sandbox } from "../sandbox/sandbox";
import { WORKBOOK_ID } from "../sheet/workbook";
import type { Execution } from "./execution";
import { limitFor, QUOTAS } from "./quotas";
import { Run } from "./run";
import type { ServiceCall, Trouble, TroublePlan } from "./trouble";

export interface RunsSetting {
  readonly addOn: AddOn;
  /** How the add-on stands in the file with this id. */
  readonly standing: (file: string) => Standing;
  readonly host: Host;
  /** Shorter limits than Google's, in milliseconds. */
  readonly limits: NonNullable<Opening["limits"]>;
}

/** Which function is to run, on whose behalf, and beside which file. */
export interface Wanted {
  readonly functionName: string;
  readonly caller: Caller;
  readonly user: string;
  readonly file: string;
}

const REMEMBERED = 1000; // executions
const KEPT = 4; // threads that wait for a run

/**
 * Runs the functions of the add-on: each script in a thread of its own, so that several run at the same time, and the
 * formulas' in one thread beside them, one after the other, as a calculation may run while a script waits for it.
 */
export class Runs {
  private readonly cells: Sandbox;
  private readonly idle: Sandbox[] = [];
  private readonly threads = new Set<Sandbox>();
  private readonly running = new Set<Run>();
  private readonly ended: Execution[] = [];
  private readonly plans = new Set<TroublePlan>();
  /** Milliseconds that a user's triggers have run in a day. */
  private readonly triggerTime = new Map<string, number>();
  private lastCell: Promise<unknown> = Promise.resolve();
  private count = 0;

  constructor(private readonly setting: RunsSetting) {
    this.cells = this.newThread();
    const first = this.newThread();
    first.warm(); // whoever opens the spreadsheet runs onOpen; a sheet may do without formulas of the add-on
    this.idle.push(first);
  }

  /** Runs a function for a formula; `values` are its arguments, those that are ranges by the name they have in the calculation. */
  cell(functionName: string, values: readonly RunValue[], calculation: number): Promise<unknown> {
    const wanted = { functionName, caller: "cell", user: "", file: WORKBOOK_ID } as const;
    const turn = this.lastCell.then(() =>
      this.setting.host.book.calculation.during(() => this.run(this.cells, wanted, values, calculation)),
    );
    this.lastCell = turn.catch(() => undefined);
    return turn;
  }

  /** Runs a function for a person or at its time; arguments and result are JSON. Rejects with what it threw. */
  async script(what: Wanted, json: string): Promise<string | undefined> {
    const refused = this.refusal(what);
    if (refused !== undefined) {
      this.remember(what, this.setting.host.clock.now(), { worked: 0, error: refused, calls: {} });
      throw new Error(refused);
    }
    const thread = this.idle.pop() ?? this.newThread();
    try {
      return (await this.run(thread, what, { json }, 0)) as string | undefined;
    } finally {
      if (this.idle.length < KEPT) this.idle.push(thread);
      else void this.drop(thread);
    }
  }

  /** From now on the plan is asked before each service call; returns how to stop it. The first trouble counts. */
  trouble(plan: TroublePlan): () => void {
    this.plans.add(plan);
    return () => this.plans.delete(plan);
  }

  executions(): readonly Execution[] {
    return this.ended;
  }

  async stop(): Promise<void> {
    await Promise.all([...this.threads].map((thread) => thread.stop()));
  }

  private async drop(thread: Sandbox): Promise<void> {
    this.threads.delete(thread);
    await thread.stop();
  }

  private newThread(): Sandbox {
    const { scripts, pages, scriptZone, advancedServices } = this.setting.addOn;
    const thread = new Sandbox({ scripts, pages, scriptZone, advancedServices });
    this.threads.add(thread);
    return thread;
  }

  private async run(
    thread: Sandbox,
    wanted: Wanted,
    values: readonly RunValue[] | { readonly json: string },
    calculation: number,
  ): Promise<unknown> {
    const { host, standing, limits } = this.setting;
    const { functionName, caller, user, file } = wanted;
    const limit = limits[caller === "cell" ? "cell" : "run"] ?? limitFor(caller);
    const authority = authorityOf(caller, standing(file));
    const number = ++this.count;
    const run = new Run({ number, functionName, authority, user, file, limit }, host.clock, () =>
      thread.kill(),
    );
    const answer = makeAnswer(host, run);
    this.running.add(run);
    const begun = performance.now();
    let error: string | undefined;
    try {
      return await thread.run({
        functionName,
        authority,
        values,
        calculation,
        limit,
        now: () => host.clock.stands(),
        answer,
        watched: this.watched(),
        meet: (name, at) => run.meet(name, at, (call) => this.troubleAt(call)),
        count: (name, times) => run.note(name, times),
      });
    } catch (thrown) {
      error = thrown instanceof Error ? thrown.message : String(thrown);
      throw thrown;
    } finally {
      run.end();
      host.locks.forget(run);
      this.running.delete(run);
      this.remember(wanted, run.started, { worked: performance.now() - begun, error, calls: run.counts });
    }
  }

  /** Why no more may run now: https://developers.google.com/apps-script/guides/services/quotas */
  private refusal({ caller, user }: Wanted): string | undefined {
    const own = [...this.running].filter((run) => run.setting.user === user).length;
    if (own >= (this.setting.limits.runsAtOnce ?? QUOTAS.runsAtOnce))
      return "There are too many scripts running simultaneously for this Google user account.";
    const used = this.triggerTime.get(this.today(user)) ?? 0;
    return caller === "time trigger" && used >= QUOTAS.triggerTimeADay
      ? "Service using too much computer time for one day"
      : undefined;
  }

  /** A user's day: in California, where Google's day of quotas is believed to end, which is unconfirmed. */
  private today(user: string): string {
    const day = new Date(this.setting.host.clock.now()).toLocaleDateString("en-CA", {
      timeZone: "America/Los_Angeles",
    });
    return `${user} ${day}`;
  }

  /** Before which service calls somebody wants to be asked. */
  private watched(): Watch {
    const numbers = [...this.plans].map(({ only }) => only);
    return numbers.includes(undefined) ? "all" : (numbers as number[]);
  }

  private async troubleAt(call: ServiceCall): Promise<Trouble | undefined> {
    for (const plan of this.plans) {
      const trouble = plan.only === undefined || plan.only === call.number ? await plan(call) : undefined;
      if (trouble) return trouble;
    }
    return undefined;
  }

  private remember(
    wanted: Wanted,
    started: number,
    outcome: Pick<Execution, "worked" | "error" | "calls">,
  ): void {
    const { functionName, caller, user } = wanted;
    const milliseconds = this.setting.host.clock.now() - started;
    if (caller === "time trigger") {
      const key = this.today(user);
      this.triggerTime.set(key, (this.triggerTime.get(key) ?? 0) + milliseconds);
    }
    this.ended.push({ functionName, caller, user, started, milliseconds, ...outcome });
    if (this.ended.length > REMEMBERED) this.ended.splice(0, this.ended.length - REMEMBERED);
  }
}
