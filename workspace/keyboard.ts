import { readA1, type Rectangle } from "./a1";
import { isError } from "./cell";
import type { CellValue, Tab } from "./interface";
import { toChange } from "./sheet/script-cells";
import { emptyTab } from "./sheet/empty-tab";
import { tabData, toValue } from "./sheet/tab-data";
import type { Workbook } from "./sheet/workbook";
import type { Zone } from "./zone";

/** Where a formula is only evaluated, what it spills has room, as after the columns that Sheets asks for are inserted. */
const ROOM = { rows: 20_000, columns: 200 };

/** The sheet as a person at the keyboard sees and changes it: by the names of its tabs, and once it has settled. */
export class Keyboard {
  /** Tabs that exist only while a formula is tried out; nobody is told of them. */
  private readonly passing = new Set<string>();

  constructor(
    private readonly book: Workbook,
    private readonly place: { readonly zone: Zone; readonly locale: string },
  ) {}

  isPassing(tabId: string): boolean {
    return this.passing.has(tabId);
  }

  tabs(): readonly string[] {
    return this.book
      .tabs()
      .filter(({ id }) => !this.passing.has(id))
      .map(({ name }) => name);
  }

  async values(tab: string, a1?: string): Promise<readonly (readonly CellValue[])[]> {
    await this.book.calculation.settled();
    const id = this.tabId(tab);
    const where = a1 === undefined ? this.usedRange(id) : this.range(id, a1);
    return where ? this.book.read(id, where).map((row) => row.map(toValue)) : [];
  }

  async type(tab: string, a1: string, text: string): Promise<void> {
    const id = this.tabId(tab);
    const where = this.range(id, a1);
    const { zone, locale } = this.place;
    this.book.write(id, where, (row, column) => {
      return toChange(text, {
        zone,
        locale,
        format: this.book.chosenFormat(id, where.top + row, where.left + column),
      });
    });
    await this.book.calculation.settled();
  }

  async putTab(tab: Tab): Promise<void> {
    const old = this.book.tabId(tab.name);
    const at = old === undefined ? this.tabs().length : this.tabs().indexOf(tab.name);
    if (old !== undefined) {
      this.book.replaceTab(old, tabData(tab));
    } else this.book.insertTab(tab.name, at, tabData(tab));
    this.putFormulas(tab);
    await this.book.calculation.settled();
  }

  async removeTab(name: string): Promise<void> {
    this.book.removeTab(this.tabId(name));
    await this.book.calculation.settled();
  }

  async errorAt(tab: string, a1: string): Promise<string | undefined> {
    await this.book.calculation.settled();
    const id = this.tabId(tab);
    const { top, left } = this.range(id, a1);
    return this.errorOf(id, top, left);
  }

  async evaluate(formula: string): Promise<readonly (readonly CellValue[])[]> {
    const f = formula.startsWith("=") ? formula : `=${formula}`;
    const id = this.book.newTabId();
    this.passing.add(id);
    this.book.insertTab(`Formula ${id}`, this.book.tabs().length, emptyTab(ROOM), id);
    try {
      this.book.write(id, A1, () => ({ f, v: null, si: null, p: null }));
      await this.book.calculation.settled();
      const error = this.errorOf(id, 0, 0);
      if (error !== undefined) throw new Error(error);
      const where = this.book.spillOf(id, 0, 0) ?? A1;
      return this.book.read(id, where).map((row) => row.map(toValue));
    } finally {
      this.book.write(id, A1, () => ({ f: null, v: null })); // or Univer remembers what it depended on
      this.book.removeTab(id);
    }
  }

  private tabId(name: string): string {
    const id = this.book.tabId(name);
    if (id === undefined) throw new Error(`There is no tab "${name}"; there are: ${this.tabs().join(", ")}.`);
    return id;
  }

  private range(tabId: string, a1: string): Rectangle {
    const where = readA1(a1, this.book.grid(tabId));
    if (!where) throw new Error(`"${a1}" is no range.`);
    return where;
  }

  private usedRange(tabId: string): Rectangle | undefined {
    const { rows, columns } = this.book.used(tabId);
    return rows === 0 ? undefined : { top: 0, left: 0, bottom: rows - 1, right: columns - 1 };
  }

  private errorOf(tabId: string, row: number, column: number): string | undefined {
    const content =
      this.book.read(tabId, { top: row, left: column, bottom: row, right: column })[0]?.[0] ?? "";
    return this.book.problem(tabId, row, column) ?? (isError(content) ? content.error : undefined);
  }

  putFormulas({ name, formulas = {} }: Tab): void {
    const id = this.tabId(name);
    for (const [a1, formula] of Object.entries(formulas)) {
      const f = formula.startsWith("=") ? formula : `=${formula}`;
      this.book.write(id, this.range(id, a1), () => ({ f, v: null, si: null, p: null }));
    }
  }
}

const A1: Rectangle = { top: 0, left: 0, bottom: 0, right: 0 };
