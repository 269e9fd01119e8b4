import type { Injector, IRange, Nullable } from "@univerjs/core";
import type { FormulaExecuteStageType, IFormulaDataItem } from "@univerjs/engine-formula";
import {
  IDependencyManagerService,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
} from "@univerjs/engine-formula";

/** A formula's cell, or the rectangle that its result fills. */
export interface FormulaCell {
  readonly unitId: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly range: IRange;
  readonly formula: string;
}

/** Which formulas depend on which, in the calculation that is under way. */
export class FormulaGraph {
  private readonly now: IFormulaCurrentConfigService;
  private readonly run: IFormulaRuntimeService;
  private readonly dependencies: IDependencyManagerService;
  private holdsCircle = false;

  constructor(injector: Injector) {
    this.now = injector.get(IFormulaCurrentConfigService);
    this.dependencies = injector.get(IDependencyManagerService);
    this.run = injector.get(IFormulaRuntimeService);
    // Univer forgets that it has met a circle before it hands over the results.
    const enable = this.run.enableCycleDependency.bind(this.run);
    this.run.enableCycleDependency = () => {
      this.holdsCircle = true;
      enable();
    };
  }

  /** To be called as each calculation begins. */
  forget(): void {
    this.holdsCircle = false;
  }

  /** A calculation has two passes if results have filled cells: the second is for what reads those. */
  pass(): FormulaExecuteStageType {
    return this.run.getFormulaExecuteStage();
  }

  formulaAt(unitId: string, tabId: string, row: number, column: number): string {
    return this.now.getFormulaData()[unitId]?.[tabId]?.[row]?.[column]?.f ?? "";
  }

  cells(): FormulaCell[] {
    const before = this.now.getArrayFormulaRange();
    const spills = this.run.getUnitArrayFormula();
    const cells: FormulaCell[] = [];
    for (const [unitId, tabs] of Object.entries(this.now.getFormulaData()))
      for (const [sheetId, rows] of Object.entries(tabs ?? {}))
        for (const [rowText, line] of Object.entries(rows ?? {}))
          for (const [columnText, item] of Object.entries(
            line as Record<string, Nullable<IFormulaDataItem>>,
          )) {
            if (!item) continue;
            const [row, column] = [Number(rowText), Number(columnText)];
            const own = { startRow: row, endRow: row, startColumn: column, endColumn: column };
            const spill = [spills, before].map((all) => all[unitId]?.[sheetId]?.[row]?.[column]);
            const range = spill[0] ?? spill[1] ?? own;
            cells.push({ unitId, sheetId, row, column, range, formula: item.f });
          }
    return cells;
  }

  /** These cells and all that name them, directly or through others. */
  withDependents(some: Iterable<FormulaCell>, all: readonly FormulaCell[]): Set<FormulaCell> {
    const found = new Set(some);
    if (found.size === 0) return found;
    this.search(all, (dependents) => {
      for (const cell of found) for (const dependent of dependents(cell)) found.add(dependent); // grows meanwhile
    });
    return found;
  }

  /** The cells that name themselves through others, and those that depend on them. */
  circular(): Set<FormulaCell> {
    if (!this.holdsCircle) return new Set();
    const cells = this.cells();
    const direct = new Map<FormulaCell, readonly FormulaCell[]>();
    this.search(cells, (dependents) => {
      for (const cell of cells) direct.set(cell, dependents(cell));
    });
    const precedents = new Map(cells.map((cell) => [cell, 0]));
    const count = (cell: FormulaCell, by: number) => {
      for (const dependent of direct.get(cell) ?? [])
        precedents.set(dependent, (precedents.get(dependent) ?? 0) + by);
    };
    for (const cell of cells) count(cell, 1);
    const left = new Set(cells);
    // What depends on nothing that is left can be worked out, and is taken away, until a circle is all that is left.
    for (let free = cells; free.length > 0;) {
      free = Array.from(left).filter((cell) => precedents.get(cell) === 0);
      for (const cell of free) {
        left.delete(cell);
        count(cell, -1);
      }
    }
    return left;
  }

  /** Univer looks up references to single cells in a tree of their own, which is there only while it is open. */
  private search(
    all: readonly FormulaCell[],
    look: (dependents: (cell: FormulaCell) => readonly FormulaCell[]) => void,
  ): void {
    const byTree = new Map(
      all.map((cell) => [
        this.dependencies.getFormulaDependency(cell.unitId, cell.sheetId, cell.row, cell.column),
        cell,
      ]),
    );
    this.dependencies.openKdTree();
    look((cell) =>
      Array.from(this.dependencies.searchDependency([cell])).flatMap((tree) => byTree.get(tree) ?? []),
    );
    this.dependencies.closeKdTree();
  }
}
