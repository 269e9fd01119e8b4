import { AddOnBeside } from "./beside";
import type { Core } from "./core";
import { toDocx } from "./docs/docx";
import { docText } from "./docs/text";
import type { StoredDoc } from "./docs/docs";
import type { Beside, CellValue, DocInfo, DocNode, MenuItem, Person, Tab, WorkspaceEvent } from "./interface";
import type { Keyboard } from "./keyboard";
import { type Act, may, type Role, roleOf, type Sharing, withRole } from "./sharing";
import { WORKBOOK_ID } from "./sheet/workbook";

/** One person in the workspace: passes on what they do to whoever does it, unless it is not shared with them. */
export class LocalPerson implements Person {
  private readonly beside: AddOnBeside;

  constructor(
    protected readonly core: Core,
    private readonly email: string,
  ) {
    this.beside = new AddOnBeside(core, email, WORKBOOK_ID);
  }

  /** Opens the spreadsheet. A viewer's page runs no script: https://developers.google.com/apps-script/guides/triggers */
  async open(): Promise<void> {
    await this.core.book.calculation.settled();
    if (this.mayEdit) await this.beside.open();
  }

  user(): string {
    return this.email;
  }

  role(): Role | undefined {
    return roleOf(this.core.sharing, this.email);
  }

  get title(): string {
    return this.core.book.title;
  }

  tabs(): readonly string[] {
    return this.reading.tabs();
  }

  values(tab: string, a1?: string): Promise<readonly (readonly CellValue[])[]> {
    return this.reading.values(tab, a1);
  }

  type(tab: string, a1: string, text: string): Promise<void> {
    return this.writing.type(tab, a1, text);
  }

  lookAt(tab: string): void {
    this.checkMay("view", this.core.sharing);
    this.core.faces.of(this.email, WORKBOOK_ID).tab = this.core.book.tabId(tab);
  }

  putTab(tab: Tab): Promise<void> {
    return this.writing.putTab(tab);
  }

  removeTab(name: string): Promise<void> {
    return this.writing.removeTab(name);
  }

  errorAt(tab: string, a1: string): Promise<string | undefined> {
    return this.reading.errorAt(tab, a1);
  }

  evaluate(formula: string): Promise<readonly (readonly CellValue[])[]> {
    return this.writing.evaluate(formula);
  }

  sharing(): Sharing {
    this.checkMay("view", this.core.sharing);
    return this.core.sharing;
  }

  share(email: string, role: "editor" | "viewer" | undefined): void {
    this.checkMay("edit", this.core.sharing);
    this.core.setSharing(withRole(this.core.sharing, email, role));
  }

  menu(): readonly MenuItem[] {
    return this.mayEdit ? this.beside.menu() : [];
  }

  async click(label: string): Promise<void> {
    this.checkMay("edit", this.core.sharing);
    await this.beside.click(label);
  }

  sidebar(): { readonly title: string; readonly html: string } | undefined {
    return this.mayEdit ? this.beside.sidebar() : undefined;
  }

  closeSidebar(): void {
    this.beside.closeSidebar();
  }

  async call(functionName: string, ...values: readonly unknown[]): Promise<unknown> {
    this.checkMay("edit", this.core.sharing);
    return this.beside.call(functionName, ...values);
  }

  docs(): readonly DocInfo[] {
    return this.core.docs.list(this.email);
  }

  doc(id: string): { readonly version: number; readonly content: DocNode } {
    const { version, content } = this.stored(id, "view");
    return { version, content };
  }

  docText(id: string): string {
    return docText(this.stored(id, "view").content);
  }

  docx(id: string): Promise<Uint8Array> {
    return toDocx(this.stored(id, "view"));
  }

  edit(id: string, content: DocNode, from?: string): void {
    this.stored(id, "edit");
    const { version } = this.core.docs.change(id, { content });
    this.core.changed();
    this.core.tell({ type: "doc", id, version, ...(from === undefined ? {} : { from }) });
  }

  shareDoc(id: string, email: string, role: "editor" | "viewer" | undefined): void {
    const doc = this.stored(id, "edit");
    this.core.docs.change(id, withRole(doc, email, role));
    this.docsChanged();
  }

  trash(id: string, trashed: boolean): void {
    this.stored(id, "own");
    this.core.docs.change(id, { trashed });
    this.docsChanged();
  }

  remove(id: string): void {
    this.stored(id, "own");
    this.core.docs.remove(id);
    this.docsChanged();
  }

  async openDoc(id: string): Promise<Beside> {
    this.stored(id, "view");
    const beside = new AddOnBeside(this.core, this.email, id);
    if (this.core.isInstalled) await beside.open();
    return beside;
  }

  async snapshot(): Promise<unknown> {
    this.checkMay("view", this.core.sharing);
    return this.core.snapshot();
  }

  async apply(
    mutations: readonly { readonly id: string; readonly params: unknown }[],
    from: string,
  ): Promise<void> {
    this.checkMay("edit", this.core.sharing);
    await this.core.apply(mutations, from);
  }

  listen(listener: (event: WorkspaceEvent) => void): () => void {
    return this.core.listen((event) => {
      if (this.mayHear(event)) listener(event);
    });
  }

  private mayHear(event: WorkspaceEvent): boolean {
    if ("to" in event) return event.to.user === this.email;
    if (event.type === "mutation") return may("view", this.core.sharing, this.email);
    if (event.type !== "doc") return true;
    const doc = this.core.docs.find(event.id);
    return doc !== undefined && may("view", doc, this.email);
  }

  private get mayEdit(): boolean {
    return may("edit", this.core.sharing, this.email);
  }

  private get reading(): Keyboard {
    this.checkMay("view", this.core.sharing);
    return this.core.keyboard;
  }

  private get writing(): Keyboard {
    this.checkMay("edit", this.core.sharing);
    return this.core.keyboard;
  }

  private stored(id: string, act: Act): StoredDoc {
    const doc = this.core.docs.get(id);
    this.checkMay(act, doc);
    return doc;
  }

  private docsChanged(): void {
    this.core.changed();
    this.core.tell({ type: "docs" });
  }

  /** Refuses who may not do that with the file, and says who could let them. */
  private checkMay(act: Act, file: Sharing): void {
    if (may(act, file, this.email)) return;
    const role = roleOf(file, this.email);
    const what =
      role === undefined ? "has no access to this file" : `is ${role} of this file and may not ${ACTS[act]}`;
    throw new NoAccess(`${this.email} ${what}. Its owner is ${file.owner}.`);
  }
}

const ACTS: Readonly<Record<Act, string>> = { view: "view it", edit: "edit it", own: "move it to the bin" };

/** A person asked for something that is not shared with them. */
export class NoAccess extends Error {}
