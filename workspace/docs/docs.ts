import { Node } from "prosemirror-model";
import type { DocInfo, DocNode } from "../interface";
import { merge } from "./merge";
import { roleOf, type Sharing, withRole } from "../sharing";
import { schema } from "./schema";

/** A Doc as it is kept: plain data. */
export interface StoredDoc extends Sharing {
  readonly id: string;
  readonly title: string;
  readonly trashed: boolean;
  readonly version: number;
  readonly content: DocNode;
}

/** What a Doc held at some time. */
export type Version = Pick<StoredDoc, "version" | "content">;

/** An empty Doc holds one empty paragraph, as a new one on Google does. */
const EMPTY: DocNode = { type: "doc", content: [{ type: "paragraph" }] };

const PREFIX = "1workspaceDoc";

/** All Docs there are. Whoever writes one, script or person, the schema has checked it first. */
export class Docs {
  private readonly docs: Map<string, StoredDoc>;
  /** The number in the newest id: an id is not used again when its Doc is gone. */
  private made: number;

  constructor(saved: readonly StoredDoc[] = []) {
    this.docs = new Map(saved.map((doc) => [doc.id, doc]));
    this.made = Math.max(0, ...saved.map(({ id }) => Number(id.slice(PREFIX.length))));
  }

  /** The Docs that are shared with this address, as it finds them in Drive. */
  list(email: string): readonly DocInfo[] {
    return [...this.docs.values()].flatMap(({ id, title, owner, editors, viewers, trashed }) => {
      const role = roleOf({ owner, editors, viewers }, email);
      return role === undefined
        ? []
        : [{ id, title, owner, editors, viewers, trashed, url: urlOf(id), role }];
    });
  }

  find(id: string): StoredDoc | undefined {
    return this.docs.get(id);
  }

  get(id: string): StoredDoc {
    const doc = this.docs.get(id);
    if (!doc) throw new Error(`There is no Doc with the id ${id}.`);
    return doc;
  }

  create(title: string, owner: string): StoredDoc {
    const id = this.newId();
    const content = checked(EMPTY);
    const doc = { id, title, owner, editors: [owner], viewers: [], trashed: false, version: 1, content };
    this.docs.set(id, doc);
    return doc;
  }

  /** Changes what is given and leaves the rest; only a change of content makes a new version. */
  change(id: string, change: Partial<Omit<StoredDoc, "id" | "version">>): StoredDoc {
    const old = this.get(id);
    const content = change.content ? checked(change.content) : old.content;
    const doc = { ...old, ...change, content, version: old.version + (change.content ? 1 : 0) };
    this.docs.set(id, doc);
    return doc;
  }

  /**
   * Saves what a script has made of the Doc as it opened it, together with what others have made of it since. Docs
   * applies a script's edits to the Doc as it is by then; how it settles two edits of one place is unconfirmed, so here
   * both are kept.
   */
  write(id: string, opened: Version, content: DocNode): StoredDoc {
    const now = this.get(id);
    if (now.version === opened.version) return this.change(id, { content });
    const merged = merge(parsed(opened.content), parsed(content), parsed(now.content));
    return this.change(id, { content: merged.toJSON() as DocNode });
  }

  /** Gives or takes a role: no editor becomes a mere viewer by it, and only who has the role can lose it. */
  share(id: string, email: string, role: "editor" | "viewer", given: boolean): StoredDoc {
    const doc = this.get(id);
    const has = roleOf(doc, email);
    if (given ? role === "viewer" && has === "editor" : has !== role) return doc;
    const { editors, viewers } = withRole(doc, email, given ? role : undefined);
    return this.change(id, { editors, viewers });
  }

  /** Deletes a Doc for good, as emptying the bin does. */
  remove(id: string): void {
    this.get(id);
    this.docs.delete(id);
  }

  save(): readonly StoredDoc[] {
    return [...this.docs.values()];
  }

  /** As long as Google's, and the same in every run, so that pictures and recorded outputs stay alike. */
  private newId(): string {
    this.made += 1;
    return `${PREFIX}${String(this.made).padStart(31, "0")}`;
  }
}

const urlOf = (id: string): string => `https://docs.google.com/open?id=${id}`;

/** The document with its defaults filled in. */
const checked = (content: DocNode): DocNode => parsed(content).toJSON() as DocNode;

/** Throws what the schema has against it. */
function parsed(content: DocNode): Node {
  const node = Node.fromJSON(schema, content);
  node.check();
  return node;
}
