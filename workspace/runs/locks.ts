import type { Clock } from "./clock";

/** Who holds a lock or waits for one: one run of the script. */
type Holder = object;

interface Waiter {
  readonly holder: Holder;
  /** Tells the run that the lock is its own. */
  readonly give: () => void;
  /** Stops waiting without an answer. */
  readonly leave: () => void;
}

/**
 * The locks that runs exclude each other with. One run at a time holds a lock, those that wait get it in the order in
 * which they came, and the end of a run, of whatever kind, frees all it held:
 * https://developers.google.com/apps-script/reference/lock/lock#releaselock
 */
export class Locks {
  private readonly holders = new Map<string, Holder>();
  private readonly queues = new Map<string, Waiter[]>();

  constructor(private readonly clock: Clock) {}

  /** True as soon as the run holds the lock; false if it is not free within `patience` milliseconds. */
  take(name: string, holder: Holder, patience: number): Promise<boolean> {
    const held = this.holders.get(name);
    if (held === undefined || held === holder) {
      this.holders.set(name, holder);
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const queue = this.queues.get(name) ?? [];
      this.queues.set(name, queue);
      const leave = () => {
        queue.splice(queue.indexOf(waiter), 1);
        callOff();
      };
      const callOff = this.clock.after(patience, () => {
        leave();
        resolve(false);
      });
      const give = () => {
        leave();
        this.holders.set(name, holder);
        resolve(true);
      };
      const waiter: Waiter = { holder, give, leave };
      queue.push(waiter);
    });
  }

  isHeld(name: string, holder: Holder): boolean {
    return this.holders.get(name) === holder;
  }

  /** Frees a lock for the next in the queue; one that the run does not hold is left alone. */
  release(name: string, holder: Holder): void {
    if (!this.isHeld(name, holder)) return;
    this.holders.delete(name);
    this.queues.get(name)?.[0]?.give();
  }

  /** Frees all that a run held and forgets what it waited for: it has ended. */
  forget(holder: Holder): void {
    for (const queue of this.queues.values())
      for (const waiter of queue.filter((each) => each.holder === holder)) waiter.leave();
    for (const name of [...this.holders.keys()]) this.release(name, holder);
  }
}
