import { requestTo } from "./address";

/** The server said no; `status` and `body` say how. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly body: unknown,
  ) {
    super((body as { message?: string } | undefined)?.message ?? `The workspace answered ${status}.`);
  }
}

/** Asks the server for something; given a body, sends it along, a file as it is. A refusal throws, and so does no answer at all. */
export async function ask<Answer>(
  method: "GET" | "POST" | "PUT",
  path: string,
  body?: unknown,
  options: RequestInit = {},
): Promise<Answer> {
  const sent = body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) };
  const response = await fetch(requestTo(path), { method, ...sent, ...options });
  const answer: unknown = response.status === 204 ? undefined : await response.json();
  if (!response.ok) throw new Refused(response.status, answer);
  return answer as Answer;
}
