import type { IncomingMessage } from "node:http";
import { Refusal } from "./answer";

const OURS = /^(localhost|127\.0\.0\.1)(:\d+)?$/;

/**
 * Refuses what a foreign site could make this browser send. A name of theirs may come to point at 127.0.0.1 (DNS
 * rebinding), and any site may post a form to us: the first gives itself away by Host, the second by Origin.
 */
export function refuseStrangers(request: IncomingMessage): void {
  const { host, origin } = request.headers;
  if (!host || !OURS.test(host)) throw new Refusal(403, "The workspace answers on this machine only.");
  if (request.method === "GET" || origin === undefined) return;
  if (origin !== `http://${host}`) throw new Refusal(403, "Another site may not change the workspace.");
}
