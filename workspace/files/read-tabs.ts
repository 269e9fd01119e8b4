import path from "node:path";
import type { Tab } from "../interface";
import { readCsv } from "./csv";
import { Unreadable } from "./unreadable";
import { readXlsx } from "./xlsx";
import { lookIntoZip } from "./zip";

/**
 * A file's tables as tabs: those of an Excel workbook under the names of its sheets, a single one, as that of a CSV
 * file, under the file's own. What the file is, its content says. Throws Unreadable where it is none of these.
 */
export async function readTabs(fileName: string, bytes: Uint8Array): Promise<Tab[]> {
  try {
    const tabs = await tabsOf(bytes);
    if (!tabs.some(({ rows }) => rows.some((row) => row.some((cell) => cell !== ""))))
      throw new Unreadable("has no values in it.");
    const [first, ...others] = tabs;
    return first && others.length === 0 ? [{ ...first, name: path.parse(fileName).name }] : tabs;
  } catch (error) {
    throw error instanceof Unreadable ? new Unreadable(`${fileName} ${error.message}`) : error;
  }
}

function tabsOf(bytes: Uint8Array): Promise<Tab[]> | Tab[] {
  if (bytes.length === 0) throw new Unreadable("is empty.");
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (ZIP.some((signature) => file.subarray(0, signature.length).equals(signature))) {
    checkWorkbook(file);
    return readXlsx(file);
  }
  checkText(file);
  return [{ name: "", rows: readCsv(file) }];
}

/** How a zip begins that holds something, and one that holds nothing. */
const ZIP = [Buffer.from("PK\x03\x04"), Buffer.from("PK\x05\x06")];

/** What else begins as a zip, told by a part that only it has. */
const OTHER_ZIPS: readonly (readonly [part: string, sentence: string])[] = [
  ["xl/workbook.bin", "is a binary Excel workbook (.xlsb); save it as .xlsx and use that."],
  ["content.xml", "is an OpenDocument file; save it as .xlsx or CSV and use that."],
  ["Index/Document.iwa", "is a Numbers document; export it to Excel or CSV and use that."],
  ["Index.zip", "is a Numbers document; export it to Excel or CSV and use that."],
];

function checkWorkbook(file: Buffer): void {
  const zip = lookIntoZip(file);
  if ("refused" in zip) throw new Unreadable(REFUSED[zip.refused]);
  const other = OTHER_ZIPS.find(([part]) => zip.names.has(part));
  if (other) throw new Unreadable(other[1]);
  if (![...zip.names].some((part) => part.startsWith("xl/")))
    throw new Unreadable("is a zip without an Excel workbook in it; unpack it and use what is inside.");
}

const LOCKED = "is protected with a password; save it without one and use that.";

const REFUSED = {
  damaged: "is damaged or not whole; save or export it again.",
  locked: LOCKED,
  "too large": "would unpack to more than 512 MB; cut it into smaller files.",
} as const;

/** Excel puts a workbook with a password, as it did every workbook before 2007, into a container of another kind. */
const OLD_CONTAINER = Buffer.from("d0cf11e0a1b11ae1", "hex");

function checkText(file: Buffer): void {
  if (file.subarray(0, OLD_CONTAINER.length).equals(OLD_CONTAINER))
    throw new Unreadable(
      file.includes(Buffer.from("EncryptedPackage", "utf16le"))
        ? LOCKED
        : "is an Excel workbook of before 2007 (.xls); save it as .xlsx or CSV and use that.",
    );
  // UTF-16 text is full of zero bytes, so only text without its mark can be told from a program or a picture.
  const start = file.subarray(0, 4096);
  const utf16 = /^(?:\xff\xfe|\xfe\xff)/.test(start.toString("latin1", 0, 2));
  const text = start.toString("latin1");
  if (text.startsWith("%PDF-") || (!utf16 && start.includes(0)))
    throw new Unreadable("is neither CSV nor an Excel workbook; export the table as one of these.");
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|meta|table|\?xml)\b/i.test(text))
    throw new Unreadable(
      "is a web page by its content, whatever its name; export the table as CSV or .xlsx.",
    );
}
