import { bare } from "../../table/plain-text";
import { type Column, COLUMN_NAMES } from "../columns";
import { BY_HAND } from "./by-hand";
import { DUTCH } from "./dutch";
import { ENGLISH } from "./english";
import { FRENCH } from "./french";
import { GERMAN } from "./german";
import type { Headers } from "./headers";
import { ITALIAN } from "./italian";
import { PORTUGUESE } from "./portuguese";
import { SPANISH } from "./spanish";

/** Every language, English as CRMs and as people write it; where two have the same word for different columns, the earlier language's holds. */
export const LANGUAGES: readonly Headers[] = [
  ENGLISH,
  BY_HAND,
  GERMAN,
  FRENCH,
  SPANISH,
  PORTUGUESE,
  DUTCH,
  ITALIAN,
];

/** A column that a header names, and how well: lower is better. */
export interface Named {
  readonly column: Column;
  readonly rank: number;
}

/** Ranks from here on will do where there is nothing better, and are quietly left unused where there is. */
export const QUIET = 100;
/** A header that is known only without its prefix comes after those known as they stand. */
const STRIPPED = 50;

/** "Deal - ", "property_", "(Do Not Modify)" and their like in other languages (crm-exports.md). */
const PREFIX =
  /^(?:opportunity|opp|deal|potential|property|negocio|trato|affaire|oportunidade?|opportunite|opportunita|donotmodify|nepasmodifier)/;

/**
 * HubSpot's `Date entered "Closed won (Sales Pipeline)"`, one for each pipeline, and hs_v2_date_entered_closedwon. The day
 * stays when a deal is reopened, so it tells when a deal was won and never that it was.
 */
const ENTERED = /^(?:hs(?:v2)?)?dateenteredclosed(won|lost)/;

const KNOWN = knownHeaders();

function knownHeaders(): ReadonlyMap<string, Named> {
  const known = new Map<string, Named>();
  const learn = (texts: readonly string[], column: Column, first: number) => {
    texts.forEach((text, at) => {
      const key = bare(text);
      if (!known.has(key)) known.set(key, { column, rank: first + at });
    });
  };
  for (const language of LANGUAGES) {
    for (const column of COLUMN_NAMES) learn(language[column]?.best ?? [], column, 0);
    for (const column of COLUMN_NAMES) learn(language[column]?.instead ?? [], column, QUIET);
  }
  return known;
}

/** The column a header text names, and how well; undefined where it names none. */
export function columnNamed(text: string): Named | undefined {
  let rest = bare(text.replace(/#/g, " number").replace(/__[cr]\b/g, ""));
  if (rest === "" || rest.length > 60) return undefined;
  const known = KNOWN.get(rest);
  if (known) return known;
  const entered = ENTERED.exec(rest);
  if (entered) return { column: entered[1] === "won" ? "entered won" : "entered lost", rank: QUIET };
  while (PREFIX.test(rest)) {
    rest = rest.replace(PREFIX, "");
    const behind = KNOWN.get(rest);
    if (behind) return { column: behind.column, rank: behind.rank + STRIPPED };
  }
  return undefined;
}
