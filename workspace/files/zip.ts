import { inflateRawSync } from "node:zlib";

/** What a file may unpack to: an .xlsx of Sheets' full 10 million cells stays below it, and memory holds it. */
const MOST_UNPACKED = 512 * 1024 * 1024; // 512 MB

/** What a zip holds, by name; or why it is not to be unpacked. */
export type ZipContents =
  { readonly names: ReadonlySet<string> } | { readonly refused: "damaged" | "locked" | "too large" };

interface Entry {
  readonly name: string;
  readonly locked: boolean;
  readonly deflated: boolean;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
}

/**
 * Looks a zip over before anyone unpacks it: its directory is whole, and each part unpacks to what the directory says
 * and no further, so that a small file cannot fill the memory.
 * The format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function lookIntoZip(bytes: Uint8Array): ZipContents {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = readDirectory(file);
    if (entries.some(({ locked }) => locked)) return { refused: "locked" };
    const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
    if (total > MOST_UNPACKED) return { refused: "too large" };
    for (const entry of entries) if (!isTrue(entry, file)) return { refused: "damaged" };
    return { names: new Set(entries.map(({ name }) => name)) };
  } catch (error) {
    if (error instanceof RangeError) return { refused: "damaged" }; // a place outside the file
    throw error;
  }
}

const END = Buffer.from("PK\x05\x06");
const ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;

function readDirectory(file: Buffer): Entry[] {
  const end = file.lastIndexOf(END);
  if (end < 0) throw new RangeError();
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let number = 0; number < count; number++) {
    if (file.readUInt32LE(at) !== ENTRY) throw new RangeError();
    const nameLength = file.readUInt16LE(at + 28);
    const extraLength = file.readUInt16LE(at + 30);
    const commentLength = file.readUInt16LE(at + 32);
    const extra = file.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const [unpacked = 0, packed = 0, place = 0] = widened(
      [file.readUInt32LE(at + 24), file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)],
      extra,
    );
    entries.push({
      name: file.toString("utf8", at + 46, at + 46 + nameLength),
      locked: (file.readUInt16LE(at + 8) & 1) === 1,
      deflated: file.readUInt16LE(at + 10) === 8,
      packed,
      unpacked,
      at: place,
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

/** Zip64, which some programs write whatever the size: a figure of all ones stands in an extra field instead. */
function widened(figures: readonly number[], extra: Buffer): number[] {
  let at = 0;
  while (at < extra.length && extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2);
  at += 4;
  return figures.map((figure) => {
    if (figure !== 0xffffffff) return figure;
    at += 8;
    return Number(extra.readBigUInt64LE(at - 8));
  });
}

function isTrue({ at, packed, unpacked, deflated }: Entry, file: Buffer): boolean {
  if (file.readUInt32LE(at) !== LOCAL_HEADER) return false;
  const start = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  const content = file.subarray(start, start + packed);
  if (!deflated) return content.length === unpacked;
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(unpacked, 1) }).length === unpacked;
  } catch {
    return false;
  }
}
