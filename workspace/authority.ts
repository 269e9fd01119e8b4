/**
 * On whose behalf a function of the add-on runs. A formula may hardly do anything, a simple trigger such as onOpen runs
 * before the person has granted anything, a menu and the sidebar run with all that was granted, and a trigger at a set
 * time too, but with nobody at a screen.
 */
export type Caller = "cell" | "trigger" | "menu" | "sidebar" | "time trigger";

/** How much an execution may do: https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle */
export type AuthMode = "NONE" | "CUSTOM_FUNCTION" | "LIMITED" | "FULL";

/** Whether the script belongs to one file, is installed as an add-on, or is a file of its own. */
export type Install = "bound" | "add-on" | "standalone";

/** The kind of file beside which the script runs; a standalone script has none. */
export type Container = "sheet" | "doc";

/** How the add-on stands in a file, whoever calls it. */
export interface Standing {
  readonly install: Install;
  readonly container: Container;
  /** Whether an add-on has been used in this file before; until then its onOpen may only make a menu. */
  readonly enabled: boolean;
  /** The manifest's oauthScopes; undefined where it names none, as Google then finds out by itself what is needed. */
  readonly scopes: readonly string[] | undefined;
}

/** All that decides what one execution may call. */
export interface Authority extends Standing {
  readonly caller: Caller;
  readonly authMode: AuthMode;
}

/** What the caller may do where the add-on stands so. */
export function authorityOf(caller: Caller, standing: Standing): Authority {
  return { ...standing, caller, authMode: authModeOf(caller, standing) };
}

function authModeOf(caller: Caller, { install, enabled }: Standing): AuthMode {
  if (caller === "cell") return "CUSTOM_FUNCTION";
  if (caller === "trigger") return install === "add-on" && !enabled ? "NONE" : "LIMITED";
  return "FULL";
}
