/** Univer's buttons that a team sheet has no use for, or that would ask of the host what it does not simulate. */
const UNWANTED = [
  "base-ui.operation.toggle-shortcut-panel",
  "sheet.command.clear-selection-all",
  "sheet.command.set-range-font-family",
  "sheet.command.set-range-font-increase",
  "sheet.command.set-range-font-decrease",
  "sheet.command.set-range-underline",
  "sheet.command.set-vertical-text-align",
  "sheet.command.set-text-rotation",
  "sheet.command.add-worksheet-merge",
  "sheet.command.toggle-gridlines",
  "sheet.toolbar.text-to-number",
  "sheet.contextMenu.text-to-number",
  // Permissions
  "sheet.contextMenu.permission",
  "sheet.command.add-range-protection-from-toolbar",
  "sheet.command.add-range-protection-from-context-menu",
  "sheet.command.add-range-protection-from-sheet-bar",
  "sheet.command.set-range-protection-from-context-menu",
  "sheet.command.delete-range-protection-from-context-menu",
  "sheet.command.delete-worksheet-protection-from-sheet-bar",
  "sheet.command.change-sheet-protection-from-sheet-bar",
  "sheet.command.view-sheet-permission-from-context-menu",
  "sheet.command.view-sheet-permission-from-sheet-bar",
  // Lists of functions, which are Univer's and not Google's
  ...[
    "common",
    "financial",
    "logical",
    "text",
    "date",
    "lookup",
    "math",
    "statistical",
    "engineering",
    "information",
  ].map((kind) => `formula-ui.operation.insert-function.${kind}`),
  "formula-ui.operation.insert-function.database",
  "formula-ui.operation.insert-function.array",
  "formula-ui.operation.more-functions",
];

/** Univer's configuration that leaves them out. */
export const HIDDEN = Object.fromEntries(UNWANTED.map((id) => [id, { hidden: true }]));
