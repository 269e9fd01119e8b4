import type { BaseValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import { BaseFunction } from "@univerjs/engine-formula";

/** A function of the spreadsheet's own, written here because Univer's differs from Google's. */
export class SimpleFunction extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 0;
  override maxParams = 255;

  constructor(
    name: string,
    private readonly answer: (
      cell: Readonly<SimpleFunction>,
      values: readonly FunctionVariantType[],
    ) => BaseValueObject,
  ) {
    super(name);
  }

  override calculate(...values: FunctionVariantType[]): BaseValueObject {
    return this.answer(this, values);
  }
}
