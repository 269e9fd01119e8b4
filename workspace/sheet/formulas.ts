import { IFunctionService } from "@univerjs/engine-formula";
import type { AddOn } from "../add-on";
import type { Zone } from "../zone";
import { ArgumentReader } from "./argument";
import { CustomFunction, type RunForCell } from "./custom-function";
import type { Engine } from "./engine";
import { ErrorNotes } from "./error-notes";

/** What the calculator knows beyond Univer's own functions, and the messages behind the errors. */
export class Formulas {
  readonly notes = new ErrorNotes();
  /** Counts calculations, so that what was read for one is not used in the next. */
  calculation = 0;
  private readonly reader: ArgumentReader;

  constructor(engine: Engine, addOn: AddOn, zone: Zone, run: RunForCell) {
    this.reader = new ArgumentReader(zone);
    const setting = { run, reader: this.reader, notes: this.notes, zone };
    const functions = engine.injector.get(IFunctionService);
    functions.registerExecutors(...addOn.customFunctions.map((name) => new CustomFunction(name, setting)));
  }

  /** To be called as each calculation begins. */
  begin(): void {
    this.calculation++;
    this.reader.forget();
  }
}
