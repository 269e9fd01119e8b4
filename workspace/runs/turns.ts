/** Lets so many things happen at a time; the others wait for a place in the order in which they came. */
export class Turns {
  private taken = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly places: number) {}

  async take<Result>(act: () => Promise<Result>): Promise<Result> {
    if (this.taken < this.places) this.taken++;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await act();
    } finally {
      const next = this.waiting.shift(); // it takes over this place
      if (next) next();
      else this.taken--;
    }
  }
}
