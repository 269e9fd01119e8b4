import type { StoredDoc } from "./docs";

/** The Doc as a Word file. */
export function toDocx(doc: StoredDoc): Promise<Uint8Array> {
  return Promise.reject(new Error(`${doc.title} cannot be saved as .docx yet.`));
}
