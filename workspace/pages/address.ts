const here = new URL(location.href);

/** The id of the Doc that this window shows; undefined where it shows the sheet. */
export const docId: string | undefined = /^\/doc\/([\w-]+)$/.exec(here.pathname)?.[1];

/** An address that is opened as the person at this window; as the owner of the spreadsheet where it names nobody. */
export const linkTo = (path: string): string => withParameters(path, { as: here.searchParams.get("as") });

/** An address to ask the server at: it hears who asks, and which file they have before them. */
export const requestTo = (path: string): string =>
  withParameters(path, { as: here.searchParams.get("as"), file: docId ?? null });

/** This window's address as somebody else. */
export const hereAs = (email: string | null): string => withParameters(here.pathname, { as: email });

function withParameters(path: string, parameters: Readonly<Record<string, string | null>>): string {
  const url = new URL(path, here);
  for (const [name, value] of Object.entries(parameters))
    if (value !== null) url.searchParams.set(name, value);
  return url.pathname + url.search;
}
