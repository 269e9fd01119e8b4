import {
  given,
  headingKept,
  headingOf,
  nameOf,
  paragraphAttributes,
  setParagraphAttributes,
  setTextAttributes,
  textAttributes,
} from "./attributes";
import { detached, Element } from "./element";
import type { Place } from "./open-doc";
import { ElementType, GlyphType, HorizontalAlignment, member } from "./enums";
import { Text } from "./text";
import { textOf, type TreeNode } from "./tree";
import type { Fits } from "../fits";

type GoogleParagraph = GoogleAppsScript.Document.Paragraph;
type GoogleText = GoogleAppsScript.Document.Text;
type GoogleListItem = GoogleAppsScript.Document.ListItem;
type Heading = GoogleAppsScript.Document.ParagraphHeading;
type Alignment = GoogleAppsScript.Document.HorizontalAlignment;

/** A paragraph; also the one that a rule or a page break stands in. */
export class Paragraph extends Element implements Fits<GoogleParagraph, Paragraph> {
  getType(): GoogleAppsScript.Document.ElementType {
    return ElementType.PARAGRAPH as GoogleAppsScript.Document.ElementType;
  }

  getText(): string {
    return textOf(this.node);
  }

  setText(text: string): void {
    this.text.setText(text);
  }

  /** Gives the text it has added to, as Google gives the new piece. A text that stands nowhere comes with its looks. */
  appendText(text: string | GoogleText): GoogleText {
    if (typeof text === "string") this.text.appendText(text);
    else this.changing.content.push(...detached(text).content);
    return this.editAsText();
  }

  editAsText(): GoogleAppsScript.Document.Text {
    return this.doc.elementAt(this.textPlace, "Text") as unknown as GoogleAppsScript.Document.Text;
  }

  clear(): never {
    this.changing.content = [];
    return this as never;
  }

  getNumChildren(): number {
    return this.children.length;
  }

  getChild(childIndex: number): GoogleAppsScript.Document.Element {
    const child = this.children[childIndex];
    if (!child) throw this.noChild(childIndex, this.children.length);
    return child();
  }

  getHeading(): Heading {
    return headingOf(this.node.attrs["heading"]) as Heading;
  }

  /**
   * A paragraph that is given a style takes its room and alignment from it:
   * https://github.com/brucemcpherson/gas-fakes/blob/main/test/testdocsstyles.js (for what a new paragraph has; that what
   * a script has set goes as well is unconfirmed)
   */
  setHeading(heading: Heading): never {
    Object.assign(this.changing.attrs, {
      align: null,
      lineSpacing: null,
      spacingBefore: null,
      spacingAfter: null,
    });
    return this.set("heading", headingKept(heading));
  }

  getAlignment(): Alignment {
    return member(HorizontalAlignment, this.node.attrs["align"]) as Alignment;
  }

  setAlignment(alignment: Alignment): never {
    return this.set("align", nameOf(alignment));
  }

  getAttributes(): ReturnType<GoogleParagraph["getAttributes"]> {
    const { node, doc } = this;
    return given(doc.room, { ...textAttributes(this.text), ...paragraphAttributes(node) });
  }

  setAttributes(values: Record<string, unknown>): never {
    setParagraphAttributes(this.changing, values);
    setTextAttributes(this.text, values, undefined);
    return this as never;
  }

  getSpacingBefore(): number {
    return this.length("spacingBefore");
  }

  setSpacingBefore(points: number): never {
    return this.set("spacingBefore", points);
  }

  getSpacingAfter(): number {
    return this.length("spacingAfter");
  }

  setSpacingAfter(points: number): never {
    return this.set("spacingAfter", points);
  }

  getLineSpacing(): number {
    return this.length("lineSpacing");
  }

  setLineSpacing(multiplier: number): never {
    return this.set("lineSpacing", multiplier);
  }

  getIndentStart(): number {
    return this.length("indentStart");
  }

  setIndentStart(points: number): never {
    return this.set("indentStart", points);
  }

  getIndentEnd(): number {
    return this.length("indentEnd");
  }

  setIndentEnd(points: number): never {
    return this.set("indentEnd", points);
  }

  getIndentFirstLine(): number {
    return this.length("indentFirstLine");
  }

  setIndentFirstLine(points: number): never {
    return this.set("indentFirstLine", points);
  }

  getLinkUrl(): string {
    return this.text.getLinkUrl();
  }

  setLinkUrl(url: string | null): never {
    this.text.setLinkUrl(url);
    return this as never;
  }

  replaceText(searchPattern: string, replacement: string): GoogleAppsScript.Document.Element {
    this.text.replaceText(searchPattern, replacement);
    return this as never;
  }

  isAtDocumentEnd(): boolean {
    return this.doc.root.content.at(-1) === this.node;
  }

  protected set(name: string, value: unknown): never {
    this.changing.attrs[name] = value;
    return this as never;
  }

  // Google gives null for what the style decides; its types do not say so.
  private length(name: string): number {
    return (this.node.attrs[name] ?? null) as number;
  }

  private get text(): Text {
    return new Text(this.textPlace);
  }

  private get textPlace(): Place {
    return { doc: this.doc, node: this.place.node, parent: this.place };
  }

  /** One text, cut where a picture stands; a rule or page break is the only child of its paragraph. */
  private get children(): (() => GoogleAppsScript.Document.Element)[] {
    const { node } = this;
    if (node.type === "horizontal_rule")
      return [() => this.doc.elementAt(this.child(node), "HorizontalRule")];
    if (node.type === "page_break") return [() => this.doc.elementAt(this.child(node), "PageBreak")];
    const children: (() => GoogleAppsScript.Document.Element)[] = [];
    let before: TreeNode | undefined;
    for (const run of node.content) {
      if (run.type === "image") children.push(() => this.doc.elementAt(this.child(run)));
      else if (run.text !== "" && before?.type !== "text")
        children.push(() => this.doc.elementAt(this.textPlace, "Text"));
      if (run.type === "image" || run.text !== "") before = run;
    }
    return children;
  }
}

/** A paragraph that belongs to a list. */
export class ListItem extends Paragraph implements Fits<GoogleListItem, ListItem> {
  override getType(): GoogleAppsScript.Document.ElementType {
    return ElementType.LIST_ITEM as GoogleAppsScript.Document.ElementType;
  }

  getNestingLevel(): number {
    return Number(this.node.attrs["level"] ?? 0);
  }

  setNestingLevel(level: number): never {
    return this.set("level", level);
  }

  getGlyphType(): GoogleAppsScript.Document.GlyphType {
    return (member(GlyphType, this.node.attrs["glyph"]) ??
      GlyphType.BULLET) as GoogleAppsScript.Document.GlyphType;
  }

  /** The glyph belongs to the list and its level, so all items of both change. Known from use, unconfirmed. */
  setGlyphType(glyph: GoogleAppsScript.Document.GlyphType): never {
    const { attrs } = this.changing;
    const visit = (node: TreeNode) => {
      if (node.attrs["listId"] === attrs["listId"] && (node.attrs["level"] ?? 0) === (attrs["level"] ?? 0))
        node.attrs["glyph"] = nameOf(glyph);
      if (node.type !== "paragraph") node.content.forEach(visit);
    };
    visit(this.doc.root);
    return this.set("glyph", nameOf(glyph));
  }

  getListId(): string {
    return String(this.node.attrs["listId"]);
  }

  setListId(item: GoogleListItem): never {
    return this.set("listId", item.getListId());
  }
}
