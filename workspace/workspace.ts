import type { ICommandInfo, IExecutionOptions } from "@univerjs/core";
import { CommandType } from "@univerjs/core";
import { SetArrayFormulaDataMutation } from "@univerjs/engine-formula";
import type { AddOn } from "./add-on";
import { authorityOf, type Caller, type Standing } from "./authority";
import { Docs } from "./docs/docs";
import { docText } from "./docs/text";
import { toDocx } from "./docs/docx";
import { checkCallable, checkCrossing } from "./gate";
import { Face } from "./host/face";
import type { Host } from "./host/host";
import { KeyValues } from "./host/key-values";
import type { CellValue, DocInfo, DocNode, MenuItem, Opening, Tab, Workspace, WorkspaceEvent } from "./index";
import { Keyboard } from "./keyboard";
import { Clock } from "./runs/clock";
import { Locks } from "./runs/locks";
import { type Execution, Runs } from "./runs/runs";
import type { TroublePlan } from "./runs/trouble";
import { startEngine, type Engine } from "./sheet/engine";
import { Formulas } from "./sheet/formulas";
import { newWorkbook } from "./sheet/tab-data";
import { Workbook } from "./sheet/workbook";
import { Store, type SavedState } from "./store";
import { zoneNamed } from "./zone";

/** Joins the parts into one workspace: the sheet, the Docs, the sandboxes in which the add-on runs, and the store. */
export class LocalWorkspace implements Workspace {
  readonly zone: string;
  readonly locale: string;
  private readonly engine: Engine = startEngine();
  private readonly book: Workbook;
  private readonly keyboard: Keyboard;
  private readonly formulas: Formulas;
  private readonly library: Docs;
  private readonly face = new Face();
  private readonly host: Host;
  private readonly runs: Runs;
  private readonly store: Store | undefined;
  private readonly listeners = new Set<(event: WorkspaceEvent) => void>();
  private readonly clock: Clock;
  private readonly person: string;
  private readonly standing: Standing;

  constructor(opening: Opening, addOn: AddOn, saved: SavedState | undefined) {
    const zone = zoneNamed(saved?.zone ?? opening.zone ?? "Etc/UTC");
    this.zone = zone.name;
    this.locale = saved?.locale ?? opening.locale ?? "en_US";
    this.person = saved?.user ?? opening.user ?? "you@example.com";
    const now = saved ? (saved.now ?? opening.now) : opening.now;
    this.clock = new Clock(now, () => this.tell({ type: "clock" }));
    this.library = new Docs(saved?.docs);
    this.standing = {
      install: opening.install ?? "bound",
      container: "sheet",
      enabled: opening.enabled ?? true,
      scopes: addOn.scopes,
    };
    this.formulas = new Formulas({
      zone,
      now: () => this.now(),
      run: (functionName, values) => this.runs.cell(functionName, values, this.formulas.calculation),
    });
    const data = saved?.workbook ?? newWorkbook(opening.title, opening.tabs);
    this.book = new Workbook(this.engine, data, () => this.formulas.begin());
    this.formulas.register(this.engine, addOn);
    this.keyboard = new Keyboard(this.book, this.formulas.notes, { zone, locale: this.locale });
    this.host = {
      book: this.book,
      docs: this.library,
      face: this.face,
      properties: new KeyValues(saved?.properties),
      cache: new KeyValues(),
      zone,
      locale: this.locale,
      scriptZone: addOn.scriptZone,
      user: () => this.user(),
      clock: this.clock,
      locks: new Locks(this.clock),
      tell: (event) => this.tell(event),
      changed: () => this.store?.changed(),
    };
    const { limits = {} } = opening;
    this.runs = new Runs({ addOn, standing: this.standing, host: this.host, limits });
    this.store = opening.store === undefined ? undefined : new Store(opening.store, () => this.state());
    this.engine.commands.onCommandExecuted((command, options) => this.noteMutation(command, options));
    if (!saved) for (const tab of opening.tabs) this.keyboard.putFormulas(tab);
    else this.book.calculation.recalculateAll();
  }
  /** What happens when a person opens the spreadsheet: the add-on makes its menu. */
  async start(): Promise<void> {
    await this.book.calculation.settled();
    const event = JSON.stringify([{ authMode: authorityOf("trigger", this.standing).authMode }]);
    try {
      await this.execute("onOpen", "trigger", event);
    } catch (error) {
      // Google opens the file all the same; only the menu is missing.
      const message = error instanceof Error ? error.message : String(error);
      if (!message.startsWith("Script function not found"))
        process.stderr.write(`onOpen failed: ${message}\n`);
    }
  }

  get title(): string {
    return this.book.title;
  }

  tabs(): readonly string[] {
    return this.keyboard.tabs();
  }

  values(tab: string, a1?: string): Promise<readonly (readonly CellValue[])[]> {
    return this.keyboard.values(tab, a1);
  }

  type(tab: string, a1: string, text: string): Promise<void> {
    return this.keyboard.type(tab, a1, text);
  }

  putTab(tab: Tab): Promise<void> {
    return this.keyboard.putTab(tab);
  }

  removeTab(name: string): Promise<void> {
    return this.keyboard.removeTab(name);
  }

  errorAt(tab: string, a1: string): Promise<string | undefined> {
    return this.keyboard.errorAt(tab, a1);
  }

  evaluate(formula: string): Promise<readonly (readonly CellValue[])[]> {
    return this.keyboard.evaluate(formula);
  }

  menu(): readonly MenuItem[] {
    return this.face.menu();
  }

  async click(label: string): Promise<void> {
    const item = this.menu().find((one) => one.label === label);
    if (!item) {
      const labels = this.menu().map((one) => one.label);
      throw new Error(`The menu has no "${label}"; it has: ${labels.join(", ") || "nothing"}.`);
    }
    await this.execute(item.functionName, "menu", "[]");
  }

  sidebar(): { readonly title: string; readonly html: string } | undefined {
    return this.face.sidebar();
  }

  closeSidebar(): void {
    this.face.setSidebar(undefined);
    this.tell({ type: "sidebar closed" });
  }

  async call(functionName: string, ...values: readonly unknown[]): Promise<unknown> {
    checkCallable(functionName);
    values.forEach(checkCrossing);
    const json = await this.execute(functionName, "sidebar", JSON.stringify(values));
    return json === undefined ? null : (JSON.parse(json) as unknown);
  }

  docs(): readonly DocInfo[] {
    return this.library.list();
  }

  doc(id: string): { readonly version: number; readonly content: DocNode } {
    const { version, content } = this.library.get(id);
    return { version, content };
  }

  docText(id: string): string {
    return docText(this.library.get(id).content);
  }

  docx(id: string): Promise<Uint8Array> {
    return toDocx(this.library.get(id));
  }

  edit(id: string, content: DocNode, from?: string): void {
    const { version } = this.library.change(id, { content });
    this.store?.changed();
    this.tell({ type: "doc", id, version, ...(from === undefined ? {} : { from }) });
  }

  trash(id: string, trashed: boolean): void {
    this.library.change(id, { trashed });
    this.store?.changed();
    this.tell({ type: "docs" });
  }

  remove(id: string): void {
    this.library.remove(id);
    this.store?.changed();
    this.tell({ type: "docs" });
  }

  now(): number {
    return this.clock.now();
  }

  setNow(milliseconds: number): void {
    this.clock.set(milliseconds);
    this.store?.changed();
    this.book.calculation.recalculateAll(); // TODAY() and NOW()
  }

  trouble(plan: TroublePlan): () => void {
    return this.runs.trouble(plan);
  }

  executions(): readonly Execution[] {
    return this.runs.executions();
  }

  user(): string {
    return this.person;
  }

  async snapshot(): Promise<unknown> {
    await this.book.calculation.settled();
    // What spilled is no part of Univer's snapshot; a page that does not calculate is told it as a mutation.
    setImmediate(() => {
      this.tell({ type: "mutation", id: SetArrayFormulaDataMutation.id, params: this.book.spills() });
    });
    return this.book.save();
  }

  async apply(
    mutations: readonly { readonly id: string; readonly params: unknown }[],
    from: string,
  ): Promise<void> {
    for (const { id, params } of mutations) {
      if (!id.startsWith("sheet.mutation.")) throw new Error(`${id} is no change of the sheet.`);
      this.engine.commands.syncExecuteCommand(id, params as object, { from });
    }
    await Promise.resolve();
  }

  listen(listener: (event: WorkspaceEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    await this.runs.stop();
    this.book.calculation.stop();
    await this.store?.flush();
    this.engine.univer.dispose();
  }

  private execute(functionName: string, caller: Caller, json: string): Promise<string | undefined> {
    return this.runs.script({ functionName, caller, user: this.person }, json);
  }

  private tell(event: WorkspaceEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  /** Tells the pages what changed in the sheet; the results of a calculation are changes like any other. */
  private noteMutation({ id, type, params }: ICommandInfo, options: IExecutionOptions | undefined): void {
    if (type !== CommandType.MUTATION) return;
    const isSpill = id === SetArrayFormulaDataMutation.id && options?.["remove"] !== true;
    if (!isSpill && !id.startsWith("sheet.mutation.")) return;
    if (!isSpill && options?.onlyLocal === true && options["applyFormulaCalculationResult"] !== true) return;
    const { subUnitId, sheet } = (params ?? {}) as { subUnitId?: string; sheet?: { id?: string } };
    if (this.keyboard.isPassing(subUnitId ?? sheet?.id ?? "")) return;
    this.store?.changed();
    const from = options?.["from"];
    this.tell({ type: "mutation", id, params, ...(typeof from === "string" ? { from } : {}) });
  }

  private state(): SavedState {
    return {
      workbook: this.book.save(),
      docs: this.library.save(),
      properties: this.host.properties.save(),
      now: this.clock.stands() ?? null,
      user: this.person,
      zone: this.zone,
      locale: this.locale,
    };
  }
}
