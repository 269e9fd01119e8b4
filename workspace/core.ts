import type { ICommandInfo, IExecutionOptions } from "@univerjs/core";
import { CommandType } from "@univerjs/core";
import { SetArrayFormulaDataMutation } from "@univerjs/engine-formula";
import type { AddOn } from "./add-on";
import { Docs } from "./docs/docs";
import { Faces } from "./host/faces";
import type { Host } from "./host/host";
import { KeyValues } from "./host/key-values";
import type { Opening, WorkspaceEvent } from "./interface";
import { Keyboard } from "./keyboard";
import { Clock } from "./runs/clock";
import { Locks } from "./runs/locks";
import { Runs, type Wanted } from "./runs/runs";
import type { Sharing } from "./sharing";
import { isChange } from "./sheet/change";
import { startEngine, type Engine } from "./sheet/engine";
import { Formulas } from "./sheet/formulas";
import { newWorkbook } from "./sheet/tab-data";
import { Workbook, WORKBOOK_ID } from "./sheet/workbook";
import { Store, type SavedState } from "./store";
import { Firing } from "./triggers/firing";
import { Triggers } from "./triggers/triggers";
import { zoneNamed, type Zone } from "./zone";

/** Joins the parts of a workspace: the sheet, the Docs, the runs of the add-on, the clock, and the store. */
export class Core {
  readonly zone: Zone;
  readonly locale: string;
  readonly book: Workbook;
  readonly keyboard: Keyboard;
  readonly docs: Docs;
  readonly faces = new Faces();
  readonly clock: Clock;
  readonly runs: Runs;
  readonly functionNames: readonly string[];
  /** Whether the add-on is installed, and so may be beside Docs too. */
  readonly isInstalled: boolean;
  /**
   * The files in which the add-on has been used, and so is enabled:
   * https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle#enabled
   */
  private readonly used: Set<string>;
  private shared: Sharing;
  private readonly engine: Engine = startEngine();
  private readonly host: Host;
  private readonly firing: Firing;
  private readonly store: Store | undefined;
  private readonly listeners = new Set<(event: WorkspaceEvent) => void>();

  constructor(opening: Opening, addOn: AddOn, saved: SavedState | undefined) {
    const { install = "bound", enabled = true, limits = {} } = opening;
    const zone = zoneNamed(saved?.zone ?? opening.zone ?? "Etc/UTC");
    this.zone = zone;
    this.locale = saved?.locale ?? opening.locale ?? "en_US";
    this.shared = saved?.sharing ?? sharingOf(opening);
    const now = saved ? (saved.now ?? opening.now) : opening.now;
    this.clock = new Clock(now, () => {
      this.tell({ type: "clock" });
      void this.firing.look();
    });
    this.docs = new Docs(saved?.docs);
    this.functionNames = addOn.functionNames;
    this.used = new Set(saved?.used ?? (enabled ? [WORKBOOK_ID] : []));
    this.isInstalled = install === "add-on";
    const formulas: Formulas = new Formulas({
      zone,
      now: () => this.clock.now(),
      run: (functionName, values) => this.runs.cell(functionName, values, formulas.calculation),
    });
    const data = saved?.workbook ?? newWorkbook(opening.title, opening.tabs);
    this.book = new Workbook(this.engine, data, formulas, this.clock);
    formulas.register(this.engine, addOn);
    this.keyboard = new Keyboard(this.book, { zone, locale: this.locale });
    const triggers = new Triggers(install, saved?.triggers);
    this.firing = new Firing({
      clock: this.clock,
      triggers,
      run: ({ id, functionName, owner, file }) =>
        this.run(
          { functionName, caller: "time trigger", user: owner, file },
          JSON.stringify([{ triggerUid: id }]),
        ),
    });
    this.host = {
      book: this.book,
      docs: this.docs,
      faces: this.faces,
      properties: new KeyValues(saved?.properties),
      cache: new KeyValues(),
      zone,
      locale: this.locale,
      scriptZone: addOn.scriptZone,
      sharing: () => this.shared,
      clock: this.clock,
      locks: new Locks(this.clock),
      triggers,
      triggersChanged: () => {
        this.changed();
        void this.firing.look();
      },
      tell: (event) => this.tell(event),
      changed: () => this.changed(),
    };
    this.runs = new Runs({
      addOn,
      standing: (file) => ({
        install,
        scopes: addOn.scopes,
        container: file === WORKBOOK_ID ? "sheet" : "doc",
        enabled: this.used.has(file),
      }),
      host: this.host,
      limits,
    });
    this.store = opening.store === undefined ? undefined : new Store(opening.store, () => this.state());
    this.engine.commands.onCommandExecuted((command, options) => this.noteMutation(command, options));
    if (!saved) for (const tab of opening.tabs) this.keyboard.putFormulas(tab);
    else this.book.calculation.recalculateAll();
  }

  /** Runs a function of the add-on; arguments and result are JSON. */
  run(wanted: Wanted, json: string): Promise<string | undefined> {
    if (wanted.caller === "menu" || wanted.caller === "sidebar") this.used.add(wanted.file);
    return this.runs.script(wanted, json);
  }

  /** Whom the spreadsheet is shared with. */
  get sharing(): Sharing {
    return this.shared;
  }

  setSharing(sharing: Sharing): void {
    this.shared = sharing;
    this.changed();
    this.tell({ type: "sharing" });
  }

  /** Stops the clock there; resolves when the time triggers that are due have run. */
  setNow(milliseconds: number): Promise<void> {
    this.clock.set(milliseconds);
    this.changed();
    this.book.calculation.recalculateAll(); // TODAY() and NOW()
    return this.firing.look();
  }

  /** The workbook as Univer keeps it, once it has settled. */
  async snapshot(): Promise<unknown> {
    await this.book.calculation.settled();
    // What spilled is no part of Univer's snapshot; a page that does not calculate is told it as a mutation.
    setImmediate(() => {
      this.tell({ type: "mutation", id: SetArrayFormulaDataMutation.id, params: this.book.spills() });
    });
    return this.book.save();
  }

  /** Changes the sheet as a page has changed its own copy of it. */
  async apply(
    mutations: readonly { readonly id: string; readonly params: unknown }[],
    from: string,
  ): Promise<void> {
    for (const { id, params } of mutations) {
      if (!isChange(id)) throw new Error(`${id} is no change of the sheet.`);
      this.engine.commands.syncExecuteCommand(id, params as object, { from });
    }
    await Promise.resolve();
  }

  listen(listener: (event: WorkspaceEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(event: WorkspaceEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  /** Says that something worth keeping has changed. */
  changed(): void {
    this.store?.changed();
  }

  async close(): Promise<void> {
    this.firing.stop();
    await this.runs.stop();
    this.book.calculation.stop();
    await this.store?.flush();
    this.engine.univer.dispose();
  }

  /** Tells the pages what changed in the sheet; the results of a calculation are changes like any other. */
  private noteMutation({ id, type, params }: ICommandInfo, options: IExecutionOptions | undefined): void {
    if (type !== CommandType.MUTATION) return;
    const isSpill = id === SetArrayFormulaDataMutation.id && options?.["remove"] !== true;
    if (!isSpill && !isChange(id)) return;
    if (!isSpill && options?.onlyLocal === true && options["applyFormulaCalculationResult"] !== true) return;
    const { subUnitId, sheet } = (params ?? {}) as { subUnitId?: string; sheet?: { id?: string } };
    if (this.keyboard.isPassing(subUnitId ?? sheet?.id ?? "")) return;
    this.changed();
    const from = options?.["from"];
    this.tell({ type: "mutation", id, params, ...(typeof from === "string" ? { from } : {}) });
  }

  private state(): SavedState {
    return {
      workbook: this.book.save(),
      docs: this.docs.save(),
      properties: this.host.properties.save(),
      triggers: this.host.triggers.all(),
      now: this.clock.stands() ?? null,
      sharing: this.shared,
      used: [...this.used],
      zone: this.zone.name,
      locale: this.locale,
    };
  }
}

function sharingOf({ user = "you@example.com", editors = [], viewers = [] }: Opening): Sharing {
  return { owner: user, editors: [user, ...editors], viewers };
}
