import { clean, squeeze } from "../table/plain-text";
import type { Settings } from "../settings";
import type { Status } from "./deal";

const WON = /^(?:closed?|deal|opportunity)?(?:won|win)(?:closed)?$/;
const LOST = /^(?:closed?|deal|opportunity)?(?:lost|loss)(?:closed)?$/;
/** Ends that nobody would call open; no decision is a loss (requirements.md 1B, M1). */
const GIVEN_UP =
  /^(?:closed?)?(?:nodecision|dead|abandoned|disqualified|cancell?ed|declined|rejected|outsold)$/;
/** "6 - ", "S6: ", "Stage 6a. ", "100% " before the stage's name. */
const NUMBER = /^(?:(?:stage|phase|step)\s*)?(?:[a-z]?\d{1,3}[a-z]?\b)?[\s.:)\-–—%]*/i;
/** "Closed Won (Sales Pipeline)", "Closed Lost – no decision", "Won: signed". */
const WON_WORDS = /^(?:closed?\W*)?won\b/i;
const LOST_WORDS = /^(?:closed?\W*)?lost\b/i;
const WON_ABROAD = new Set([
  "gewonnen",
  "gagné",
  "gagnée",
  "ganado",
  "ganada",
  "vinto",
  "vinta",
  "ganho",
  "vundet",
  "vunnen",
]);
const LOST_ABROAD = new Set([
  "verloren",
  "perdu",
  "perdue",
  "perdido",
  "perdida",
  "perso",
  "persa",
  "tabt",
  "förlorad",
]);
/** Stages and statuses that are plainly open, so that nobody needs to be asked about them. */
const OPEN = new RegExp(
  "^(?:open|active|in ?progress|new|on hold|prospecting|engaging|prospect|lead|qualif|discovery|needs|analysis|" +
    "value prop|id\\. ?decision|perception|proposal|price|quote|negotiat|review|demo|trial|pilot|poc|contract|" +
    "evaluation|solution|introduction|meeting|appointment|presentation|decision|develop|scoping|verbal|legal|procurement)",
  "i",
);

export interface StatusWords {
  /** What a stage or status says: undefined where it is not recognised. */
  (text: string): Status | undefined;
}

/** Reads stages and statuses with the team's own won and lost stages from Settings before the usual words. */
export function statusWords(settings: Pick<Settings, "wonStages" | "lostStages">): StatusWords {
  const won = new Set(settings.wonStages.map(squeeze));
  const lost = new Set(settings.lostStages.map(squeeze));
  const known = new Map<string, Status | undefined>();
  return (text) => {
    if (known.has(text)) return known.get(text);
    const read = won.has(squeeze(text)) ? "won" : lost.has(squeeze(text)) ? "lost" : usualStatus(text);
    known.set(text, read);
    return read;
  };
}

function usualStatus(text: string): Status | undefined {
  const plain = clean(text).replace(NUMBER, "");
  const word = squeeze(plain);
  if (WON.test(word) || WON_WORDS.test(plain) || WON_ABROAD.has(word)) return "won";
  if (LOST.test(word) || LOST_WORDS.test(plain) || LOST_ABROAD.has(word) || GIVEN_UP.test(word))
    return "lost";
  return OPEN.test(plain) ? "open" : undefined;
}
