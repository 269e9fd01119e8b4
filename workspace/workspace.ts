import { Core } from "./core";
import type { Person, Workspace } from "./interface";
import { LocalPerson } from "./person";
import type { Execution } from "./runs/execution";
import type { TroublePlan } from "./runs/trouble";

/** The workspace as its owner sees it, with what belongs to nobody: the clock, the runs, the other people. */
export class LocalWorkspace extends LocalPerson implements Workspace {
  private readonly others = new Map<string, Promise<LocalPerson>>();

  constructor(core: Core) {
    super(core, core.sharing.owner);
    this.others.set(this.user().toLowerCase(), Promise.resolve(this));
  }

  as(email: string): Promise<Person> {
    const key = email.toLowerCase();
    const known = this.others.get(key) ?? this.arrive(email);
    this.others.set(key, known);
    return known;
  }

  functionNames(): readonly string[] {
    return this.core.functionNames;
  }

  now(): number {
    return this.core.clock.now();
  }

  setNow(milliseconds: number): Promise<void> {
    return this.core.setNow(milliseconds);
  }

  get zone(): string {
    return this.core.zone.name;
  }

  get locale(): string {
    return this.core.locale;
  }

  executions(): readonly Execution[] {
    return this.core.runs.executions();
  }

  trouble(plan: TroublePlan): () => void {
    return this.core.runs.trouble(plan);
  }

  close(): Promise<void> {
    return this.core.close();
  }

  private async arrive(email: string): Promise<LocalPerson> {
    const person = new LocalPerson(this.core, email);
    await person.open();
    return person;
  }
}
