import type { Rectangle } from "./a1";
import type { Install } from "./authority";
import type { Execution } from "./runs/execution";
import type { TroublePlan } from "./runs/trouble";
import type { Role, Sharing } from "./sharing";

// What the workspace promises to whoever opens it: types alone, so that every part may lean on them.

/** A cell going in or coming out: a blank is "", a date is its calendar day, with its time where it has one. */
export type CellValue = string | number | boolean | { readonly date: string }; // "2026-10-05" or "2026-10-05T14:30"

export interface Tab {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  /** At least so many columns, where a formula spills further than a new tab reaches. */
  readonly columns?: number;
  /** A1 → formula, put in after all tabs are there. */
  readonly formulas?: Readonly<Record<string, string>>;
  /** A1 range → number format, as in Sheets ("0.0%"). */
  readonly formats?: Readonly<Record<string, string>>;
  /** Column letters → width in pixels; A1 ranges in bold. */
  readonly widths?: Readonly<Record<string, number>>;
  readonly bold?: readonly string[];
}

export interface Opening {
  /** The folder that clasp would push: .js, .html and appsscript.json. */
  readonly addOn: string;
  /** The spreadsheet's title and tabs; where the store already holds a workspace, its state wins. */
  readonly title: string;
  readonly tabs: readonly Tab[];
  /** The spreadsheet's time zone (Etc/UTC) and locale (en_US). */
  readonly zone?: string;
  readonly locale?: string;
  /** How the script came to the file (bound), and whether an add-on has been used in the spreadsheet before (true). */
  readonly install?: Install;
  readonly enabled?: boolean;
  /** The e-mail address of the person who owns the spreadsheet, and whom it is shared with. */
  readonly user?: string;
  readonly editors?: readonly string[];
  readonly viewers?: readonly string[];
  /** Where the clock stands (milliseconds since 1970, UTC); absent: the machine's own clock. */
  readonly now?: number;
  /** A folder in which the state is kept between starts; absent: in memory only. */
  readonly store?: string;
  /** Less than Google's 30 seconds a cell, 6 minutes a run (in milliseconds) and 30 runs at once, for who tries it out. */
  readonly limits?: { readonly cell?: number; readonly run?: number; readonly runsAtOnce?: number };
}

export interface MenuItem {
  readonly label: string;
  readonly functionName: string;
}

/** A Doc as one person finds it in Drive. */
export interface DocInfo extends Sharing {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly trashed: boolean;
  /** What this person may do with it. */
  readonly role: Role;
}

/** A ProseMirror document as JSON; docs/schema.ts says what it may hold. */
export interface DocNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly DocNode[];
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
  readonly text?: string;
}

/** Whom an event is for: it happened to that person beside that file. */
export interface Addressee {
  readonly user: string;
  readonly file: string;
}

/** What the pages are told as it happens. `from` is the page that caused it, so that it does not apply it twice. */
export type WorkspaceEvent =
  | { readonly type: "mutation"; readonly id: string; readonly params: unknown; readonly from?: string }
  | { readonly type: "docs" | "sharing" | "clock" }
  | { readonly type: "menu"; readonly to: Addressee }
  /** A script leads the person to a tab, by its id, and to cells on it. */
  | { readonly type: "activated"; readonly tab: string; readonly where?: Rectangle; readonly to: Addressee }
  | { readonly type: "sidebar"; readonly title: string; readonly to: Addressee }
  | { readonly type: "sidebar closed"; readonly to: Addressee }
  | { readonly type: "doc"; readonly id: string; readonly version: number; readonly from?: string }
  | { readonly type: "notice"; readonly title?: string; readonly text: string; readonly to: Addressee }; // alert() and toast()

/** The add-on beside one file, as one person meets it. */
export interface Beside {
  menu(): readonly MenuItem[];
  click(label: string): Promise<void>;
  sidebar(): { readonly title: string; readonly html: string } | undefined;
  closeSidebar(): void;
  /** What google.script.run does: runs one function of the add-on; arguments and result cross as JSON. */
  call(functionName: string, ...values: readonly unknown[]): Promise<unknown>;
}

/**
 * A person at the keyboard: the spreadsheet with the add-on beside it, and the Docs, as far as they are shared with
 * them. What is not is refused with who could share it.
 */
export interface Person extends Beside {
  user(): string;
  /** Opens the spreadsheet, as its page does each time it is loaded: the add-on makes its menu. */
  open(): Promise<void>;
  /** What they may do with the spreadsheet. */
  role(): Role | undefined;

  /** The sheet, as a person sees and changes it. Reading waits until calculation has settled. */
  readonly title: string;
  tabs(): readonly string[];
  values(tab: string, a1?: string): Promise<readonly (readonly CellValue[])[]>;
  type(tab: string, a1: string, text: string): Promise<void>;
  /** Opens a tab in their window: to scripts that they run it is the active one. */
  lookAt(tab: string): void;
  putTab(tab: Tab): Promise<void>;
  removeTab(name: string): Promise<void>;
  /** The message behind an error cell, as Sheets shows it on hover. */
  errorAt(tab: string, a1: string): Promise<string | undefined>;
  /** What the formula shows in an empty cell of a fresh tab, spilled rows and all; throws its message if it is an error. */
  evaluate(formula: string): Promise<readonly (readonly CellValue[])[]>;
  /** Whom the spreadsheet is shared with, and sharing it; without a role, it is shared with that address no more. */
  sharing(): Sharing;
  share(email: string, role: "editor" | "viewer" | undefined): void;

  /** Docs. `edit` is a person typing: it replaces the document, and is refused where the schema forbids it. */
  docs(): readonly DocInfo[];
  doc(id: string): { readonly version: number; readonly content: DocNode };
  docText(id: string): string;
  docx(id: string): Promise<Uint8Array>;
  edit(id: string, content: DocNode, from?: string): void;
  shareDoc(id: string, email: string, role: "editor" | "viewer" | undefined): void;
  trash(id: string, trashed: boolean): void;
  /** Deletes a Doc for good: a trashed one can still be opened by its id. */
  remove(id: string): void;
  /** Opens a Doc; an add-on that is installed, and not bound to the spreadsheet, may make a menu beside it too. */
  openDoc(id: string): Promise<Beside>;

  /** For the pages: the workbook as Univer keeps it, mutations in, events out. */
  snapshot(): Promise<unknown>;
  apply(mutations: readonly { readonly id: string; readonly params: unknown }[], from: string): Promise<void>;
  listen(listener: (event: WorkspaceEvent) => void): () => void;
}

/** The whole workspace, and in it the person who owns the spreadsheet. */
export interface Workspace extends Person {
  /** Another person, who opens the spreadsheet if it is shared with them. */
  as(email: string): Promise<Person>;
  /** The addresses of all who own something, have something shared with them, or have been here. */
  people(): readonly string[];
  /** Whom a file is shared with, whoever asks; undefined where there is no such file. */
  sharingOf(file: string): Sharing | undefined;

  /** The functions of the add-on that menus and pages may call. */
  functionNames(): readonly string[];

  now(): number;
  /**
   * Stops the clock there; resolves when the time triggers that are due by then have run. A standing clock moves by
   * itself only when every run waits for time to pass.
   */
  setNow(milliseconds: number): Promise<void>;
  readonly zone: string;
  readonly locale: string;

  /** The runs of the add-on that have ended, newest last, each with its service calls by name. */
  executions(): readonly Execution[];
  /** From now on the plan is asked before each service call and may upset it; returns how to stop it. */
  trouble(plan: TroublePlan): () => void;

  close(): Promise<void>;
}
