/** Why formulas came to nothing, in the calculation that is under way; `receiveResults` puts it into their cells. */
export class ErrorNotes {
  private readonly notes = new Map<string, string>();

  /** To be called as each calculation begins. */
  forget(): void {
    this.notes.clear();
  }

  /** The first reason of a cell stands. */
  write(tabId: string, row: number, column: number, message: string): void {
    const key = keyOf(tabId, row, column);
    if (!this.notes.has(key)) this.notes.set(key, message);
  }

  read(tabId: string, row: number, column: number): string | undefined {
    return this.notes.get(keyOf(tabId, row, column));
  }
}

const keyOf = (tabId: string, row: number, column: number): string => `${tabId}!${row}:${column}`;
