import type { Install } from "../authority";
import type { Schedule } from "./schedule";

/** A time trigger that a user has made. Google's other installable triggers are not simulated. */
export interface Trigger {
  readonly id: string;
  readonly functionName: string;
  /** Who made it: it runs as that user, and nobody else sees it. */
  readonly owner: string;
  /** The file beside which it was made. */
  readonly file: string;
  readonly schedule: Schedule;
  /** When it was made: it is not due for an earlier time. */
  readonly made: number;
}

/** The triggers of the script, whoever made them. */
export class Triggers {
  private readonly triggers: Map<string, Trigger>;

  constructor(
    private readonly install: Install,
    saved: readonly Trigger[] = [],
  ) {
    this.triggers = new Map(saved.map((trigger) => [trigger.id, trigger]));
  }

  all(): readonly Trigger[] {
    return [...this.triggers.values()];
  }

  of(owner: string): readonly Trigger[] {
    return this.all().filter((trigger) => trigger.owner === owner);
  }

  /** Throws where Google's limits allow no more. */
  add(trigger: Trigger): void {
    const own = this.of(trigger.owner);
    if (this.install === "add-on") checkForAddOn(trigger, own);
    if (own.length >= MOST)
      throw new Error(
        "This script has too many triggers. Triggers must be deleted from the script before more can be added.",
      );
    this.triggers.set(trigger.id, trigger);
  }

  remove(id: string): void {
    this.triggers.delete(id);
  }
}

/** Per user and script: https://developers.google.com/apps-script/guides/services/quotas */
const MOST = 20;

const HOUR = 3_600_000;

/**
 * An add-on has one trigger of each type per user and document, and none more often than each hour:
 * https://developers.google.com/workspace/add-ons/concepts/editor-triggers#restrictions. The words for the first:
 * https://github.com/ljay79/jira-tools/issues/53
 */
function checkForAddOn({ schedule, file }: Trigger, own: readonly Trigger[]): void {
  if (schedule.kind === "interval" && schedule.length < HOUR)
    throw new Error("Add-ons may not create time-based triggers to run more frequently than once per hour.");
  if (own.some((trigger) => trigger.file === file))
    throw new Error(
      "This add-on has created too many time-based triggers in this document for this Google user account.",
    );
}
