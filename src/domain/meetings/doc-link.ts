/** The address of a Doc, as Google itself gives it (Document.getUrl). */
export function docLink(id: string): string {
  return id === "" ? "" : `https://docs.google.com/open?id=${id}`;
}

/** The id of a Doc from its address in any of Google's spellings, or from the id alone. */
export function docId(text: string): string {
  const found = /[?&]id=([\w-]+)/.exec(text) ?? /\/d\/([\w-]+)/.exec(text) ?? /^\s*([\w-]+)\s*$/.exec(text);
  return found?.[1] ?? "";
}
