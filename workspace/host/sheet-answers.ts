import type { Rectangle } from "../a1";
import type { Run } from "../runs/run";
import type { Look } from "../sheet/look";
import { toStyle } from "../sheet/look";
import { remarksOf, withRemark } from "../sheet/remarks";
import { showContent } from "../sheet/show";
import { toChange, toScript } from "../sheet/script-cells";
import { emptyTab, SMALLEST_GRID } from "../sheet/empty-tab";
import { WORKBOOK_ID } from "../sheet/workbook";
import type { Host } from "./host";
import { sheetRefusals } from "./sheet-refusals";

/** What SpreadsheetApp asks. Rows and columns count from 0 here; the services count from 1, as Google does. */
export function sheetAnswers(host: Host, run: Run) {
  const { book, zone, locale } = host;
  const { user } = run.setting;
  const face = host.faces.of(user, WORKBOOK_ID);
  /** One answer for each cell of a rectangle, row by row. */
  const each = <Result>(where: Rectangle, one: (row: number, column: number) => Result): Result[][] =>
    Array.from({ length: where.bottom - where.top + 1 }, (_, row) =>
      Array.from({ length: where.right - where.left + 1 }, (_, column) =>
        one(where.top + row, where.left + column),
      ),
    );
  const refuse = sheetRefusals(book);

  return {
    "sheet.flush": () => undefined,
    "sheet.about": () => ({
      id: WORKBOOK_ID,
      title: book.title,
      zone: zone.name,
      locale,
      sharing: host.sharing(),
    }),
    "sheet.tabs": () => book.tabs().map(({ id, name }) => ({ id, name })),
    "sheet.activeTab": () =>
      face.tab !== undefined && book.tabs().some(({ id }) => id === face.tab) ? face.tab : book.firstTabId(),
    "sheet.activate": (tab: string, where?: Rectangle) => {
      face.tab = tab;
      host.tell({ type: "activated", tab, to: { user, file: WORKBOOK_ID }, ...(where && { where }) });
    },
    "sheet.insert": (name: string | undefined, index: number | undefined) => {
      const count = book.tabs().length;
      let fresh = name;
      for (let number = count + 1; fresh === undefined; number++)
        if (!refuse.isTaken(`Sheet${number}`)) fresh = `Sheet${number}`;
      refuse.name(fresh);
      refuse.growth(SMALLEST_GRID.rows * SMALLEST_GRID.columns);
      return book.insertTab(fresh, index ?? count, emptyTab());
    },
    "sheet.remove": (tab: string) => {
      refuse.remove(tab);
      book.removeTab(tab);
    },
    "sheet.rename": (tab: string, name: string) => {
      refuse.name(name, tab);
      book.facade(tab).setName(name);
    },
    "sheet.named": (name: string) => book.names.find(name) ?? null,
    "sheet.setName": (name: string, tab: string, where: Rectangle) => {
      refuse.rangeName(name);
      book.names.set(name, tab, where);
    },
    "sheet.removeName": (name: string) => {
      refuse.unknownName(name);
      book.names.remove(name);
    },
    "sheet.grid": (tab: string) => book.grid(tab),
    "sheet.used": (tab: string) => book.used(tab),
    "sheet.insertRows": (tab: string, after: number, count: number) => {
      refuse.insertRows(tab, after, count);
      book.facade(tab).insertRowsAfter(after, count);
    },
    "sheet.deleteRows": (tab: string, from: number, count: number) => {
      refuse.deleteRows(tab, from, count);
      book.facade(tab).deleteRows(from, count);
    },
    "sheet.freezeRows": (tab: string, count: number) => {
      book.facade(tab).setFrozenRows(count);
    },
    "sheet.columnWidth": (tab: string, column: number, pixels: number) => {
      book.facade(tab).setColumnWidth(column, pixels);
    },
    "sheet.colour": (tab: string, colour: string | null) => {
      book.facade(tab).setTabColor(colour ?? "");
    },
    "sheet.isHidden": (tab: string) => book.facade(tab).isSheetHidden(),
    "sheet.hide": (tab: string) => {
      refuse.hide(tab);
      book.facade(tab).hideSheet();
    },
    "sheet.show": (tab: string) => {
      book.facade(tab).showSheet();
    },
    "sheet.read": (tab: string, where: Rectangle) =>
      book.read(tab, where).map((row) => row.map((content) => toScript(content, zone))),
    "sheet.shown": (tab: string, where: Rectangle) =>
      book
        .read(tab, where)
        .map((row, r) =>
          row.map((content, c) => showContent(content, book.format(tab, where.top + r, where.left + c))),
        ),
    "sheet.formulas": (tab: string, where: Rectangle) =>
      each(where, (row, column) => book.formula(tab, row, column)),
    "sheet.formats": (tab: string, where: Rectangle) =>
      each(where, (row, column) => book.format(tab, row, column) ?? "0.###############"),
    "sheet.notes": (tab: string, where: Rectangle) =>
      each(where, (row, column) => {
        return remarksOf(book.cell(tab, row, column)).note ?? "";
      }),
    "sheet.write": (tab: string, where: Rectangle, values: readonly (readonly unknown[])[]) => {
      refuse.values(values);
      book.write(tab, where, (row, column) => {
        const format = book.chosenFormat(tab, where.top + row, where.left + column);
        return toChange(values[row]?.[column], { zone, locale, format });
      });
    },
    "sheet.clear": (tab: string, where: Rectangle) => {
      book.write(tab, where, () => ({ v: null, f: null, si: null, p: null }));
    },
    "sheet.look": (tab: string, where: Rectangle, looks: readonly (readonly Look[])[]) => {
      book.dress(tab, where, (row, column) => ({ s: toStyle(looks[row]?.[column] ?? {}) }));
    },
    "sheet.setNotes": (tab: string, where: Rectangle, notes: readonly (readonly (string | null)[])[]) => {
      book.dress(tab, where, (row, column) => {
        const note = notes[row]?.[column] || undefined;
        return { custom: withRemark(book.cell(tab, where.top + row, where.left + column), { note }) };
      });
    },
  };
}
