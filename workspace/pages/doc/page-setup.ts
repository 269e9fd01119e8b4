import type { Node } from "prosemirror-model";

/** The page's measures, in points, where the Doc sets them, as properties that doc.css draws the page by. */
export function pageSetup(doc: Node): string {
  const page = measuresOf(doc);
  return Object.entries(MEASURES)
    .map(([measure, { property }]) => (page[measure] === undefined ? "" : `${property}: ${page[measure]}pt;`))
    .join("");
}

/** The same measures for the printer: a rule for each sheet of paper, which properties cannot reach. */
export function paperSetup(doc: Node): string {
  const page = measuresOf(doc);
  const points = (measure: keyof typeof MEASURES) => `${page[measure] ?? MEASURES[measure].usual}pt`;
  const margins = [points("marginTop"), points("marginRight"), points("marginBottom"), points("marginLeft")];
  return `@page { size: ${points("width")} ${points("height")}; margin: ${margins.join(" ")}; }`;
}

function measuresOf(doc: Node): Readonly<Record<string, number | undefined>> {
  const page = (doc.attrs["page"] ?? {}) as Readonly<Record<string, number | null>>;
  return Object.fromEntries(Object.entries(page).map(([measure, points]) => [measure, points ?? undefined]));
}

/** What is usual for a new Google Doc: US letter with margins of an inch. doc.css says the same. */
const MEASURES = {
  width: { property: "--page-width", usual: 612 },
  height: { property: "--page-height", usual: 792 },
  marginTop: { property: "--page-top", usual: 72 },
  marginBottom: { property: "--page-bottom", usual: 72 },
  marginLeft: { property: "--page-left", usual: 72 },
  marginRight: { property: "--page-right", usual: 72 },
} as const;
