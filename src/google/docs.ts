import type { Block } from "../domain/documents/block";
import type { Place } from "../domain/meetings/doc-reading";
import { linkWords, writeRefs } from "./doc-amend";
import { readBlocks } from "./doc-reader";
import { peopleOf, shareWith } from "./doc-share";
import { appendBlocks, setPage } from "./doc-writer";

/** A Google Doc as far as the add-on uses it. After `save` it is closed and must be opened anew. */
export interface Doc {
  readonly id: string;
  readonly url: string;
  blocks(): readonly Block[];
  /** Removes all that the Doc holds; that a page break at the end goes too is not confirmed on a live account. */
  clear(): void;
  /** Sets up the page and writes below whatever the Doc holds. */
  append(blocks: readonly Block[]): void;
  /** Writes refs into cells that are still empty. */
  writeRefs(refs: readonly (Place & { readonly ref: string })[]): void;
  /** Makes words of the head a link, where they still stand as written. */
  link(words: string, url: string): void;
  /** The e-mail addresses of everyone who can open it. */
  people(): readonly string[];
  /** Lets an address edit it, unless it can already; throws Google's message where that is no address. */
  share(email: string): void;
  save(): void;
}

/** Makes an empty Doc in the person's own Drive; nobody else can open it until it is shared. */
export function createDoc(title: string): Doc {
  return docOf(DocumentApp.create(title));
}

/**
 * Opens a Doc; undefined where Google says that there is none, or none this person may read, which it does not tell
 * apart. Any other failure is thrown: a Doc must not be taken for deleted because a service was busy. Google's words
 * are not confirmed on a live account; in another wording its message reaches the manager, and nothing is changed.
 */
export function openDoc(id: string): Doc | undefined {
  try {
    return docOf(DocumentApp.openById(id));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (/missing|not found|deleted|invalid argument|no item with the given id/i.test(message))
      return undefined;
    throw error;
  }
}

function docOf(document: GoogleAppsScript.Document.Document): Doc {
  const body = document.getBody();
  return {
    id: document.getId(),
    url: document.getUrl(),
    blocks: () => readBlocks(body),
    clear: () => void body.clear(),
    append: (blocks) => {
      setPage(body);
      appendBlocks(body, blocks);
    },
    writeRefs: (refs) => writeRefs(body, refs),
    link: (words, url) => linkWords(body, words, url),
    people: () => peopleOf(document),
    share: (email) => shareWith(document, email),
    save: () => document.saveAndClose(),
  };
}
