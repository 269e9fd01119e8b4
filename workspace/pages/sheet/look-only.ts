import { CommandType, CustomCommandExecutionError } from "@univerjs/core";
import { isChange } from "../../sheet/change";
import type { Grid } from "./univer";

/**
 * Lets nothing on this page change the workbook, nor seem to. Univer's own permissions stop the keyboard, but not a
 * pointer that drags a cell or the edge of a column, and they let a tab's name be typed in vain, and a formula (sheet.css keeps the pointer from it).
 */
export function lookOnly({ commands }: Grid): void {
  commands.beforeCommandExecuted(({ id, type }, options) => {
    const isOwn = options?.fromCollab !== true && options?.onlyLocal !== true;
    if (isOwn && type === CommandType.MUTATION && isChange(id))
      throw new CustomCommandExecutionError("This sheet may only be viewed.");
  });
  addEventListener(
    "beforeinput",
    (event) => {
      if (event.target instanceof HTMLElement && event.target.isContentEditable) event.preventDefault();
    },
    true,
  );
}
