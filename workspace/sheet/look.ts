import type { IStyleData } from "@univerjs/core";
import { BooleanNumber, HorizontalAlign, WrapStrategy } from "@univerjs/core";

/** What a script may say about a cell's looks, in Google's words; absent: as it is, null: as it was by default. */
export interface Look {
  readonly format?: string;
  readonly fontWeight?: string | null;
  readonly fontColor?: string | null;
  readonly background?: string | null;
  readonly wrap?: boolean;
  readonly align?: string | null;
}

const ALIGN: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
};

/** Univer's style for it; what a style leaves out stays as the cell had it, null takes it away. */
export function toStyle({ format, fontWeight, fontColor, background, wrap, align }: Look): IStyleData {
  return {
    ...(format === undefined ? {} : { n: { pattern: format } }),
    ...(fontWeight === undefined
      ? {}
      : { bl: fontWeight === "bold" ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(fontColor === undefined ? {} : { cl: fontColor === null ? null : { rgb: fontColor } }),
    ...(background === undefined ? {} : { bg: background === null ? null : { rgb: background } }),
    ...(wrap === undefined ? {} : { tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
    ...(align === undefined ? {} : { ht: ALIGN[align ?? ""] ?? HorizontalAlign.UNSPECIFIED }),
  };
}
