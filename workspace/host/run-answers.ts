import type { Run } from "../runs/run";
import type { Host } from "./host";
import { nameOf, type Owner } from "./state-answers";

/** What the services ask about the run itself: whose it is, and what it waits for. */
export function runAnswers({ locks }: Host, run: Run) {
  return {
    "run.user": () => run.setting.user,
    "run.file": () => run.setting.file,
    "run.sleep": (milliseconds: number) => run.wait(milliseconds),
    "lock.take": (owner: Owner, patience: number) => run.pause(locks.take(nameOf(owner, run), run, patience)),
    "lock.isHeld": (owner: Owner) => locks.isHeld(nameOf(owner, run), run),
    "lock.release": (owner: Owner) => locks.release(nameOf(owner, run), run),
  };
}
