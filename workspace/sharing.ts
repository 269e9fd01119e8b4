/** What a person may do with a file; nothing where there is no role. */
export type Role = "owner" | "editor" | "viewer";

/** Whom a file is shared with, by e-mail address. Its owner is among the editors. */
export interface Sharing {
  readonly owner: string;
  readonly editors: readonly string[];
  readonly viewers: readonly string[];
}

/** What the address may do with the file; undefined where it is not shared with it. Case says nothing in an address. */
export function roleOf({ owner, editors, viewers }: Sharing, email: string): Role | undefined {
  if (isSame(owner, email)) return "owner";
  if (editors.some((each) => isSame(each, email))) return "editor";
  return viewers.some((each) => isSame(each, email)) ? "viewer" : undefined;
}

/** What somebody may want to do with a file; only its owner may put it in the bin. */
export type Act = "view" | "edit" | "own";

const MAY: Readonly<Record<Role, readonly Act[]>> = {
  owner: ["view", "edit", "own"],
  editor: ["view", "edit"],
  viewer: ["view"],
};

/** Whether the address may do that with the file. */
export function may(act: Act, file: Sharing, email: string): boolean {
  const role = roleOf(file, email);
  return role !== undefined && MAY[role].includes(act);
}

/** The same file shared with one more, one less, or one who may now do something else. The owner stays what it is. */
export function withRole(sharing: Sharing, email: string, role: Exclude<Role, "owner"> | undefined): Sharing {
  const { owner } = sharing;
  if (isSame(owner, email)) return { owner, editors: sharing.editors, viewers: sharing.viewers };
  const others = (emails: readonly string[]) => emails.filter((each) => !isSame(each, email));
  const editors = others(sharing.editors);
  const viewers = others(sharing.viewers);
  return {
    owner,
    editors: role === "editor" ? [...editors, email] : editors,
    viewers: role === "viewer" ? [...viewers, email] : viewers,
  };
}

/** Whether two addresses are one person's: case says nothing in them. */
export const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
