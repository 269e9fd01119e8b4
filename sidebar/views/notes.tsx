import type { Tile } from "../../src/domain/contract";
import { counted } from "../counted";

/** What there is to say about a number: why it is missing, or what it leaves out. */
export interface Note {
  readonly key: string;
  readonly fn: string;
  readonly label: string;
  readonly text: string;
  readonly missing: boolean;
}

export function notesOf(tiles: readonly Tile[]): readonly Note[] {
  return tiles.flatMap(({ fn, label, text, note }) =>
    note === null
      ? []
      : [{ key: JSON.stringify([fn, text === "–", note]), fn, label, text: note, missing: text === "–" }],
  );
}

/** Notes behind one disclosure, so that the numbers stay quiet. */
export function Notes({ notes }: { readonly notes: readonly Note[] }) {
  return (
    <Disclosed
      summary={notes.some(({ missing }) => missing) ? "Why “–”?" : "What is left out?"}
      notes={notes}
    />
  );
}

/** Why no rep has some numbers, which have no tiles then. */
export function Missing({ notes }: { readonly notes: readonly Note[] }) {
  return (
    <Disclosed summary={`${counted(notes.length, "number is", "numbers are")} missing: why?`} notes={notes} />
  );
}

/** What is said of several numbers is said once. */
function Disclosed({ summary, notes }: { readonly summary: string; readonly notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  const texts = [...new Set(notes.map(({ text }) => text))];
  return (
    <details>
      <summary>{summary}</summary>
      {texts.map((said) => (
        <p key={said}>
          <strong>
            {notes
              .filter(({ text }) => text === said)
              .map(({ label }) => label)
              .join(", ")}
            :
          </strong>{" "}
          {said}
        </p>
      ))}
    </details>
  );
}
