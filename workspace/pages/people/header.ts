import { byId } from "../element";
import { type Access, mayEdit, readAccess } from "./access";
import { openAccount } from "./account";
import { avatar } from "./avatar";
import { showNeedAccess } from "./need-access";
import { openShare } from "./share";

/**
 * The avatar and the Share button of a page, for the person who is at it. When what they may do with the file changes,
 * the page is loaded anew; `unsaved` is then asked first for what they have typed and is not saved, which stays to be
 * copied.
 */
export function offerPeople(
  first: Access,
  unsaved: () => Promise<readonly string[]>,
): { refresh(): Promise<Access> } {
  let access = first;
  let typed: readonly string[] | undefined; // once what they may do has changed
  let redrawShare: ((access: Access) => void) | undefined;

  const user = byId("user");
  user.append(avatar(access.user));
  user.title = access.user;
  user.setAttribute("aria-label", `${access.user}: who you are`);
  user.onclick = () => void refresh().then(openAccount);
  const shareButton = byId("share");
  shareButton.hidden = !mayEdit(access);
  shareButton.onclick = () => {
    void refresh().then((now) => (redrawShare = openShare(byId("title").textContent, now)));
  };

  const refresh = async (): Promise<Access> => {
    const now = await readAccess();
    const before = access.role;
    access = now;
    if (now.role !== before) await follow(now);
    redrawShare?.(now);
    return now;
  };
  const follow = async (now: Access): Promise<void> => {
    typed ??= first.role === undefined ? [] : await unsaved();
    if (typed.length === 0 && now.role !== undefined) location.reload();
    else showNeedAccess(now, first.role !== undefined, typed);
  };
  if (access.role === undefined) showNeedAccess(access, false, []);
  return { refresh };
}
