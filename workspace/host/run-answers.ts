import type { Run } from "../runs/run";
import type { Host } from "./host";

/** What the services ask about the run itself: whose it is, and what it waits for. */
export function runAnswers({ locks }: Host, run: Run) {
  return {
    "run.user": () => run.user,
    "run.sleep": (milliseconds: number) => run.wait(milliseconds),
    "lock.take": (name: string, patience: number) => run.pause(locks.take(name, run, patience)),
    "lock.isHeld": (name: string) => locks.isHeld(name, run),
    "lock.release": (name: string) => locks.release(name, run),
  };
}
