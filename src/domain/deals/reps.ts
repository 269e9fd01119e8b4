import { type Cell, type Grid, isBlank } from "../cell";
import type { Problem } from "../problem";
import { readWeekday } from "../settings/cell-values";
import { readOwnTable } from "../table/own-table";
import { clean, fold, shown } from "../table/plain-text";

export interface Rep {
  readonly name: string;
  readonly email?: string;
  /** Other spellings under which the CRM knows them, and former names. */
  readonly aliases: readonly string[];
  readonly manager?: string;
  readonly managerEmail?: string;
  /** 1 Monday … 5 Friday. */
  readonly meetingDay?: number;
}

export const REPS_HEADINGS = {
  name: "Name",
  email: "E-mail",
  aliases: "Aliases in the CRM",
  manager: "Manager",
  managerEmail: "Manager's e-mail",
  meetingDay: "Meeting day",
} as const;

/** A deal that names nobody belongs to nobody: this is shown in lists and is no rep. */
export const NO_OWNER = "(no owner)";
/** What CRMs and people write where there is nobody; a grouped Salesforce report has a dash. */
const NOBODY = /^(?:[-–—]+|n\/?a|null|none|\(?(?:blank|no owner|unassigned|not assigned)\)?)$/i;

/** The people in the Reps tab; a row without a name, a name twice and a day not understood are said. */
export function readReps(grid: Grid): {
  readonly reps: readonly Rep[];
  readonly problems: readonly Problem[];
} {
  const table = readOwnTable(grid, REPS_HEADINGS);
  // Only the name is needed: a Reps tab with two columns is a Reps tab.
  const problems: Problem[] = table.at.name === undefined ? [...table.problems] : [];
  const reps: Rep[] = [];
  const taken = new Set<string>();
  for (const { row, cells } of table.rows) {
    const name = shown(cells.name);
    if (name === "" || taken.has(nameKey(name))) {
      problems.push({
        kind: name === "" ? "rep without a name" : "rep listed twice",
        where: table.where(row),
        ...(name !== "" && { found: name }),
        text:
          name === ""
            ? "This row of Reps has no name; it was left out."
            : `"${name}" stands in Reps twice; the first row counts.`,
      });
      continue;
    }
    taken.add(nameKey(name));
    const meetingDay = isBlank(cells.meetingDay) ? undefined : readWeekday(cells.meetingDay);
    if (meetingDay === undefined && !isBlank(cells.meetingDay))
      problems.push(noSuchDay(table.where(row, "meetingDay"), cells.meetingDay));
    const email = shown(cells.email);
    const manager = shown(cells.manager);
    const managerEmail = shown(cells.managerEmail);
    reps.push({
      name,
      aliases: aliasesIn(shown(cells.aliases)),
      ...(email !== "" && { email }),
      ...(manager !== "" && { manager }),
      ...(managerEmail !== "" && { managerEmail }),
      ...(meetingDay !== undefined && { meetingDay }),
    });
  }
  return { reps, problems };
}

function noSuchDay(where: string, cell: Cell): Problem {
  return {
    kind: "meeting day not understood",
    where,
    found: shown(cell),
    text: `The meeting day "${shown(cell)}" in Reps was not understood; the team's is used.`,
    remedy: "Write Mon, Tue, Wed, Thu or Fri.",
  };
}

/**
 * Aliases are separated by semicolons or commas. As "Reyes, Dana" is one name with a comma in it, two neighbours are an
 * alias together too.
 */
function aliasesIn(text: string): string[] {
  if (text.includes(";"))
    return text
      .split(";")
      .map(clean)
      .filter((alias) => alias !== "");
  const parts = text
    .split(",")
    .map(clean)
    .filter((alias) => alias !== "");
  return [...parts, ...parts.slice(1).map((part, at) => `${String(parts[at])}, ${part}`)];
}

/** The one canonical spelling of every owner. It remembers: a name not in Reps keeps the spelling it was first met in. */
export interface RepBook {
  readonly reps: readonly Rep[];
  nameOf(ownerText: string): string;
  /** The row in Reps of an owner, if there is one. */
  repOf(ownerText: string): Rep | undefined;
}

export function repBook(reps: readonly Rep[]): RepBook {
  const listed = new Map<string, Rep>();
  for (const rep of reps) {
    for (const text of [...rep.aliases, rep.email ?? ""])
      if (text !== "" && !listed.has(nameKey(text))) listed.set(nameKey(text), rep);
  }
  // A person's own name comes before somebody else's alias.
  for (const rep of reps) listed.set(nameKey(rep.name), rep);
  const spelling = new Map<string, string>();
  const nameOf = (ownerText: string): string => {
    const text = clean(ownerText);
    if (text === "" || NOBODY.test(text)) return NO_OWNER;
    const key = nameKey(text);
    const rep = listed.get(key);
    if (rep) return rep.name;
    const first = spelling.get(key) ?? firstNameFirst(withoutBeside(text));
    spelling.set(key, first);
    return first;
  };
  return {
    reps,
    nameOf,
    repOf: (ownerText) => listed.get(nameKey(ownerText)),
  };
}

/** The same person: case, blanks and "Last, First" against "First Last" do not matter. */
export function sameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}

/** Salesforce's ids differ by case alone, so an id is compared as it stands. */
const CRM_ID = /^(?=.*\d)[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/;
/** "Dana Reyes (dana@acme.test)", "Dana Reyes <dana@acme.test>" and, for who has left, "Dana Reyes (Deactivated User)". */
const BESIDE =
  /\s*(?:\([^()]*@[^()]*\)|<[^<>]*@[^<>]*>|\((?:inactive|deactivated|deactivated user|former)\))$/i;

/** Whether an owner is given as an id of the CRM and not by name. */
export function isOwnerId(text: string): boolean {
  return CRM_ID.test(text) || /^\d{4,}$/.test(text);
}

function nameKey(text: string): string {
  const plain = withoutBeside(clean(text));
  return CRM_ID.test(plain) ? plain : fold(firstNameFirst(plain));
}

/** The name alone; what stands beside nothing is the name. */
function withoutBeside(text: string): string {
  return text.replace(BESIDE, "") || text;
}

function firstNameFirst(text: string): string {
  const parts = /^([^,@]+),\s*([^,@]+)$/.exec(text);
  return parts ? `${String(parts[2])} ${String(parts[1])}` : text;
}
