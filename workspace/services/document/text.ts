import { textAttributes, setTextAttributes } from "./attributes";
import { Element } from "./element";
import { ElementType } from "./enums";
import { flagOf, valueOf, withFlag, withValue, type Flag } from "./looks";
import { changeRuns, insertText, runAt } from "./runs";
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
    this.checkWords(text);
    const [first, ...others] = this.lines;
    for (const line of others) this.remove(line);
    if (first) {
      const looks = first.content.find(({ type }) => type === "text");
      first.content = insertText(looks ? [{ ...looks, text: "" }] : [], 0, text);
    }
    return this.google;
  }

  appendText(text: string): GoogleText {
    return this.insertText(this.getText().length, text);
  }

  insertText(offset: number, text: string): GoogleText {
    this.checkWords(text);
    const { line, at } = this.lineAt(offset);
    line.content = insertText(line.content, at, text);
    return this.google;
  }

  deleteText(startOffset: number, endOffsetInclusive: number): GoogleText {
    this.checkSpan(startOffset, endOffsetInclusive);
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
    return this.common(offset, (run) => flagOf(run, "bold")) as boolean;
  }

  isItalic(offset?: number | null): boolean {
    return this.common(offset, (run) => flagOf(run, "italic")) as boolean;
  }

  isUnderline(offset?: number | null): boolean {
    return this.common(offset, (run) => flagOf(run, "underline")) as boolean;
  }

  isStrikethrough(offset?: number | null): boolean {
    return this.common(offset, (run) => flagOf(run, "strikethrough")) as boolean;
  }

  setForegroundColor(...span: Span<string | null>): GoogleText {
    return this.mark("color", "color", span);
  }

  getForegroundColor(offset?: number | null): string {
    return this.common(offset, (run) => valueOf(run, "color", "color")) as string;
  }

  setBackgroundColor(...span: Span<string | null>): GoogleText {
    return this.mark("background", "color", span);
  }

  getBackgroundColor(offset?: number | null): string {
    return this.common(offset, (run) => valueOf(run, "background", "color")) as string;
  }

  setFontSize(...span: Span<number | null>): GoogleText {
    return this.mark("size", "points", span);
  }

  getFontSize(offset?: number | null): number {
    return this.common(offset, (run) => valueOf(run, "size", "points")) as number;
  }

  setFontFamily(...span: Span<string | null>): GoogleText {
    return this.mark("font", "family", span);
  }

  getFontFamily(offset?: number | null): string {
    return this.common(offset, (run) => valueOf(run, "font", "family")) as string;
  }

  setLinkUrl(...span: Span<string | null>): GoogleText {
    return this.mark("link", "href", span);
  }

  getLinkUrl(offset?: number | null): string {
    return this.common(offset, (run) => valueOf(run, "link", "href")) as string;
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
    this.changeSpan(0, Infinity, () => undefined);
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

  private flag(type: Flag, span: Span<boolean | null>): GoogleText {
    return this.format(span, (run, on) => withFlag(run, type, on));
  }

  private mark(type: string, attribute: string, span: Span<string | number | null>): GoogleText {
    return this.format(span, (run, value) => withValue(run, type, attribute, value));
  }

  private format<Value>(span: Span<Value>, change: (run: TreeNode, value: Value) => TreeNode): GoogleText {
    const [start, end, value] = span.length === 1 ? [0, Infinity, span[0]] : span;
    if (span.length === 3) this.checkSpan(start, end);
    this.changeSpan(start, end, (run) => change(run, value));
    return this.google;
  }

  /** Several public projects tell of it, for paragraphs, list items and texts alike. */
  private checkWords(text: string): void {
    this.doc.touch();
    if (text === "") throw this.exception("Cannot insert an empty text element.");
  }

  /** Google's words for a beginning that lies beyond the end are unconfirmed. */
  private checkSpan(start: number, end: number): void {
    this.checkIndex(end);
    this.checkIndex(start);
    if (start > end) throw this.exception(`Index (${start}) must be less than or equal to ${end}.`);
  }

  /** Seen for reading and for deleting; for a negative index Google's words are unconfirmed. */
  private checkIndex(index: number): void {
    const { length } = this.getText();
    if (index < 0) throw this.exception(`Index (${index}) must be greater than or equal to zero.`);
    if (index >= length)
      throw this.exception(`Index (${index}) must be less than the content length (${length}).`);
  }

  private changeSpan(start: number, end: number, change: (run: TreeNode) => TreeNode | undefined): void {
    this.doc.touch();
    let at = 0;
    for (const line of this.lines) {
      line.content = changeRuns(line.content, start - at, end - at, change);
      at += textOf(line).length + 1;
    }
  }

  /** The value at a character; without one, the value all characters share. Null where there is none. */
  private common(offset: number | null | undefined, read: (run: TreeNode) => unknown): unknown {
    if (offset !== undefined && offset !== null) {
      this.checkIndex(offset);
      const { line, at } = this.lineAt(offset);
      const run = runAt(line.content, at);
      return run ? read(run) : null;
    }
    const runs = this.lines.flatMap((line) => line.content).filter((run) => run.text !== "");
    const [first, ...others] = runs.map(read);
    return others.every((value) => value === first) ? (first ?? null) : null;
  }

  private lineAt(offset: number): { readonly line: TreeNode; readonly at: number } {
    if (offset < 0) this.checkIndex(offset);
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
