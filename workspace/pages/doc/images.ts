import type { Node } from "prosemirror-model";
import { make } from "../element";

/** A picture that is in the Doc itself; for one from elsewhere, which this page does not fetch, what it shows in words. */
export function drawImage({ attrs }: Node): HTMLElement {
  const { source, alt } = attrs as { readonly source: string; readonly alt: string };
  if (source.startsWith("data:image/")) return make("img", { src: source, alt });
  return make("span", { class: "picture", role: "img", "aria-label": alt || "Picture" }, alt || "Picture");
}
