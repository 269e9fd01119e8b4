import type { Clock } from "../runs/clock";
import { nextTime } from "./schedule";
import type { Trigger, Triggers } from "./triggers";

const LONGEST_TIMER = 24 * 3_600_000; // milliseconds; setTimeout takes no more than 24 days

export interface FiringSetting {
  readonly clock: Clock;
  readonly triggers: Triggers;
  /** Runs a trigger's function; what it throws is among the executions. */
  readonly run: (trigger: Trigger) => Promise<unknown>;
}

/**
 * Runs the time triggers as their times come. Where the clock was moved past several times of one trigger, it runs once,
 * at the time to which the clock was moved.
 */
export class Firing {
  private seen: number;
  private last: Promise<unknown> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly setting: FiringSetting) {
    this.seen = setting.clock.now();
  }

  /** Runs what has become due since the last time; resolves when that has ended. */
  look(): Promise<void> {
    const { clock, triggers, run } = this.setting;
    const [from, now] = [this.seen, clock.now()];
    this.seen = now;
    const due = triggers
      .all()
      .filter(({ schedule, made }) => nextTime(schedule, Math.max(from, made)) <= now);
    const runs = Promise.allSettled([this.last, ...due.map(run)]);
    this.last = runs;
    this.wait();
    return runs.then(() => undefined);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  /** On a clock that runs, looks again when the next trigger is due. */
  private wait(): void {
    clearTimeout(this.timer);
    const { clock, triggers } = this.setting;
    if (clock.stands() !== undefined) return;
    const next = Math.min(
      ...triggers.all().map(({ schedule, made }) => nextTime(schedule, Math.max(this.seen, made))),
    );
    if (next === Infinity) return;
    this.timer = setTimeout(() => void this.look(), Math.min(next - clock.now(), LONGEST_TIMER));
    this.timer.unref();
  }
}
