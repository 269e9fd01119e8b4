import type { Node } from "prosemirror-model";
import type { NodeView } from "prosemirror-view";
import type { TableAttrs } from "../../docs/schema";
import { make } from "../element";

/** A table with its columns as wide and its lines as the Doc says. */
export class TableView implements NodeView {
  private readonly columns = make("colgroup");
  readonly contentDOM = make("tbody");
  readonly dom = make("table", {}, this.columns, this.contentDOM);

  constructor(private node: Node) {
    this.draw();
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.draw();
    return true;
  }

  /** What this view itself draws is no edit. */
  ignoreMutation(record: { readonly target: unknown }): boolean {
    return record.target === this.dom || this.columns.contains(record.target as HTMLElement);
  }

  private draw(): void {
    const { widths, borderColor, borderWidth } = this.node.attrs as TableAttrs;
    const total = (widths ?? []).reduce<number>((sum, width) => sum + (width ?? NaN), 0);
    this.columns.replaceChildren(
      ...(widths ?? []).map((width) => make("col", width === null ? {} : { style: `width: ${width}pt` })),
    );
    // Where all columns say how wide they are, the table is as wide as they are together; else as wide as the page.
    this.dom.style.width = total > 0 ? `${total}pt` : "";
    if (borderColor === null && borderWidth === null) this.dom.style.removeProperty("--border");
    else this.dom.style.setProperty("--border", `${borderWidth ?? 1}pt solid ${borderColor ?? "#000"}`);
  }
}
