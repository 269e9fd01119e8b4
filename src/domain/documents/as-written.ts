import type { Block } from "./block";

/** A cell holds 50,000 characters (https://support.google.com/drive/answer/37603); some room is kept. */
const LONGEST_CELL = 45_000;

/** What was written last, as the Meetings tab keeps it: the blocks themselves, or a hash of each where they are too long. */
export type AsWritten = { readonly blocks: readonly Block[] } | { readonly hashes: readonly string[] };

export function writeAsWritten(blocks: readonly Block[]): string {
  const whole = JSON.stringify({ blocks });
  return whole.length <= LONGEST_CELL ? whole : JSON.stringify({ hashes: blocks.map(hashOf) });
}

/** Undefined where the cell is empty or was changed by hand: then nothing in the Doc is known to be ours. */
export function readAsWritten(text: string): AsWritten | undefined {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== "object" || read === null) return undefined;
    if ("blocks" in read && Array.isArray(read.blocks)) return { blocks: read.blocks as readonly Block[] };
    if ("hashes" in read && Array.isArray(read.hashes)) return { hashes: read.hashes as readonly string[] };
    return undefined;
  } catch {
    return undefined; // not JSON any more
  }
}

/** FNV-1a over a block's JSON, as eight hexadecimal digits: enough to tell whether a block still stands as written. */
export function hashOf(block: Block): string {
  let hash = 0x811c9dc5;
  const text = JSON.stringify(block);
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
