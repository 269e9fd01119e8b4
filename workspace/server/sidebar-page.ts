import { googleScript } from "./google-script";

/** The add-on's HTML with google.script, which can call these functions, put in before any script of its own. */
export function sidebarPage(html: string, functionNames: readonly string[]): string {
  const bridge = `<script>(${googleScript.toString()})(${JSON.stringify(functionNames)})</script>`;
  const head =
    /<head(\s[^>]*)?>/i.exec(html) ?? /<html(\s[^>]*)?>/i.exec(html) ?? /<!doctype[^>]*>/i.exec(html);
  // Google shows what has no doctype in standards mode as well.
  if (!head) return `<!doctype html>${bridge}${html}`;
  const after = head.index + head[0].length;
  return html.slice(0, after) + bridge + html.slice(after);
}
