import type { WorkspaceEvent } from "../interface";

/** What the server tells; "missed" means that more has happened than it can tell. */
export type Happening = WorkspaceEvent | { readonly type: "missed" };

/** Who this page is, so that it knows its own changes when it hears of them. */
export const me = crypto.randomUUID();

/**
 * Hears what happens in the workspace, from the place `since` in its log (or from now on). The browser connects again
 * by itself when the connection is lost and says what it heard last; `connected` hears of both.
 */
export function listen(
  since: string | undefined,
  hear: (happening: Happening) => void,
  connected: (connected: boolean) => void,
): void {
  const source = new EventSource(since === undefined ? "/events" : `/events?since=${since}`);
  source.onopen = () => connected(true);
  source.onerror = () => {
    connected(false);
    // A server that answered with something else than events has ended the matter; it may be starting again.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), 2000);
  };
  source.onmessage = ({ data }: MessageEvent<string>) => hear(JSON.parse(data) as Happening);
}
