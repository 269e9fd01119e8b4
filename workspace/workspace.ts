import { Core } from "./core";
import type { Person, Workspace } from "./interface";
import { LocalPerson } from "./person";
import type { Execution } from "./runs/execution";
import type { TroublePlan } from "./runs/trouble";
import type { Sharing } from "./sharing";
import { WORKBOOK_ID } from "./sheet/workbook";

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

  people(): readonly string[] {
    const files = [this.core.sharing, ...this.core.docs.save()];
    const addresses = files.flatMap(({ owner, editors, viewers }) => [owner, ...editors, ...viewers]);
    const known = new Map<string, string>();
    for (const email of [...addresses, ...this.others.keys()]) {
      if (!known.has(email.toLowerCase())) known.set(email.toLowerCase(), email);
    }
    return [...known.values()];
  }

  sharingOf(file: string): Sharing | undefined {
    return file === WORKBOOK_ID ? this.core.sharing : this.core.docs.find(file);
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
