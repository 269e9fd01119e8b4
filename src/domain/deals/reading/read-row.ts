import type { Cell, Moment } from "../../cell";
import { shown } from "../../table/plain-text";
import type { Day } from "../../day";
import type { Facts } from "../deal";
import type { DealRow, StageEntry, Told } from "../deal-row";
import type { DateColumn } from "./read-dates";
import type { DataRows } from "./data-rows";

/** The columns of a table, read, in which its rows look up what is asked of them. */
export interface RowColumns {
  readonly lines: DataRows;
  /** 1 where a row's key is an id of the CRM. */
  readonly byId: ArrayLike<number>;
  readonly names: readonly (Cell | undefined)[];
  readonly accounts: readonly (Cell | undefined)[];
  readonly amountOf: (status: DealRow["status"], index: number) => number | undefined;
  readonly endedOn: (status: DealRow["status"], index: number) => Day | undefined;
  readonly created: DateColumn;
  readonly seenOn: DateColumn;
  readonly changedOn: DateColumn;
  readonly modified: DateColumn;
  readonly stageChanged: DateColumn;
  readonly lastActivity: DateColumn;
  readonly entries: (index: number) => readonly StageEntry[];
  readonly factsOf: (index: number) => Facts;
}

/**
 * A row of a table that keeps what every row is asked for and looks the rest up in its table. There are hundreds of
 * thousands of them: kept whole, they would take longer to put away than to read.
 */
export class ReadRow implements DealRow {
  constructor(
    private readonly table: RowColumns,
    private readonly index: number,
    readonly key: DealRow["key"],
    readonly owner: DealRow["owner"],
    readonly status: DealRow["status"],
    readonly stage: DealRow["stage"],
    readonly category: DealRow["category"],
    readonly close: DealRow["close"],
    readonly left: DealRow["left"],
  ) {}

  get row(): number {
    return this.table.lines.rowAt[this.index] ?? 0;
  }

  get part(): number {
    return this.table.lines.partAt[this.index] ?? 0;
  }

  get byId(): boolean {
    return this.table.byId[this.index] === 1;
  }

  get told(): Told | undefined {
    return this.table.lines.told?.[this.index];
  }

  get name(): string | undefined {
    return shown(this.table.names[this.index]) || undefined;
  }

  get account(): string | undefined {
    return shown(this.table.accounts[this.index]) || undefined;
  }

  get amount(): number | undefined {
    return this.table.amountOf(this.status, this.index);
  }

  get endedOn(): Day | undefined {
    return this.table.endedOn(this.status, this.index);
  }

  get created(): Moment | undefined {
    return this.table.created[this.index];
  }

  get seenOn(): Moment | undefined {
    return this.table.seenOn[this.index];
  }

  get changedOn(): Moment | undefined {
    return this.table.changedOn[this.index];
  }

  get modified(): Moment | undefined {
    return this.table.modified[this.index];
  }

  get stageChanged(): Day | undefined {
    return this.table.stageChanged[this.index]?.day;
  }

  get lastActivity(): Day | undefined {
    return this.table.lastActivity[this.index]?.day;
  }

  get entered(): readonly StageEntry[] {
    return this.table.entries(this.index);
  }

  get facts(): Facts {
    return this.table.factsOf(this.index);
  }
}
