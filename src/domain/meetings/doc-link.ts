/** The address of a Doc in the spelling of Document.getUrl; that every Doc opens by it is not confirmed on a live account. */
export function docLink(id: string): string {
  return id === "" ? "" : `https://docs.google.com/open?id=${id}`;
}

/** The id of a Doc from its address in any of Google's spellings, or from the id alone. */
export function docId(text: string): string {
  const found = /[?&]id=([\w-]+)/.exec(text) ?? /\/d\/([\w-]+)/.exec(text) ?? /^\s*([\w-]+)\s*$/.exec(text);
  return found?.[1] ?? "";
}
