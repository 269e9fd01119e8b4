import { given, setTextAttributes } from "./attributes";
import { Container } from "./container";
import { ElementType } from "./enums";
import { Text } from "./text";
import { pageBreakNode, paragraphNode } from "./tree";
import type { Fits } from "../fits";

type GoogleBody = GoogleAppsScript.Document.Body;
type GooglePageBreak = GoogleAppsScript.Document.PageBreak;

/** Google's names for the page, and where the root keeps each; points. */
const PAGE = {
  MARGIN_TOP: "marginTop",
  MARGIN_BOTTOM: "marginBottom",
  MARGIN_LEFT: "marginLeft",
  MARGIN_RIGHT: "marginRight",
  PAGE_WIDTH: "width",
  PAGE_HEIGHT: "height",
} as const;

/** What stands in the Doc. */
export class Body extends Container implements Fits<GoogleBody, Body> {
  getType(): GoogleAppsScript.Document.ElementType {
    return ElementType.BODY_SECTION as GoogleAppsScript.Document.ElementType;
  }

  /** Google's own name for it: https://github.com/brucemcpherson/gas-fakes/blob/main/test/testdocs.js */
  override toString(): string {
    return "DocumentBodySection";
  }

  /**
   * Leaves the last paragraph, without words; what stood before it is empty as well and belongs to the body no more, as
   * notes on live Docs tell (https://github.com/brucemcpherson/gas-fakes). Refused where the last element is a list
   * item: https://github.com/brucemcpherson/gas-fakes/issues/51
   */
  clear(): never {
    const { content } = this.changing;
    const last = content.at(-1);
    if (last?.attrs["listId"]) throw this.exception("Can't remove the last paragraph in a document section.");
    for (const block of content) if (block.type === "paragraph") block.content = [];
    // Google's page break stands in a paragraph of its own, and that stays, emptied.
    content.splice(0, content.length, last?.type === "paragraph" ? last : paragraphNode(""));
    return this as never;
  }

  getParagraphs(): GoogleAppsScript.Document.Paragraph[] {
    return this.all((type) => type !== "table") as unknown as GoogleAppsScript.Document.Paragraph[];
  }

  getListItems(): GoogleAppsScript.Document.ListItem[] {
    return this.all((_, attrs) =>
      Boolean(attrs["listId"]),
    ) as unknown as GoogleAppsScript.Document.ListItem[];
  }

  getTables(): GoogleAppsScript.Document.Table[] {
    return this.all((type) => type === "table") as unknown as GoogleAppsScript.Document.Table[];
  }

  appendPageBreak(pageBreak?: GooglePageBreak): GooglePageBreak {
    return this.insertPageBreak(this.getNumChildren(), pageBreak);
  }

  insertPageBreak(childIndex: number, pageBreak?: GooglePageBreak | null): GooglePageBreak {
    const node = pageBreak ? this.detached("PageBreak", childIndex, pageBreak) : pageBreakNode();
    return this.insertLeaf(childIndex, node, "PageBreak");
  }

  getAttributes(): ReturnType<GoogleBody["getAttributes"]> {
    const page = this.page;
    return given(
      this.doc.room,
      Object.fromEntries(Object.entries(PAGE).map(([name, key]) => [name, page[key] ?? null])),
    );
  }

  setAttributes(values: Record<string, unknown>): never {
    for (const [name, key] of Object.entries(PAGE))
      if (Object.hasOwn(values, name)) this.setPage(key, values[name]);
    setTextAttributes(new Text(this.place), values, undefined);
    return this as never;
  }

  setMarginTop(points: number): never {
    return this.setPage("marginTop", points);
  }

  setMarginBottom(points: number): never {
    return this.setPage("marginBottom", points);
  }

  setMarginLeft(points: number): never {
    return this.setPage("marginLeft", points);
  }

  setMarginRight(points: number): never {
    return this.setPage("marginRight", points);
  }

  setPageWidth(points: number): never {
    return this.setPage("width", points);
  }

  setPageHeight(points: number): never {
    return this.setPage("height", points);
  }

  getMarginTop(): number {
    return this.page["marginTop"] as number;
  }

  getMarginBottom(): number {
    return this.page["marginBottom"] as number;
  }

  getMarginLeft(): number {
    return this.page["marginLeft"] as number;
  }

  getMarginRight(): number {
    return this.page["marginRight"] as number;
  }

  getPageWidth(): number {
    return this.page["width"] as number;
  }

  getPageHeight(): number {
    return this.page["height"] as number;
  }

  override get className() {
    return "Body" as const;
  }

  private get page(): Record<string, unknown> {
    return (this.node.attrs["page"] ?? {}) as Record<string, unknown>;
  }

  private setPage(name: string, value: unknown): never {
    this.changing.attrs["page"] = { ...this.page, [name]: value };
    return this as never;
  }

  private all(wanted: (type: string, attrs: Record<string, unknown>) => boolean) {
    const found = this.node.content.filter(({ type, attrs }) => wanted(type, attrs));
    return this.inward(found.map((node) => this.doc.elementAt(this.child(node))));
  }
}
