const NAMES = new Set(["formula.mutation.set-defined-name", "formula.mutation.remove-defined-name"]);

/** Whether a mutation of Univer's changes the spreadsheet itself, its tabs, cells and names: what host and pages tell each other. */
export function isChange(id: string): boolean {
  return id.startsWith("sheet.mutation.") || isChangeOfNames(id);
}

/** A range is given a name, or its name goes another way. */
export function isChangeOfNames(id: string): boolean {
  return NAMES.has(id);
}
