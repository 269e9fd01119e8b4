import { Element } from "./element";
import { ElementType } from "./enums";

/** Elements that hold nothing: each stands in a paragraph, as on Google. */
export class HorizontalRule extends Element {
  getType(): GoogleAppsScript.Document.ElementType {
    return ElementType.HORIZONTAL_RULE as GoogleAppsScript.Document.ElementType;
  }
}

export class PageBreak extends Element {
  getType(): GoogleAppsScript.Document.ElementType {
    return ElementType.PAGE_BREAK as GoogleAppsScript.Document.ElementType;
  }
}

export class InlineImage extends Element {
  getType(): GoogleAppsScript.Document.ElementType {
    return ElementType.INLINE_IMAGE as GoogleAppsScript.Document.ElementType;
  }

  getAltDescription(): string {
    return (this.node.attrs["alt"] ?? "") as string;
  }
}
