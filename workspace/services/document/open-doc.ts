import type { Room } from "../../sandbox/room";
import type { Version } from "../../docs/docs";
import { freeze, thaw, type TreeNode } from "./tree";

/** The classes of elements that Google has and this workspace simulates. */
export type ElementClass =
  | "Body"
  | "Paragraph"
  | "ListItem"
  | "Table"
  | "TableRow"
  | "TableCell"
  | "Text"
  | "HorizontalRule"
  | "PageBreak"
  | "InlineImage";

/** Where an element stands: its Doc, its node, and the node it is in (none for the body). */
export interface Place {
  readonly doc: OpenDoc;
  readonly node: TreeNode;
  readonly parent: Place | undefined;
}

/** Makes the element for a node. Handed to the Doc, so that an element can open others without knowing their classes. */
export type OpenElement = (place: Place, className?: ElementClass) => GoogleAppsScript.Document.Element;

/**
 * A Doc as one execution holds it: a copy on which the script works. Others see its edits when it is saved and closed or
 * when the execution ends; after that it takes no more of them:
 * https://developers.google.com/apps-script/reference/document/document#saveandclose
 */
export class OpenDoc {
  readonly root: TreeNode;
  private edited = false;
  private closed = false;

  constructor(
    readonly room: Room,
    readonly id: string,
    private readonly opened: Version,
    readonly elementAt: OpenElement,
  ) {
    this.root = thaw(opened.content);
  }

  get isClosed(): boolean {
    return this.closed;
  }

  /** A closed Doc still tells what it held, but takes nothing more, not even being closed a second time. */
  checkOpen(): void {
    if (this.closed) throw this.room.realm.exception("Document is closed, its contents cannot be updated.");
  }

  /** To be called before anything is changed. */
  touch(): void {
    this.checkOpen();
    this.edited = true;
  }

  save(): void {
    if (!this.edited || this.closed) return;
    this.room.ask("doc.write", this.id, this.opened, freeze(this.root));
    this.edited = false;
  }

  close(): void {
    this.checkOpen();
    this.save();
    this.closed = true;
  }
}
