import { bare, clean, plainLetters, squeeze } from "../table/plain-text";
import { remembered } from "../table/remembered";
import type { Settings } from "../settings";
import type { Status } from "./deal";

/**
 * Won and lost as Salesforce, HubSpot, Pipedrive, SugarCRM and EspoCRM write them in the languages of headers/, without
 * accents: "Geschlossen und gewonnen", "Fermée/Perdue", "Cerrada ganada", "Fechado e ganho", "Chiuso vinto".
 */
const CLOSED = "closed?|geschlossen|abgeschlossen|fermee?|cerrad[oa]|cierre|fechad[oa]|chius[oa]|gesloten";
const WON =
  "won|gewonnen|gagnee?|ganad[oa]|ganh[oa]|vint[oa]|acquisit[oa]|conquistat[oa]|aggiudicat[oa]|conseguid[oa]|conquistad[oa]|remportee?|positivamente|vundet|vunnen";
const LOST = "lost|verloren|perdue?|perdid[oa]|pers[oa]|negativamente|tabt|forlorad";
const BEFORE = `^(?:(?:${CLOSED}|deal|opportunity)\\W*(?:(?:and|as|und|et|y|e|en)\\W+)?)?`;
const AFTER = "(?:closed)?(?![\\w'’])"; // "Won't buy" is not won
const WON_FIRST = new RegExp(`${BEFORE}(?:${WON})${AFTER}`);
const LOST_FIRST = new RegExp(`${BEFORE}(?:${LOST})${AFTER}`);
/** Won or lost alone, where as the beginning of a name they would say something else ("Win-back"). */
const ALONE: Readonly<Record<string, Status>> = { win: "won", loss: "lost" };
/** Ends that nobody would call open; no decision is a loss (requirements.md 1B, M1). */
const GIVEN_UP =
  /^(?:closed?)?(?:nodecision|dead|abandoned|disqualified|unqualified|notinterested|withdrawn|cancell?ed|cancelad[oa]|declined|rejected|outsold)$/;
/** "6 - ", "S6: ", "Stage 6a. ", "100% ", "F - ", "✅ ", "[" before the stage's name. */
const NUMBER =
  /^[^\p{L}\p{N}]*(?:(?:stage|phase|step)\s*)?(?:[a-z]?\d{1,3}[a-z]?\b|[a-z](?=\s*[.:)\-–—]))?[\s.:)\-–—%]*/iu;
/** Stages and statuses that are plainly open, so that nobody needs to be asked about them. */
const OPEN_WORDS = [
  "open|active|in ?progress|new|on hold|prospecting|engaging|prospect|lead|qualif|discovery|needs|analysis",
  "value prop|id\\. ?decision|perception|proposal|price|quote|negotiat|review|demo|trial|pilot|poc|contract",
  "evaluation|solution|introduction|meeting|appointment|presentation|decision|develop|scoping|verbal|legal|procurement",
  // EspoCRM's and Pipedrive's in other languages.
  // HubSpot's first stages in other languages, by their first word.
  "cita|calificado|presentac|presentaz|contrat|rendez|termin (?:vereinbart|geplant)|reunion|reuniao|riunione|afspraak",
  "offen|ouvert|en cours|abiert|abert|apert|prosp|kwalif|calific|bedarf|analy|analis|richtangebot|preisangebot|angebot",
  "verhandlung|propuesta|proposta|proposition|voorstel|offerte|devis|preventivo|presupuesto|orcamento|negoc|negoz|onderhandel|percep",
];
const OPEN = new RegExp(`^(?:${OPEN_WORDS.join("|")})`);
/** "Contract signed" is a win to some and the last open stage to others: the team is asked. */
const SIGNED = /\bsigned\b/;
/** The status of a deal that is open, whatever its stage is called. */
const OPEN_STATUS = /^(?:open|offen|ouverte?|abiert[oa]|abert[oa]|apert[oa])$/;

export interface StatusWords {
  /** What a stage or status says: undefined where it is not recognised. */
  (text: string): Status | undefined;
}

/** Reads stages and statuses as the team's Stages tab has them, else by the usual words. */
export function statusWords({ stages }: Pick<Settings, "stages">): StatusWords {
  const own = new Map(stages.map(({ name, is }) => [squeeze(name), is]));
  return remembered((text) => own.get(squeeze(text)) ?? usualStatus(text));
}

/** "Open" and the like in a status column, which outweighs what the stage's name says. */
export function isOpenStatus(text: string): boolean {
  return OPEN_STATUS.test(bare(text));
}

/** What a stage or status says by itself, without a word from the team. */
export function usualStatus(text: string): Status | undefined {
  const plain = plainLetters(clean(text).replace(NUMBER, ""));
  const word = squeeze(plain);
  if (WON_FIRST.test(plain)) return "won";
  if (LOST_FIRST.test(plain) || GIVEN_UP.test(word)) return "lost";
  return ALONE[word] ?? (OPEN.test(plain) && !SIGNED.test(plain) ? "open" : undefined);
}
