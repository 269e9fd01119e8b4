import type { Run } from "../runs/run";
import type { Schedule } from "../triggers/schedule";
import type { Host } from "./host";

/** What ScriptApp asks about triggers. A user sees and deletes only their own. */
export function triggerAnswers({ triggers, clock, triggersChanged }: Host, { setting: { user, file } }: Run) {
  return {
    "triggers.list": () => triggers.of(user),
    "triggers.add": (id: string, functionName: string, schedule: Schedule) => {
      triggers.add({ id, functionName, owner: user, file, schedule, made: clock.now() });
      triggersChanged();
    },
    "triggers.remove": (id: string) => {
      if (triggers.of(user).some((trigger) => trigger.id === id)) triggers.remove(id);
      triggersChanged();
    },
  };
}
