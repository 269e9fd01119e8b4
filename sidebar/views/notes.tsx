import type { Tile } from "../../src/domain/contract";

/** What there is to say about a number: why it is missing, or what it leaves out. */
export interface Note {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  readonly missing: boolean;
}

export function notesOf(tiles: readonly Tile[]): readonly Note[] {
  return tiles.flatMap(({ fn, label, text, note }) =>
    note === null
      ? []
      : [{ key: JSON.stringify([fn, text === "–", note]), label, text: note, missing: text === "–" }],
  );
}

/** Notes behind one disclosure, so that the numbers stay quiet. */
export function Notes({ notes }: { readonly notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <details>
      <summary>{notes.some(({ missing }) => missing) ? "Why “–”?" : "What is left out?"}</summary>
      {notes.map(({ key, label, text }) => (
        <p key={key}>
          <strong>{label}:</strong> {text}
        </p>
      ))}
    </details>
  );
}
