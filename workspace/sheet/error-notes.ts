/** The messages behind error cells, which Sheets shows on hover. A cell is written anew each time it is worked out. */
export class ErrorNotes {
  private readonly notes = new Map<string, string>();

  at(tabId: string, row: number, column: number): { write(message: string): void } {
    const key = keyOf(tabId, row, column);
    this.notes.delete(key);
    return { write: (message) => this.notes.set(key, message) };
  }

  read(tabId: string, row: number, column: number): string | undefined {
    return this.notes.get(keyOf(tabId, row, column));
  }
}

const keyOf = (tabId: string, row: number, column: number): string => `${tabId}!${row}:${column}`;
