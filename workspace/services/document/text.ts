import { textAttributes, setTextAttributes } from "./attributes";
import { Element } from "./element";
import { ElementType } from "./enums";
import { changeRuns, insertText, runAt, withMark } from "./runs";
import { sameMarks, textOf, type Mark, type TreeNode } from "./tree";
import type { Fits } from "../fits";

type GoogleText = GoogleAppsScript.Document.Text;

/** What a setter takes: a value for all of it, or the first and the last character and then the value. */
type Span<Value> = [Value] | [number, number, Value];

/**
 * The words of a paragraph or of all paragraphs in a cell or body, with a line break counting as one character between
 * two of them. A formatting that nobody set is null, as DocumentApp has it for what comes from the style.
 */
export class Text extends Element implements Fits<GoogleText, Text> {
  getType(): GoogleAppsScript.Document.ElementType {
    return ElementType.TEXT as GoogleAppsScript.Document.ElementType;
  }

  editAsText(): GoogleText {
    return this.google;
  }

  getText(): string {
    return this.lines.map(textOf).join("\n");
  }

  setText(text: string): GoogleText {
    this.doc.touch();
    const [first, ...others] = this.lines;
    for (const line of others) this.remove(line);
    if (first) {
      const looks = runAt(first.content, 0);
      first.content = insertText(looks ? [{ ...looks, text: "" }] : [], 0, text);
    }
    return this.google;
  }

  appendText(text: string): GoogleText {
    return this.insertText(this.getText().length, text);
  }

  insertText(offset: number, text: string): GoogleText {
    this.doc.touch();
    const { line, at } = this.lineAt(offset);
    line.content = insertText(line.content, at, text);
    return this.google;
  }

  deleteText(startOffset: number, endOffsetInclusive: number): GoogleText {
    this.changeSpan(startOffset, endOffsetInclusive, () => undefined);
    return this.google;
  }

  /** The pattern is one of the RE2 library; here JavaScript reads it, which differs in rare corners. */
  replaceText(searchPattern: string, replacement: string): GoogleAppsScript.Document.Element {
    this.doc.touch();
    for (const line of this.lines) {
      const found = [...textOf(line).matchAll(new RegExp(searchPattern, "g"))].reverse();
      for (const match of found) {
        line.content = insertText(line.content, match.index + match[0].length, replacement);
        line.content = changeRuns(
          line.content,
          match.index,
          match.index + match[0].length - 1,
          () => undefined,
        );
      }
    }
    return this as never;
  }

  setBold(...span: Span<boolean | null>): GoogleText {
    return this.flag("bold", span);
  }

  setItalic(...span: Span<boolean | null>): GoogleText {
    return this.flag("italic", span);
  }

  setUnderline(...span: Span<boolean | null>): GoogleText {
    return this.flag("underline", span);
  }

  setStrikethrough(...span: Span<boolean | null>): GoogleText {
    return this.flag("strikethrough", span);
  }

  isBold(offset?: number | null): boolean {
    return this.common("bold", offset, () => true) as boolean;
  }

  isItalic(offset?: number | null): boolean {
    return this.common("italic", offset, () => true) as boolean;
  }

  isUnderline(offset?: number | null): boolean {
    return this.common("underline", offset, () => true) as boolean;
  }

  isStrikethrough(offset?: number | null): boolean {
    return this.common("strikethrough", offset, () => true) as boolean;
  }

  setForegroundColor(...span: Span<string | null>): GoogleText {
    return this.mark("color", "color", span);
  }

  getForegroundColor(offset?: number | null): string {
    return this.common("color", offset, ({ color }) => color) as string;
  }

  setBackgroundColor(...span: Span<string | null>): GoogleText {
    return this.mark("background", "color", span);
  }

  getBackgroundColor(offset?: number | null): string {
    return this.common("background", offset, ({ color }) => color) as string;
  }

  setFontSize(...span: Span<number | null>): GoogleText {
    return this.mark("size", "points", span);
  }

  getFontSize(offset?: number | null): number {
    return this.common("size", offset, ({ points }) => points) as number;
  }

  setFontFamily(...span: Span<string | null>): GoogleText {
    return this.mark("font", "family", span);
  }

  getFontFamily(offset?: number | null): string {
    return this.common("font", offset, ({ family }) => family) as string;
  }

  setLinkUrl(...span: Span<string | null>): GoogleText {
    return this.mark("link", "href", span);
  }

  getLinkUrl(offset?: number | null): string {
    return this.common("link", offset, ({ href }) => href) as string;
  }

  /** Where each stretch of equal looks begins. */
  getTextAttributeIndices(): number[] {
    const starts: number[] = [];
    let at = 0;
    let before: readonly Mark[] | undefined;
    for (const [number, line] of this.lines.entries()) {
      if (number > 0) at += 1;
      for (const run of line.content) {
        if (run.text === "") continue;
        if (!before || !sameMarks(before, run.marks)) starts.push(at);
        before = run.marks;
        at += run.text.length;
      }
    }
    return this.inward(starts);
  }

  getAttributes(offset?: number | null): ReturnType<GoogleText["getAttributes"]> {
    return textAttributes(this, offset);
  }

  setAttributes(
    ...values: [Record<string, unknown>] | [number, number, Record<string, unknown>]
  ): GoogleText {
    if (values.length === 1) setTextAttributes(this, values[0], undefined);
    else setTextAttributes(this, values[2], [values[0], values[1]]);
    return this.google;
  }

  override removeFromParent(): never {
    this.setText("");
    return this as never;
  }

  override getNextSibling(): GoogleAppsScript.Document.Element {
    return null as never; // a paragraph without pictures holds one text
  }

  override getPreviousSibling(): GoogleAppsScript.Document.Element {
    return null as never;
  }

  private get google(): GoogleText {
    return this as unknown as GoogleText;
  }

  /** The paragraphs whose words these are. */
  private get lines(): TreeNode[] {
    const found: TreeNode[] = [];
    const visit = (node: TreeNode) => {
      if (node.type === "paragraph") found.push(node);
      else node.content.forEach(visit);
    };
    visit(this.node);
    return found;
  }

  private flag(type: string, span: Span<boolean | null>): GoogleText {
    return this.format(type, span, (on) => (on === true ? {} : undefined));
  }

  private mark(type: string, attribute: string, span: Span<string | number | null>): GoogleText {
    return this.format(type, span, (value) =>
      value === null || value === "" ? undefined : { [attribute]: value },
    );
  }

  private format<Value>(
    type: string,
    span: Span<Value>,
    attrs: (value: Value) => Mark["attrs"] | undefined,
  ): GoogleText {
    const [start, end, value] = span.length === 1 ? [0, Infinity, span[0]] : span;
    if (span.length === 3 && (start > end || end >= this.getText().length))
      throw this.exception(`Index (${end}) must be less than the content length (${this.getText().length}).`);
    this.changeSpan(start, end, (run) => withMark(run, type, attrs(value)));
    return this.google;
  }

  private changeSpan(start: number, end: number, change: (run: TreeNode) => TreeNode | undefined): void {
    this.doc.touch();
    let at = 0;
    for (const line of this.lines) {
      line.content = changeRuns(line.content, start - at, end - at, change);
      at += textOf(line).length + 1;
    }
  }

  /** The mark's value at a character; without one, the value all characters share. Null where there is none. */
  private common(
    type: string,
    offset: number | null | undefined,
    read: (attrs: Record<string, unknown>) => unknown,
  ): unknown {
    const valueOf = (run: TreeNode) => {
      const mark = run.marks.find((one) => one.type === type);
      return mark ? read(mark.attrs ?? {}) : null;
    };
    if (offset !== undefined && offset !== null) {
      const { line, at } = this.lineAt(offset);
      const run = runAt(line.content, at);
      return run ? valueOf(run) : null;
    }
    const runs = this.lines.flatMap((line) => line.content).filter((run) => run.text !== "");
    const [first, ...others] = runs.map(valueOf);
    return others.every((value) => value === first) ? (first ?? null) : null;
  }

  private lineAt(offset: number): { readonly line: TreeNode; readonly at: number } {
    let at = offset;
    for (const line of this.lines) {
      const { length } = textOf(line);
      if (at <= length) return { line, at };
      at -= length + 1;
    }
    throw this.exception(
      `Index (${offset}) must be less than or equal to the content length (${this.getText().length}).`,
    );
  }

  private remove(line: TreeNode): void {
    const visit = (node: TreeNode) => {
      node.content = node.content.filter((child) => child !== line);
      if (node.type !== "paragraph") node.content.forEach(visit);
    };
    visit(this.place.node);
  }
}
