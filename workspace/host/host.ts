import type { WorkspaceEvent } from "../index";
import type { Workbook } from "../sheet/workbook";
import type { Zone } from "../zone";
import type { Clock } from "../runs/clock";
import type { Locks } from "../runs/locks";
import type { Docs } from "../docs/docs";
import type { Face } from "./face";
import type { KeyValues } from "./key-values";

/** All that the host holds, for those who answer service calls. Plain state; the behaviour is theirs. */
export interface Host {
  readonly book: Workbook;
  readonly docs: Docs;
  readonly face: Face;
  readonly properties: KeyValues;
  readonly cache: KeyValues;
  readonly zone: Zone;
  readonly locale: string;
  readonly scriptZone: string;
  readonly user: () => string;
  readonly clock: Clock;
  readonly locks: Locks;
  readonly tell: (event: WorkspaceEvent) => void;
  /** Says that something worth keeping has changed. */
  readonly changed: () => void;
}
