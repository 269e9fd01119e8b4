import type { WorkspaceEvent } from "../interface";
import { requestTo } from "./address";

/** What the server tells; "missed" means that more has happened than it can tell. */
export type Happening = WorkspaceEvent | { readonly type: "missed" };

/** Which window this is, so that it knows its own changes when it hears of them. */
export const me = crypto.randomUUID();

/**
 * Hears what happens in the workspace to the person at this window and its file, from the place `since` in the log (or
 * from now on). The browser connects again by itself when the connection is lost and says what it heard last;
 * `connected` hears of both.
 */
export function listen(
  since: string | undefined,
  file: string,
  hear: (happening: Happening) => void,
  connected: (connected: boolean) => void,
): void {
  let last = since;
  let source: EventSource | undefined;
  const open = () => {
    source = new EventSource(requestTo(last === undefined ? "/events" : `/events?since=${last}`));
    source.onopen = () => connected(true);
    source.onerror = () => {
      connected(false);
      // A server that answered with something else than events has ended the matter; it may be starting again.
      if (source?.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), 2000);
    };
    source.onmessage = ({ data, lastEventId }: MessageEvent<string>) => {
      if (lastEventId !== "") last = lastEventId;
      const happening = JSON.parse(data) as Happening;
      if (!("to" in happening) || happening.to.file === file) hear(happening);
    };
  };
  // A browser keeps six connections to one server for all its windows: one that nobody sees leaves its own to others.
  document.addEventListener("visibilitychange", () => {
    source?.close();
    if (!document.hidden) open();
  });
  if (!document.hidden) open();
}
