import type { Beside, Person } from "../interface";
import { WORKBOOK_ID } from "../sheet/workbook";
import { Refusal } from "./answer";

/** The add-on beside each file that somebody has open: one for all the windows of one person on one file. */
export class Besides {
  private readonly docs = new WeakMap<Person, Map<string, Beside>>();

  /** The person loads the file's page: the add-on makes its menu anew. */
  async open(person: Person, file: string): Promise<void> {
    if (file === WORKBOOK_ID) await person.open();
    else if (mayEdit(person, file)) this.docsOf(person).set(file, await person.openDoc(file));
  }

  async of(person: Person, file: string): Promise<Beside> {
    if (file === WORKBOOK_ID) return person;
    if (!mayEdit(person, file)) throw new Refusal(403, "The add-on works for those who may edit the Doc.");
    const docs = this.docsOf(person);
    const beside = docs.get(file) ?? (await person.openDoc(file));
    docs.set(file, beside);
    return beside;
  }

  private docsOf(person: Person): Map<string, Beside> {
    const docs = this.docs.get(person) ?? new Map<string, Beside>();
    this.docs.set(person, docs);
    return docs;
  }
}

/** https://developers.google.com/apps-script/guides/triggers: a file that is only viewed runs no script. */
function mayEdit(person: Person, doc: string): boolean {
  const role = person.docs().find(({ id }) => id === doc)?.role;
  return role === "owner" || role === "editor";
}
