import type { ISetFormulaCalculationResultMutation } from "@univerjs/engine-formula";
import { IFunctionService } from "@univerjs/engine-formula";
import type { AddOn } from "../add-on";
import type { Zone } from "../zone";
import { ArgumentReader } from "./argument";
import { CustomFunction, type RunForCell } from "./custom-function";
import type { Engine } from "./engine";
import { ErrorNotes } from "./error-notes";
import { FormulaGraph } from "./formula-graph";
import { readAsSheets } from "./google-syntax";
import { registerGoogleFunctions } from "./google-functions";
import { refuseMissingReferences } from "./missing-references";
import { understandOpenEnds } from "./open-ends";
import { receiveResults, type Receiving } from "./results";
import { VolatileCells } from "./volatile";

export interface FormulaSetting {
  readonly zone: Zone;
  /** The workspace's clock, which TODAY() reads. */
  readonly now: () => number;
  readonly run: RunForCell;
}

/** What the calculator knows beyond Univer's own functions, and the messages behind the errors. */
export class Formulas {
  private readonly notes = new ErrorNotes();
  /** Counts calculations, so that what was read for one is not used in the next. */
  calculation = 0;
  private readonly reader: ArgumentReader;
  private graph: FormulaGraph | undefined;
  private volatile: VolatileCells | undefined;

  constructor(private readonly setting: FormulaSetting) {
    this.reader = new ArgumentReader(setting.zone);
  }

  /** To be called once there is a workbook: Univer registers its own functions only then, over all others. */
  register(engine: Engine, { customFunctions }: AddOn): void {
    const { zone, now, run } = this.setting;
    const { reader, notes } = this;
    const functions = engine.injector.get(IFunctionService);
    const graph = (this.graph = new FormulaGraph(engine.injector));
    const volatile = (this.volatile = new VolatileCells(graph));
    readAsSheets(engine.injector);
    understandOpenEnds();
    refuseMissingReferences(engine.injector);
    registerGoogleFunctions(functions, { notes, zone, now });
    // A function of the spreadsheet's own wins over one of the add-on with its name.
    const free = customFunctions.filter((name) => !functions.hasExecutor(name.toUpperCase()));
    functions.registerExecutors(
      ...free.map((name) => new CustomFunction(name, { run, reader, notes, graph, volatile, zone })),
    );
  }

  /** To be called as each calculation begins. */
  begin(): void {
    this.calculation++;
    this.reader.forget();
    this.notes.forget();
    this.graph?.forget();
    this.volatile?.forget();
  }

  /** To be handed the results of each calculation before they go into their cells. */
  receive(results: ISetFormulaCalculationResultMutation, cells: Omit<Receiving, "notes" | "circular">): void {
    receiveResults(results, { notes: this.notes, circular: this.graph?.circular() ?? [], ...cells });
  }
}
