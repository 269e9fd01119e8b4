/** Named stores of texts, such as the document's properties; each with a time at which an entry ends, if it does. */
export class KeyValues {
  private readonly stores: Map<string, Map<string, { readonly value: string; readonly until: number }>>;

  constructor(saved: Readonly<Record<string, Readonly<Record<string, string>>>> = {}) {
    this.stores = new Map(
      Object.entries(saved).map(([store, entries]) => [
        store,
        new Map(Object.entries(entries).map(([key, value]) => [key, { value, until: Infinity }])),
      ]),
    );
  }

  get(store: string, key: string, now: number): string | undefined {
    const entry = this.stores.get(store)?.get(key);
    return entry && entry.until > now ? entry.value : undefined;
  }

  all(store: string): Record<string, string> {
    return Object.fromEntries([...(this.stores.get(store) ?? [])].map(([key, { value }]) => [key, value]));
  }

  set(store: string, key: string, value: string, until = Infinity): void {
    const entries = this.stores.get(store) ?? new Map<string, { value: string; until: number }>();
    this.stores.set(store, entries);
    entries.set(key, { value, until });
  }

  delete(store: string, key: string): void {
    this.stores.get(store)?.delete(key);
  }

  clear(store: string): void {
    this.stores.delete(store);
  }

  save(): Record<string, Record<string, string>> {
    return Object.fromEntries([...this.stores.keys()].map((store) => [store, this.all(store)]));
  }
}
