/**
 * The workspace's clock. It runs with this machine's, or it stands where it was set, so that a story can be told day by
 * day. A standing clock moves by itself only when every run waits for time to pass (a sleep, a lock held by another, a
 * slow service) and the sheet calculates nothing: then it jumps to the first moment somebody waits for, and nobody
 * really waits.
 */
export class Clock {
  private readonly alarms = new Set<Alarm>();
  private computing = 0;
  private looking = false;

  constructor(
    private standing: number | undefined,
    private readonly onMove: () => void,
  ) {}

  /** Milliseconds since 1970, UTC. */
  now(): number {
    return this.standing ?? Date.now();
  }

  /** Where the clock stands; undefined where it runs. */
  stands(): number | undefined {
    return this.standing;
  }

  /** Stops the clock at a moment; whoever waited for an earlier one is woken. */
  set(moment: number): void {
    this.standing = moment;
    this.ring();
    this.onMove();
  }

  /** Calls back once so many milliseconds have passed; returns how to call it off. */
  after(milliseconds: number, act: () => void): () => void {
    if (this.standing === undefined) {
      const timer = setTimeout(act, milliseconds);
      return () => clearTimeout(timer);
    }
    const alarm = { at: this.standing + milliseconds, act };
    this.alarms.add(alarm);
    this.lookForRest();
    return () => this.alarms.delete(alarm);
  }

  /** A run, or the sheet's calculation, has something to do: while one has, a standing clock stays where it is. */
  beginsWork(): void {
    this.computing++;
  }

  /** A run waits or has ended. */
  restsFromWork(): void {
    this.computing--;
    this.lookForRest();
  }

  private lookForRest(): void {
    if (this.looking || this.computing > 0 || this.alarms.size === 0) return;
    this.looking = true;
    // Whoever was woken in this turn of the event loop may have more to do.
    setImmediate(() => {
      this.looking = false;
      if (this.standing === undefined || this.computing > 0 || this.alarms.size === 0) return;
      this.set(Math.max(this.standing, Math.min(...[...this.alarms].map(({ at }) => at))));
    });
  }

  private ring(): void {
    const due = [...this.alarms].filter(({ at }) => at <= this.now()).sort((one, other) => one.at - other.at);
    for (const alarm of due) {
      if (this.alarms.delete(alarm)) alarm.act();
    }
  }
}

interface Alarm {
  readonly at: number;
  readonly act: () => void;
}
