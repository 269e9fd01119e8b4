import type { IncomingMessage, ServerResponse } from "node:http";
import type { Person, WorkspaceEvent } from "../interface";

const KEPT = 2000; // events that a page may have missed and still be brought up to date with
const HEARTBEAT = 20_000; // milliseconds: a page whose connection died finds out

/**
 * Numbers what happens in the workspace and tells every page. A place in the log is "log.number": a page that lost its
 * connection says where it was and gets what it missed, or hears "missed" and starts afresh, as after a restart.
 */
export class EventLog {
  private readonly name = Date.now().toString(36);
  private readonly pages = new Set<ServerResponse>();
  private readonly heartbeat = setInterval(() => this.tell(": still here\n\n"), HEARTBEAT).unref();
  private readonly deaf: () => void;
  private kept: string[] = [];
  private count = 0;

  constructor(person: Person) {
    this.deaf = person.listen((event) => this.add(event));
  }

  /** Where the log stands now. */
  at(): string {
    return `${this.name}.${this.count}`;
  }

  /** Sends a page everything after the place it names, and then whatever happens. */
  stream(request: IncomingMessage, response: ServerResponse, url: URL): void {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    // A browser that reconnects by itself names the last event it got; it knows better than the address does.
    const last = request.headers["last-event-id"] ?? url.searchParams.get("since") ?? this.at();
    const [name, number] = String(last).split(".");
    const missed = this.count - Number(number);
    if (name !== this.name || !(missed <= this.kept.length)) response.write('data: {"type":"missed"}\n\n');
    else response.write(": connected\n\n" + this.kept.slice(this.kept.length - missed).join(""));
    this.pages.add(response);
    response.on("close", () => this.pages.delete(response));
  }

  close(): void {
    this.deaf();
    clearInterval(this.heartbeat);
    for (const page of this.pages) page.end();
  }

  private add(event: WorkspaceEvent): void {
    this.count += 1;
    const line = `id: ${this.at()}\ndata: ${JSON.stringify(event)}\n\n`;
    this.kept.push(line);
    if (this.kept.length > KEPT) this.kept = this.kept.slice(-KEPT / 2);
    this.tell(line);
  }

  private tell(line: string): void {
    for (const page of this.pages) page.write(line);
  }
}
