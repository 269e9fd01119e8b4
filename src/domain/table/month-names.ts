/**
 * Months and weekdays in the languages of deals/headers, without accents (Unicode CLDR, ca-gregorian,
 * https://github.com/unicode-org/cldr-json; "mrz" and "mrt" are its only abbreviations that do not begin the name).
 */
const MONTHS: readonly (readonly string[])[] = [
  ["january", "januar", "janner", "janvier", "enero", "janeiro", "januari", "gennaio"],
  ["february", "februar", "fevrier", "febrero", "fevereiro", "februari", "febbraio"],
  ["march", "marz", "mars", "marzo", "marco", "maart", "mrz", "mrt"],
  ["april", "avril", "abril", "aprile"],
  ["may", "mai", "mayo", "maio", "mei", "maggio"],
  ["june", "juni", "juin", "junio", "junho", "giugno"],
  ["july", "juli", "juillet", "julio", "julho", "luglio"],
  ["august", "aout", "agosto", "augustus"],
  ["september", "septembre", "septiembre", "setiembre", "setembro", "settembre"],
  ["october", "oktober", "octobre", "octubre", "outubro", "ottobre"],
  ["november", "novembre", "noviembre", "novembro"],
  ["december", "dezember", "decembre", "diciembre", "dezembro", "dicembre"],
];

const WEEKDAYS = new RegExp(
  "^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|" +
    "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miercoles|jueves|viernes|sabado|domingo|" +
    "(?:segunda|terca|quarta|quinta|sexta)-feira|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|" +
    "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)[.,]?\\s+",
);

const SHORTEST = 3; // letters
const known = new Map<string, number>();

/** 1–12 for "Nov", "novembre", "déc." without its accent or "Mrz"; 0 for any other word, and for "jui", which is two. */
export function monthIn(word: string): number {
  let month = known.get(word);
  if (month === undefined) {
    const found = MONTHS.flatMap((names, at) =>
      names.some((name) => name.startsWith(word)) ? [at + 1] : [],
    );
    const [only] = found;
    month = word.length >= SHORTEST && found.length === 1 && only !== undefined ? only : 0;
    known.set(word, month);
  }
  return month;
}

/** The text without a weekday's name before it. */
export function withoutWeekday(text: string): string {
  return text.replace(WEEKDAYS, "");
}
