import type { CommitmentStatus } from "./commitment";

/** What a typed status says; `note` is what was written beside it, and `known` is false for words no one taught it. */
export interface ReadStatus {
  readonly status: CommitmentStatus;
  readonly note: string;
  readonly known: boolean;
}

/** documents.md, "Reading back what people wrote". A word may have more text after it: "done – signed Tuesday". */
const WORDS: Readonly<Record<CommitmentStatus, readonly string[]>> = {
  open: ["not yet", "not done", "not started", "open", "to do", "todo"],
  part: [
    "part done",
    "partly",
    "partial",
    "partially",
    "part",
    "started",
    "in progress",
    "ongoing",
    "halfway",
    "half done",
    "half",
  ],
  done: ["all done", "done", "yes", "completed", "complete", "finished"],
  dropped: ["dropped", "drop", "n/a", "not applicable", "cancelled", "canceled", "cancel", "let go"],
};

/** A status only when it stands alone or before a dash: "x", "y – signed", but not "x-ray report". */
const MARKS: Readonly<Record<string, CommitmentStatus>> = {
  x: "done",
  y: "done",
  "✓": "done",
  "✔": "done",
  "☑": "done",
  "✅": "done",
  "☐": "open",
  "-": "open",
  "–": "open",
  "—": "open",
};

/** Words after "done" that take it back: then a person has to look. */
const DOUBT = /^[\s,;:–—-]*(but|except|apart from|nearly|almost|half|by|if|once|when|after|until)\b/i;
const SEPARATOR = /^[\s\u00a0]*[,;:.!–—-]*[\s\u00a0]*/;

/** Reads what a person typed as a status; an unknown text is open, and someone should look at it. */
export function readStatus(text: string): ReadStatus {
  const typed = text
    .replace(/\ufe0f/g, "")
    .replace(/\s+/g, " ")
    .trim(); // \ufe0f: "show as an emoji"
  if (typed === "" || /^no[.!]?$/i.test(typed)) return { status: "open", note: "", known: true };
  const bracketed = typed.replace(/^\[\s*(x|✓|✔)?\s*\]/i, (_, mark?: string) => (mark ? "✓" : "☐")).trim();
  return readMark(bracketed) ?? readPercent(bracketed) ?? readWord(bracketed) ?? unknown(typed);
}

function readMark(typed: string): ReadStatus | undefined {
  const mark = /^./u.exec(typed)?.[0].toLowerCase() ?? "";
  const status = MARKS[mark];
  if (status === undefined) return undefined;
  const rest = typed.slice(mark.length);
  const isLetter = mark === "x" || mark === "y";
  if (isLetter && rest !== "" && !/^(\s*[,;:.!]|\s+[–—-]\s)/.test(rest)) return undefined;
  if (status === "open" && rest !== "" && mark !== "☐") return undefined; // "- call them" is a text, not a status
  return withNote(status, rest, typed);
}

function readPercent(typed: string): ReadStatus | undefined {
  const found = /^(\d{1,3})(?:[.,]\d+)?\s*%/.exec(typed);
  if (!found) return undefined;
  const percent = Number(found[1]);
  if (percent > 100) return undefined;
  const status = percent === 100 ? "done" : percent === 0 ? "open" : "part";
  return withNote(status, typed.slice(found[0].length), typed);
}

function readWord(typed: string): ReadStatus | undefined {
  const lower = typed.toLowerCase();
  for (const [status, words] of Object.entries(WORDS) as [CommitmentStatus, readonly string[]][]) {
    const word = words.find(
      (each) => lower.startsWith(each) && !/^[\p{L}\p{N}]/u.test(typed.slice(each.length)),
    );
    if (word !== undefined) return withNote(status, typed.slice(word.length), typed);
  }
  return undefined;
}

function withNote(status: CommitmentStatus, rest: string, typed: string): ReadStatus {
  if (status === "done" && (DOUBT.test(rest) || rest.includes("?"))) return unknown(typed);
  const note = rest.replace(SEPARATOR, "").trim();
  const again = note === "" ? undefined : readWord(note); // "✓ done", "100 % done"
  if (again?.status === status) return { status, note: again.note, known: true };
  return { status, note, known: true };
}

function unknown(typed: string): ReadStatus {
  return { status: "open", note: typed, known: false };
}
