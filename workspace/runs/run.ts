import type { Authority } from "../authority";
import type { Clock } from "./clock";
import type { Mishap, TroublePlan } from "./trouble";

/** What a run is: which function, on whose behalf, and since when. */
export interface RunSetting {
  readonly number: number;
  readonly functionName: string;
  readonly authority: Authority;
  /** E-mail address of the person on whose behalf it runs; "" in a cell, which Google runs for nobody. */
  readonly user: string;
  /** The id of the file beside which it runs. */
  readonly file: string;
  /** Milliseconds after which the platform ends it. */
  readonly limit: number;
}

/**
 * One execution of a function of the add-on, as the host sees it. It computes, waits, or has ended; how long it has
 * waited counts towards its limit also where the clock stands and nobody really waits.
 */
export class Run {
  readonly started: number;
  private waited = 0;
  private state: "computing" | "waiting" | "ended" = "waiting";
  /** How often it called each service, by name. */
  readonly counts: Record<string, number> = {};

  constructor(
    readonly setting: RunSetting,
    private readonly clock: Clock,
    /** Ends the run as the platform does when its time is up. */
    private readonly kill: () => void,
  ) {
    this.started = clock.now();
    this.become("computing");
  }

  get authority(): Authority {
    return this.setting.authority;
  }

  /** Lets time pass; where the run's own time is up meanwhile, it is ended and this never resolves. */
  async wait(milliseconds: number): Promise<void> {
    const left = this.setting.limit - this.waited;
    const span = Math.min(milliseconds, left);
    await this.pause(new Promise<void>((resolve) => this.clock.after(span, resolve)));
    this.waited += span;
    if (milliseconds < left) return;
    this.kill();
    await new Promise(() => undefined);
  }

  /** Waits for something that others do; the clock may move on meanwhile. */
  async pause<Value>(until: Promise<Value>): Promise<Value> {
    this.become("waiting");
    try {
      return await until;
    } finally {
      this.become("computing");
    }
  }

  end(): void {
    this.become("ended");
  }

  /** Asks the plan what becomes of a service call; one that is slow has been waited for on return. */
  async meet(name: string, number: number, plan: TroublePlan): Promise<Mishap | undefined> {
    const { functionName, authority, user } = this.setting;
    const run = { number: this.setting.number, functionName, caller: authority.caller, user };
    const trouble = await this.pause(Promise.resolve(plan({ name, number, run })));
    if (trouble?.kind === "hangs") await this.wait(Infinity);
    else if (trouble?.kind === "takes") await this.wait(trouble.milliseconds);
    else return trouble;
    return undefined;
  }

  note(name: string, times: number): void {
    this.counts[name] = (this.counts[name] ?? 0) + times;
  }

  private become(state: "computing" | "waiting" | "ended"): void {
    if (this.state === "ended" || this.state === state) return;
    if (state === "computing") this.clock.beginsWork();
    else if (this.state === "computing") this.clock.restsFromWork();
    this.state = state;
  }
}
