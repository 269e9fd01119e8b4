import type { StoredDoc } from "../../docs/docs";
import { openUser } from "../session";
import type { OpenDoc } from "./open-doc";
import type { Fits } from "../fits";

type GoogleDocument = GoogleAppsScript.Document.Document;
type GoogleUser = GoogleAppsScript.Base.User;

/** A Doc as DocumentApp hands it to a script. */
export class Document implements Fits<GoogleDocument, Document> {
  constructor(
    private readonly doc: OpenDoc,
    private stored: Omit<StoredDoc, "content">,
  ) {}

  getId(): string {
    return this.stored.id;
  }

  getName(): string {
    return this.stored.title;
  }

  setName(name: string): GoogleDocument {
    this.doc.checkOpen();
    this.stored = { ...this.stored, title: name };
    this.doc.room.ask("doc.rename", this.stored.id, name);
    return this.google;
  }

  /** Google gives this form, not the one with /d/ and /edit: https://developers.google.com/apps-script/reference/document/document#geturl */
  getUrl(): string {
    return `https://docs.google.com/open?id=${this.stored.id}`;
  }

  toString(): string {
    return "Document";
  }

  getBody(): GoogleAppsScript.Document.Body {
    const place = { doc: this.doc, node: this.doc.root, parent: undefined };
    return this.doc.elementAt(place, "Body") as unknown as GoogleAppsScript.Document.Body;
  }

  getEditors(): GoogleUser[] {
    return this.people(this.stored.editors);
  }

  /** Whoever may edit may view: https://github.com/brucemcpherson/gas-fakes/blob/main/test/testdocs.js */
  getViewers(): GoogleUser[] {
    return this.people([...this.stored.editors, ...this.stored.viewers]);
  }

  /** Takes effect at once, without waiting for the Doc to be saved. Google's wording for a bad address is unconfirmed. */
  addEditor(user: string | GoogleUser): GoogleDocument {
    return this.share(user, "editor", true);
  }

  addViewer(user: string | GoogleUser): GoogleDocument {
    return this.share(user, "viewer", true);
  }

  addEditors(emails: string[]): GoogleDocument {
    for (const email of emails) this.addEditor(email);
    return this.google;
  }

  addViewers(emails: string[]): GoogleDocument {
    for (const email of emails) this.addViewer(email);
    return this.google;
  }

  /** That removing the owner, or someone who is no editor, does nothing and is not refused, is unconfirmed. */
  removeEditor(user: string | GoogleUser): GoogleDocument {
    return this.share(user, "editor", false);
  }

  removeViewer(user: string | GoogleUser): GoogleDocument {
    return this.share(user, "viewer", false);
  }

  saveAndClose(): void {
    this.doc.close();
  }

  private get google(): GoogleDocument {
    return this as unknown as GoogleDocument;
  }

  private address(user: string | GoogleUser): string {
    const email = typeof user === "string" ? user : user.getEmail();
    if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email))
      throw this.doc.room.realm.exception(`Invalid email: ${email}`);
    return email;
  }

  private share(user: string | GoogleUser, role: "editor" | "viewer", given: boolean): GoogleDocument {
    this.stored = this.doc.room.ask("doc.share", this.stored.id, this.address(user), role, given);
    return this.google;
  }

  private people(emails: readonly string[]): GoogleUser[] {
    const { room } = this.doc;
    return room.realm.inward(emails.map((email) => openUser(room, email))) as GoogleUser[];
  }
}
