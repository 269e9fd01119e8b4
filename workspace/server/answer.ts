import { readFile, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";

/** Why a request is not served, with the HTTP status that says so. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

const LONGEST_BODY = 64 * 1024 * 1024; // 64 MB: a paste or a file of a whole export, with room to spare

/** The request's body as it came; `tooLong` says what is longer than 64 MB. */
export async function readBody(
  request: IncomingMessage,
  tooLong = "The request is too long.",
): Promise<Buffer> {
  // Told before it is sent, the browser hears the answer; broken off in the middle, it hears of a lost connection.
  if (Number(request.headers["content-length"]) > LONGEST_BODY) throw new Refusal(413, tooLong);
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > LONGEST_BODY) throw new Refusal(413, tooLong);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** The request's body, which must be JSON. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const body = await readBody(request);
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    throw new Refusal(400, "The request's body is not JSON.");
  }
}

/** Answers with JSON. */
export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { "content-type": "application/json", ...ALWAYS });
  response.end(JSON.stringify(value));
}

/** Answers that it is done. */
export function sendNothing(response: ServerResponse): void {
  response.writeHead(204, ALWAYS);
  response.end();
}

/**
 * Answers with a page that somebody else wrote. Its origin is opaque, as that of a sidebar is to the sheet around it on
 * Google: it reaches nothing of ours but what the bridge hands over.
 */
export function sendHtml(response: ServerResponse, html: string): void {
  response.writeHead(200, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy":
      "sandbox allow-scripts allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox",
    ...ALWAYS,
  });
  response.end(html);
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
};

/** Answers with a built file, or that the browser's copy of it is still good. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
): Promise<void> {
  const type = TYPES[path.extname(file)];
  const found = type === undefined ? undefined : await stat(file).catch(() => undefined);
  if (type === undefined || !found) throw new Refusal(404, `There is no page ${path.basename(file)}.`);
  // The sheet's script is 10 MB: a browser that may keep it also keeps it compiled, and a reload is quick.
  const etag = `"${found.size}-${found.mtimeMs}"`;
  const headers = { ...ALWAYS, "cache-control": "no-cache", "content-security-policy": OWN_PAGE, etag };
  if (request.headers["if-none-match"] === etag) {
    response.writeHead(304, headers);
    response.end();
  } else {
    response.writeHead(200, { ...headers, "content-type": type });
    response.end(await readFile(file));
  }
}

/** Our own pages ask for nothing outside this server; Univer sets styles and draws images it makes itself. */
const OWN_PAGE =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; frame-ancestors 'none'";

/** What is read is never shown older than it is. */
const ALWAYS = { "cache-control": "no-store", "x-content-type-options": "nosniff" };
