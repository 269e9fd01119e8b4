import { crc32, deflateRawSync } from "node:zlib";

/** What a test says of a workbook, in the XML of its parts; what it leaves out is as plain as can be. */
export interface XlsxParts {
  /** Each sheet's rows, as `<row>…</row>`, and whether it is hidden. */
  readonly sheets: readonly { readonly name: string; readonly rows: string; readonly state?: string }[];
  /** The number formats of styles 1, 2, …: ids of built-in ones, or codes; style 0 is General. */
  readonly formats?: readonly (number | string)[];
  /** The shared strings, each as `<si>…</si>`. */
  readonly strings?: string;
  readonly from1904?: boolean;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const FIRST_CUSTOM_FORMAT = 164;

/** The bytes of an .xlsx file, put together by hand after ECMA-376, part 1, section 18. */
export function xlsx({ sheets, formats = [], strings = "", from1904 = false }: XlsxParts): Buffer {
  const codes = formats.filter((format) => typeof format === "string");
  const idOf = (format: number | string): number =>
    typeof format === "number" ? format : FIRST_CUSTOM_FORMAT + codes.indexOf(format);
  const numbered = sheets.map((sheet, index) => ({ ...sheet, number: index + 1 }));
  const part = (name: string, kind: string): string =>
    `<Override PartName="/xl/${name}.xml" ContentType="${TYPE}.${kind}+xml"/>`;
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  return zip({
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      ${part("workbook", "sheet.main")}${part("styles", "styles")}${part("sharedStrings", "sharedStrings")}
      ${numbered.map(({ number }) => part(`worksheets/sheet${number}`, "worksheet")).join("")}</Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">
      ${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `${HEAD}<workbook ${MAIN} xmlns:r="${OFFICE}">
      <workbookPr${from1904 ? ' date1904="1"' : ""}/><sheets>${numbered
        .map(
          ({ name, number, state = "visible" }) =>
            `<sheet name="${name}" sheetId="${number}" state="${state}" r:id="rId${number}"/>`,
        )
        .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">
      ${numbered.map(({ number }) => relation(`rId${number}`, "worksheet", `worksheets/sheet${number}.xml`)).join("")}
      ${relation("rIdStyles", "styles", "styles.xml")}
      ${relation("rIdStrings", "sharedStrings", "sharedStrings.xml")}</Relationships>`,
    "xl/styles.xml": `${HEAD}<styleSheet ${MAIN}>
      <numFmts>${codes.map((code) => `<numFmt numFmtId="${idOf(code)}" formatCode="${code}"/>`).join("")}</numFmts>
      <cellXfs><xf numFmtId="0"/>${formats.map((format) => `<xf numFmtId="${idOf(format)}"/>`).join("")}</cellXfs>
      </styleSheet>`,
    "xl/sharedStrings.xml": `${HEAD}<sst ${MAIN}>${strings}</sst>`,
    ...Object.fromEntries(
      numbered.map(({ number, rows }) => [
        `xl/worksheets/sheet${number}.xml`,
        `${HEAD}<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
  });
}

/** A zip of these files, after https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT. */
export function zip(files: Readonly<Record<string, string | Buffer>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0); // the version that can unpack it
    common.writeUInt16LE(8, 4); // deflated
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, Buffer.from(name), packed]);
    parts.push(local);
    directory.push(Buffer.from("PK\x01\x02\x14\0", "latin1"), common, place, Buffer.from(name));
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(files).length, 4);
  end.writeUInt16LE(Object.keys(files).length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, list, Buffer.from("PK\x05\x06"), end]);
}
