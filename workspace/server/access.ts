import { type Role, roleOf } from "../sharing";
import { WORKBOOK_ID } from "../sheet/workbook";
import { readJson, Refusal, sendJson } from "./answer";
import type { Call } from "./call";

/** Who a page is, what they may do with the file it shows, and who else there is. Without access too, so as to say so. */
export interface Access {
  readonly file: string;
  readonly user: string;
  readonly role: Role | undefined;
  readonly owner: string;
  /** Whom an address that names nobody means: the owner of the spreadsheet. */
  readonly home: string;
  /** Everybody the workspace knows, with what they may do with the file. */
  readonly people: readonly { readonly email: string; readonly role: Role | undefined }[];
}

export function readAccess({ workspace, person, file, response }: Call): void {
  const sharing = workspace.sharingOf(file);
  if (!sharing) throw new Refusal(404, "This Doc does not exist.");
  const user = person.user();
  const withRole = (email: string) => ({ email, role: roleOf(sharing, email) });
  const access: Access = {
    file,
    ...{ user, role: roleOf(sharing, user), owner: sharing.owner },
    home: workspace.user(),
    people: workspace.people().map(withRole),
  };
  sendJson(response, access);
}

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Shares the file with an address, or without a role no more. */
export async function share(call: Call): Promise<void> {
  const { person, file, request } = call;
  const { email, role } = (await readJson(request)) as { email: string; role?: "editor" | "viewer" };
  if (!ADDRESS.test(email)) throw new Refusal(400, `“${email}” is no e-mail address.`);
  if (file === WORKBOOK_ID) person.share(email, role);
  else person.shareDoc(file, email, role);
  readAccess(call);
}
