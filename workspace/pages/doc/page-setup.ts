import type { Node } from "prosemirror-model";

/** The page's measures, in points, where the Doc sets them, as properties that doc.css draws the page by. */
export function pageSetup(doc: Node): string {
  const page = (doc.attrs["page"] ?? {}) as Readonly<Record<string, number | null>>;
  const properties = Object.entries(MEASURES).map(([measure, property]) => {
    const points = page[measure];
    return typeof points === "number" ? `${property}: ${points}pt;` : "";
  });
  return properties.join("");
}

const MEASURES = {
  width: "--page-width",
  height: "--page-height",
  marginTop: "--page-top",
  marginBottom: "--page-bottom",
  marginLeft: "--page-left",
  marginRight: "--page-right",
};
