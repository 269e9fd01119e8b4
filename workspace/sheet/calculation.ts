import type { ICommandInfo, ICommandService, IExecutionOptions, Injector } from "@univerjs/core";
import {
  FormulaDataModel,
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  type ISetFormulaCalculationNotificationMutation,
  type ISetFormulaCalculationResultMutation,
} from "@univerjs/engine-formula";
import {
  ClearSelectionFormatCommand,
  SetBorderCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
} from "@univerjs/sheets";

/** Writing only looks changes no result. */
const LOOKS_ONLY = new Set([SetStyleCommand.id, SetBorderCommand.id, ClearSelectionFormatCommand.id]);

/** Is told when there is something to do and when no more, so that a standing clock stays where it is meanwhile. */
export interface Worktime {
  beginsWork(): void;
  restsFromWork(): void;
}

/**
 * Decides when the sheet calculates: once, as soon as the current turn of the event loop is over, for everything edited
 * in it; edits made meanwhile get a calculation of their own after it. `settled` is what Google calls flush.
 */
export class Calculation {
  private edits: ICommandInfo[] = [];
  private running = false;
  private scheduled = false;
  private everything = false;
  private stopped = false;
  private working = false;
  private waiting: (() => void)[] = [];
  private readonly formulas: FormulaDataModel;
  private readonly dirty: IActiveDirtyManagerService;

  constructor(
    injector: Injector,
    private readonly commands: ICommandService,
    private readonly worktime: Worktime,
    private readonly onStart: () => void,
    /** Is handed the results before they go into the cells, and may change them. */
    onResults: (results: ISetFormulaCalculationResultMutation) => void,
  ) {
    this.formulas = injector.get(FormulaDataModel);
    this.dirty = injector.get(IActiveDirtyManagerService);
    commands.beforeCommandExecuted((command) => {
      if (command.id === SetFormulaCalculationResultMutation.id)
        onResults(command.params as ISetFormulaCalculationResultMutation);
    });
    commands.onCommandExecuted((command, options) => {
      this.note(command, options);
    });
  }

  /** Resolves when every edit made so far has its results in the sheet. */
  settled(): Promise<void> {
    if (!this.running && !this.scheduled) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** Calculates every formula anew: after a start, and when the clock was moved. */
  recalculateAll(): void {
    this.everything = true;
    this.schedule();
  }

  /** Lets a function of the add-on work in its place: whether time may pass is then the function's to say. */
  async during<Result>(run: () => Promise<Result>): Promise<Result> {
    this.rest();
    try {
      return await run();
    } finally {
      if (this.scheduled || this.running) this.work();
    }
  }

  /** Calculates nothing more: the sheet is about to go. */
  stop(): void {
    this.stopped = true;
    this.finish();
  }

  private note(command: ICommandInfo, options: IExecutionOptions | undefined): void {
    if (command.id === SetFormulaCalculationNotificationMutation.id) {
      const { stageInfo, functionsExecutedState } =
        command.params as ISetFormulaCalculationNotificationMutation;
      if (stageInfo == null && functionsExecutedState !== undefined) setImmediate(() => this.finish());
      return;
    }
    if (!this.dirty.get(command.id)) return;
    if (command.id === SetRangeValuesMutation.id) {
      const { trigger } = (command.params ?? {}) as { readonly trigger?: string };
      if (options?.onlyLocal === true || (trigger !== undefined && LOOKS_ONLY.has(trigger))) return;
    }
    this.edits.push(command);
    this.schedule();
  }

  private schedule(): void {
    if (this.scheduled || this.running || this.stopped) return;
    this.scheduled = true;
    this.work();
    setImmediate(() => this.start());
  }

  private start(): void {
    this.scheduled = false;
    if (this.stopped) return;
    this.running = true;
    this.onStart();
    const params: Record<string, unknown> = {
      forceCalculation: this.everything,
      dirtyRanges: [],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
      maxIteration: 1,
      rowData: this.formulas.getHiddenRowsFiltered(),
    };
    for (const edit of this.edits) merge(params, this.dirty.get(edit.id)?.getDirtyData(edit) ?? {});
    this.edits = [];
    this.everything = false;
    void this.commands.executeCommand(SetFormulaCalculationStartMutation.id, params, { onlyLocal: true });
  }

  private finish(): void {
    this.running = false;
    if (!this.stopped && (this.edits.length > 0 || this.everything)) {
      this.schedule();
      return;
    }
    this.rest();
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }

  private work(): void {
    if (!this.working) this.worktime.beginsWork();
    this.working = true;
  }

  private rest(): void {
    if (this.working) this.worktime.restsFromWork();
    this.working = false;
  }
}

/** Adds what one edit has made dirty: lists are joined, maps of maps are merged, a flag stays raised. */
function merge(into: Record<string, unknown>, from: object): void {
  for (const [key, value] of Object.entries(from) as [string, unknown][]) {
    const old = into[key];
    if (value === null || value === undefined) continue;
    if (Array.isArray(value) && Array.isArray(old)) into[key] = old.concat(value);
    else if (typeof value === "boolean") into[key] = value || old === true;
    else if (isMap(value) && isMap(old)) merge(old, value);
    else into[key] = value;
  }
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
