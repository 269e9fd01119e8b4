import type { FromSidebar, ToSidebar } from "../../server/google-script";
import { requestTo } from "../address";
import { ask } from "../ask";
import { byId, make } from "../element";
import { showFailure } from "../notices";

/**
 * The panel beside the sheet. Its page is a stranger to this one, as on Google: sandboxed, of an origin of its own, and
 * able to ask only for what google.script has.
 */
export function offerSidebar(focusSheet: () => void): { open(title: string): void; close(): void } {
  const panel = byId("sidebar");
  const close = () => {
    panel.hidden = true;
    panel.querySelector("iframe")?.remove();
  };
  const dismiss = () => {
    close();
    ask("POST", "/sidebar/close").catch(showFailure);
  };
  byId("close-sidebar").onclick = dismiss;

  addEventListener("message", ({ source, data }: MessageEvent<FromSidebar>) => {
    const page = panel.querySelector("iframe")?.contentWindow;
    if (!page || source !== page) return;
    if (data.googleScript === "close") dismiss();
    else if (data.googleScript === "focus") focusSheet();
    else if (data.googleScript === "run") void run(data).then((answer) => page.postMessage(answer, "*"));
  });

  return {
    open(title) {
      close();
      const frame = make("iframe", { title, src: requestTo("/sidebar"), sandbox: SANDBOX });
      byId("sidebar-title").textContent = title;
      panel.append(frame);
      panel.hidden = false;
    },
    close,
  };
}

const SANDBOX =
  "allow-scripts allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox";

async function run({
  call,
  functionName,
  values,
}: FromSidebar & { googleScript: "run" }): Promise<ToSidebar> {
  try {
    const answer = await ask<{ value: unknown } | { error: string }>("POST", "/call", {
      functionName,
      values,
    });
    return { googleScript: "answer", call, ...answer };
  } catch {
    return { googleScript: "answer", call, error: "NetworkError: Connection failure due to HTTP 0" };
  }
}
