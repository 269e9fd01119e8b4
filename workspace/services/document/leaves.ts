import { Element } from "./element";
import { ElementType } from "./enums";
import type { Fits } from "../fits";

/** Elements that hold nothing: each stands in a paragraph, as on Google. */
export class HorizontalRule
  extends Element
  implements Fits<GoogleAppsScript.Document.HorizontalRule, HorizontalRule>
{
  getType(): GoogleAppsScript.Document.ElementType {
    return ElementType.HORIZONTAL_RULE as GoogleAppsScript.Document.ElementType;
  }
}

export class PageBreak extends Element implements Fits<GoogleAppsScript.Document.PageBreak, PageBreak> {
  getType(): GoogleAppsScript.Document.ElementType {
    return ElementType.PAGE_BREAK as GoogleAppsScript.Document.ElementType;
  }
}

export class InlineImage extends Element implements Fits<GoogleAppsScript.Document.InlineImage, InlineImage> {
  getType(): GoogleAppsScript.Document.ElementType {
    return ElementType.INLINE_IMAGE as GoogleAppsScript.Document.ElementType;
  }

  getAltDescription(): string {
    return (this.node.attrs["alt"] ?? "") as string;
  }
}
