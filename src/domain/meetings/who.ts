import type { Side } from "./commitment";

/** The two of a 1:1 by name; a team may not have said who the manager is. */
export interface Pair {
  readonly rep: string;
  readonly manager?: string;
}

/** Who the two are in the 1:1 of a rep, by whatever name a ledger has the rep under: Reps may have another by now. */
export type PairOf = (rep: string) => Pair;

/** What to call each of them in their Doc: first names, or whole names where these are the same. */
export function callNames(pair: Pair): { readonly rep: string; readonly manager: string } {
  const rep = firstName(pair.rep);
  const manager = pair.manager === undefined ? "" : firstName(pair.manager);
  if (manager === "") return { rep, manager: "Manager" };
  return same(rep, manager) ? { rep: pair.rep, manager: pair.manager ?? "" } : { rep, manager };
}

/** "Dana" of "Dana Reyes" and of "Reyes, Dana"; an e-mail address gives what stands before its first dot or @. */
export function firstName(name: string): string {
  const turned = /^\s*[^,]+,\s*(\S.*)$/.exec(name)?.[1] ?? name;
  const first = turned.trim().split(/\s+/)[0] ?? "";
  return first.includes("@") ? (first.split(/[.@]/)[0] ?? first) : first;
}

/** Whose a row is by what stands under Who: a name, its beginning, an initial, "me"; undefined where that is not clear. */
export function readWho(text: string, pair: Pair): Side | undefined {
  const said = plain(text);
  if (said === "") return undefined;
  if (["me", "i", "myself", "rep"].includes(said)) return "rep"; // it is the rep's Doc: "their priorities first"
  if (["manager", "boss"].includes(said)) return "manager";
  const isRep = couldBe(said, pair.rep);
  const isManager = pair.manager !== undefined && couldBe(said, pair.manager);
  if (isRep !== isManager) return isRep ? "rep" : "manager";
  if (isRep) return undefined;
  return said === "r" ? "rep" : said === "m" ? "manager" : undefined;
}

function couldBe(said: string, name: string): boolean {
  const whole = plain(name);
  const initials = whole
    .split(" ")
    .map((part) => part[0] ?? "")
    .join("");
  const first = plain(firstName(name));
  return said === initials || whole.startsWith(said) || first.startsWith(said);
}

function same(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@]+/gu, " ")
    .trim();
}
