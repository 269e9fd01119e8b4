import type { Injector } from "@univerjs/core";
import type { BaseReferenceObject } from "@univerjs/engine-formula";
import { ErrorType, ErrorValueObject, ReferenceNodeFactory } from "@univerjs/engine-formula";

/**
 * Teaches the calculator that a reference to a tab that is not there, or to a cell beyond the grid, is #REF!.
 * Univer has #VALUE! and #NAME? for these, and hands the formula's own tab to a function that reads the reference itself.
 */
export function refuseMissingReferences(injector: Injector): void {
  const factory = injector.get(ReferenceNodeFactory);
  const create = factory.checkAndCreateNodeType.bind(factory);
  factory.checkAndCreateNodeType = (token) => {
    const node = create(token);
    if (!node) return node;
    const execute = node.execute.bind(node);
    node.execute = () => {
      execute();
      const value = node.getValue();
      const isMissing = value?.isReferenceObject()
        ? namesMissingTab(value as BaseReferenceObject)
        : value?.isError();
      if (isMissing) node.setValue(ErrorValueObject.create(ErrorType.REF));
    };
    return node;
  };
}

const namesMissingTab = (reference: BaseReferenceObject): boolean =>
  reference.getForcedSheetName() !== "" && !reference.getForcedSheetId();
