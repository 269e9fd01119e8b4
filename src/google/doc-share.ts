/** The e-mail addresses of everyone who can open a Doc, each once. */
export function peopleOf(document: GoogleAppsScript.Document.Document): readonly string[] {
  const emails = [...document.getEditors(), ...document.getViewers()].map((user) => user.getEmail());
  return [...new Set(emails.filter((email) => email !== ""))];
}

/**
 * Lets an address edit the Doc, unless it can already: adding it again could send another mail. Not confirmed on a live
 * account: whether Google sends one at all, and what it answers to an address that is none.
 */
export function shareWith(document: GoogleAppsScript.Document.Document, email: string): void {
  const editors = document.getEditors().map((user) => user.getEmail().toLowerCase());
  if (!editors.includes(email.toLowerCase())) document.addEditor(email);
}
