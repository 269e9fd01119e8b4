import type { WorkspaceEvent } from "../interface";
import type { Workbook } from "../sheet/workbook";
import type { Zone } from "../zone";
import type { Clock } from "../runs/clock";
import type { Locks } from "../runs/locks";
import type { Docs } from "../docs/docs";
import type { Sharing } from "../sharing";
import type { Faces } from "./faces";
import type { Triggers } from "../triggers/triggers";
import type { KeyValues } from "./key-values";

/** All that the host holds, for those who answer service calls. Plain state; the behaviour is theirs. */
export interface Host {
  readonly book: Workbook;
  readonly docs: Docs;
  readonly faces: Faces;
  readonly properties: KeyValues;
  readonly cache: KeyValues;
  readonly zone: Zone;
  readonly locale: string;
  readonly scriptZone: string;
  /** Whom the spreadsheet is shared with. */
  readonly sharing: () => Sharing;
  readonly clock: Clock;
  readonly locks: Locks;
  readonly triggers: Triggers;
  /** Says that a trigger was made or deleted. */
  readonly triggersChanged: () => void;
  readonly tell: (event: WorkspaceEvent) => void;
  /** Says that something worth keeping has changed. */
  readonly changed: () => void;
}
