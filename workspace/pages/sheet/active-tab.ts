import type { WorkspaceEvent } from "../../interface";
import { ask } from "../ask";
import type { Grid } from "./univer";

type Activated = Extract<WorkspaceEvent, { readonly type: "activated" }>;

/** Tells the host which tab is open in this window, which scripts take for the active one, and goes where they lead. */
export function keepActiveTab({ api }: Grid): { follow(activated: Activated): void } {
  const tell = (tab: string | undefined) => {
    if (tab !== undefined) ask("POST", "/tab", { tab }).catch(() => undefined); // the connection's state is shown elsewhere
  };
  api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => tell(activeSheet.getSheetName()));
  tell(api.getActiveWorkbook()?.getActiveSheet().getSheetName());
  return {
    follow({ tab, where }) {
      const sheet = api.getActiveWorkbook()?.getSheetBySheetId(tab);
      if (!sheet) return;
      sheet.activate();
      if (!where) return;
      const { top, left, bottom, right } = where;
      sheet.getRange(top, left, bottom - top + 1, right - left + 1).activate();
      const seen = sheet.getVisibleRange();
      if (!seen) return;
      sheet.scrollToCell(
        top >= seen.startRow && top <= seen.endRow ? seen.startRow : Math.max(top - BEFORE, 0),
        left >= seen.startColumn && left <= seen.endColumn ? seen.startColumn : Math.max(left - BEFORE, 0),
      );
    },
  };
}

/** Rows and columns that stay in sight before the cells led to, where they were out of sight. */
const BEFORE = 5;
