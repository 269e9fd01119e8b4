import type { Workbook } from "../sheet/workbook";

const LONGEST_NAME = 100;
const LONGEST_TEXT = 50_000;
const MOST_CELLS = 10_000_000;

/** What Sheets refuses a script, in its words: each throws where the sheet must be left as it is. */
export function sheetRefusals(book: Workbook) {
  const isVisible = ({ id }: { readonly id: string }): boolean => !book.facade(id).isSheetHidden();
  const others = (tab: string) => book.tabs().filter(({ id }) => id !== tab);
  const outOfBounds = () => new Error("Those rows are out of bounds.");

  return {
    /** Sheets ignores case in names: https://github.com/socialpoint-labs/sheetfu/pull/26 */
    isTaken: (name: string, own?: string): boolean =>
      book.tabs().some((tab) => tab.id !== own && tab.name.toLowerCase() === name.toLowerCase()),

    name(name: string, own?: string): void {
      if (name.length > LONGEST_NAME)
        throw new Error(`The sheet name cannot be greater than ${LONGEST_NAME} characters.`);
      if (this.isTaken(name, own))
        throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
    },

    /** Which names are taken: https://support.google.com/docs/answer/63175; the words are not confirmed. */
    rangeName(name: string): void {
      const isReference = /^\$?[A-Za-z]{1,3}\$?\d+$|^[Rr]\d*[Cc]\d*$/.test(name);
      if (!/^[\p{L}_][\p{L}\d_]{0,249}$/u.test(name) || isReference || /^(true|false)$/i.test(name))
        throw new Error(`The name "${name}" is not valid for a range.`);
    },

    unknownName(name: string): void {
      if (!book.names.has(name)) throw new Error(`There is no range named "${name}".`);
    },

    /** https://github.com/UoaWDCC/uasc-web/pull/833 */
    growth(cells: number): void {
      const all = book.tabs().reduce((sum, { id }) => {
        const { rows, columns } = book.grid(id);
        return sum + rows * columns;
      }, cells);
      if (all > MOST_CELLS)
        throw new Error(
          `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
        );
    },

    insertRows(tab: string, after: number, count: number): void {
      const { rows, columns } = book.grid(tab);
      if (after < 0 || after >= rows || count < 1) throw outOfBounds();
      this.growth(count * columns);
    },

    /** https://github.com/theoephraim/node-google-spreadsheet/issues/186 for frozen rows */
    deleteRows(tab: string, from: number, count: number): void {
      const { rows } = book.grid(tab);
      if (count >= rows) throw new Error("You can't delete all the rows on the sheet.");
      if (from < 0 || count < 1 || from + count > rows) throw outOfBounds();
      if (rows - count <= book.facade(tab).getFrozenRows())
        throw new Error("Sorry, it is not possible to delete all non-frozen rows.");
    },

    /** https://github.com/googleapis/google-api-php-client/issues/1293 for the only one */
    remove(tab: string): void {
      if (others(tab).length === 0) throw new Error("You can't remove all the sheets in a document.");
      if (!others(tab).some(isVisible))
        throw new Error("You can't remove all the visible sheets in a document.");
    },

    hide(tab: string): void {
      if (!others(tab).some(isVisible)) throw new Error("You can't hide all the sheets in a document.");
    },

    /** https://github.com/moevm/github_repo_commitment_calc/issues/67 */
    values(rows: readonly (readonly unknown[])[]): void {
      for (const row of rows)
        for (const value of row)
          if (typeof value === "string" && value.length > LONGEST_TEXT)
            throw new Error(
              `Your input contains more than the maximum of ${LONGEST_TEXT} characters in a single cell.`,
            );
    },
  };
}
