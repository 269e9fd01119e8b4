import type { Access } from "../../server/access";
import { ask } from "../ask";
import { docId } from "../address";

export type { Access } from "../../server/access";

/** Who is at this window and what they may do with its file. */
export const readAccess = (): Promise<Access> => ask<Access>("GET", "/access");

/** Whether they may change it. */
export const mayEdit = ({ role }: Access): boolean => role === "owner" || role === "editor";

/** What this window shows, in words. */
export const KIND = docId === undefined ? "sheet" : "Doc";

/** A role in words. */
export const ROLES = { owner: "Owner", editor: "Editor", viewer: "Viewer", none: "No access" } as const;
