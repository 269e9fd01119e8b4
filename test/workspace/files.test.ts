import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readFiles } from "../../tools/files";
import { readTabs, type Tab } from "../../workspace";
import { xlsx, type XlsxParts, zip } from "./xlsx-file";

/** One row of cells in the only sheet, which gets the file's name. */
const read = async (cells: string, parts: Partial<XlsxParts> = {}): Promise<Tab> => {
  const sheets = [{ name: "Sheet1", rows: `<row r="1">${cells}</row>` }];
  const [tab] = await readTabs("exports/deals.xlsx", xlsx({ sheets, ...parts }));
  if (!tab) throw new Error("no tab");
  return tab;
};

test("a number is a number, a text a text however it is written, a blank nothing", async () => {
  const strings =
    "<si><t>0061</t></si><si><r><t>Acme </t></r><r><rPr><b/></rPr><t>&amp; Sons</t></r><rPh sb='0' eb='1'><t>not read</t></rPh></si>";
  const tab = await read(
    `<c r="A1"><v>61</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c>
     <c r="E1" t="inlineStr"><is><t xml:space="preserve"> two_x000D_&#10;lines</t></is></c>
     <c r="F1" t="b"><v>1</v></c><c r="G1" t="b"><v>0</v></c><c r="H1"><v>-1.5E3</v></c><c r="I1" s="1"/>`,
    { strings, formats: ["0.0%"] },
  );
  expect(tab).toEqual({
    name: "deals",
    rows: [[61, "0061", "Acme & Sons", "", " two\nlines", true, false, -1500]],
    formats: {},
  });
});

test("a formula is the value it last showed, and an error its sign", async () => {
  const { rows } = await read(
    `<c r="A1"><f>SUM(B1:C1)</f><v>42</v></c><c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>
     <c r="C1" t="e"><f>VLOOKUP(1,2,3)</f><v>#N/A</v></c><c r="D1" t="str"><f>IF(A1,"")</f><v></v></c>
     <c r="E1" t="e"><v>#DIV/0!</v></c>`,
  );
  expect(rows).toEqual([[42, "ab", "#N/A", "", "#DIV/0!"]]);
});

// 46300 is 2026-10-05: 46023 is 2026-01-01 (Excel), and 31+28+31+30+31+30+31+31+30+4 = 277 days later.
test.each([
  ["a day", 14, "46300", false, { date: "2026-10-05" }],
  ["a day with its time", 22, "46300.604166666664", false, { date: "2026-10-05T14:30" }],
  ["a time cut off after a few digits", 22, "46300.604167", false, { date: "2026-10-05T14:30" }],
  ["a day in words", "[$-409]d\\-mmm\\-yyyy;@", "46300", false, { date: "2026-10-05" }],
  ["the first day", 14, "1", false, { date: "1900-01-01" }],
  ["the last day before the leap day that never was", 14, "59", false, { date: "1900-02-28" }],
  ["the first day after it", 14, "61", false, { date: "1900-03-01" }],
  ["a day counted from 1904", 14, "44838", true, { date: "2026-10-05" }],
  ["the first day counted from 1904", 14, "0", true, { date: "1904-01-01" }],
  ["a time of day, which Sheets has on its day 0", 20, "0.5", false, { date: "1899-12-30T12:00" }],
  ["a time of day counted from 1904", 20, "0.5", true, { date: "1899-12-30T12:00" }],
  ["26 hours and a half", 46, "1.1041666666666667", false, { date: "1899-12-31T02:30" }],
  ["what Excel shows as #### is still its number", "dd.mm.yyyy", "-1", false, -1],
  ["an amount in Swiss francs", "#,##0.00\\ [$CHF-807]", "46300", false, 46300],
  ["an amount in white", "[White]0", "46300", false, 46300],
])("%s", async (_, format, value, from1904, expected) => {
  const tab = await read(`<c r="A1" s="1"><v>${value}</v></c>`, { formats: [format], from1904 });
  expect(tab.rows).toEqual([[expected]]);
  if (expected === -1) expect(tab.formats).toEqual({}); // or Sheets would make a date of it
});

test("a date written in ISO 8601 is that date in either system and in any time zone", async () => {
  const cell = '<c r="A1" s="1" t="d"><v>2026-10-05T14:30:00</v></c>';
  for (const from1904 of [false, true])
    expect((await read(cell, { formats: [22], from1904 })).rows).toEqual([[{ date: "2026-10-05T14:30" }]]);
});

test("number formats are kept as ranges; General and the system's own date are none", async () => {
  const rows = `
    <row r="1"><c r="A1" t="inlineStr"><is><t>Share</t></is></c><c r="B1" t="inlineStr"><is><t>Closed</t></is></c></row>
    <row r="2"><c r="A2" s="1"><v>0.25</v></c><c r="B2" s="2"><v>46300</v></c><c r="C2" s="3"><v>7</v></c></row>
    <row r="3"><c r="A3" s="1"><v>0.5</v></c><c r="B3" s="4"><v>46300</v></c><c r="C3" s="5"><v>7</v></c></row>
    <row r="4"><c r="A4" s="1"/></row>`;
  const [tab] = await readTabs(
    "deals.xlsx",
    xlsx({ sheets: [{ name: "Deals", rows }], formats: ["0.0%", 14, 4, "dd.mm.yyyy", "@"] }),
  );
  expect(tab).toEqual({
    name: "deals",
    rows: [
      ["Share", "Closed"],
      [0.25, { date: "2026-10-05" }, 7],
      [0.5, { date: "2026-10-05" }, 7],
    ],
    formats: { "A2:A3": "0.0%", B3: "dd.mm.yyyy", C2: "#,##0.00" },
  });
});

test("cells stand where they stood, blank rows and columns before them and between", async () => {
  const rows =
    '<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="4"><c r="A4"><v>3</v></c></row>';
  const [tab] = await readTabs("deals.xlsx", xlsx({ sheets: [{ name: "Deals", rows }] }));
  expect(tab?.rows).toEqual([[], ["", 1, "", 2], [], [3]]);
});

test("of several sheets each is a tab under its own name, but for the hidden ones", async () => {
  const row = (value: number) => `<row r="1"><c r="A1"><v>${value}</v></c></row>`;
  const sheets = [
    { name: "Q3 &amp; Q4", rows: row(1) },
    { name: "Lists", rows: row(2), state: "hidden" },
    { name: "Macros", rows: row(3), state: "veryHidden" },
    { name: "Team", rows: row(4) },
  ];
  const tabs = await readTabs("deals.xlsx", xlsx({ sheets }));
  expect(tabs.map(({ name, rows }) => [name, rows])).toEqual([
    ["Q3 & Q4", [[1]]],
    ["Team", [[4]]],
  ]);
});

test("what a file is, its content says, whatever its name", async () => {
  const one = '<row r="1"><c r="A1"><v>1</v></c></row>';
  expect(await readTabs("a.csv", xlsx({ sheets: [{ name: "X", rows: one }] }))).toMatchObject([
    { name: "a", rows: [[1]] },
  ]);
  expect(await readTabs("b.xlsx", Buffer.from("PK;Name\n7;Acme\n"))).toEqual([
    { name: "b", rows: [["PK", "Name"], [7, "Acme"]] }, // prettier-ignore
  ]);
});

const WORKBOOK = xlsx({ sheets: [{ name: "Deals", rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] });
const CONTAINER = Buffer.from("d0cf11e0a1b11ae1", "hex");
const withRows = (rows: string) => xlsx({ sheets: [{ name: "Deals", rows }] });

/** The workbook with a directory that says of its last part, the sheet, that it unpacks to so much. */
function claiming(bytes: number): Buffer {
  const lying = Buffer.from(WORKBOOK);
  lying.writeUInt32LE(bytes, lying.lastIndexOf("PK\x01\x02") + 24);
  return lying;
}

test.each([
  ["nothing", Buffer.alloc(0), /^x is empty\.$/],
  ["only separators", Buffer.from(";;\n"), /^x has no values in it\.$/],
  ["a workbook without a value", withRows(""), /^x has no values in it\.$/],
  ["half a workbook", WORKBOOK.subarray(0, 700), /^x is damaged or not whole; /],
  ["a workbook with a byte gone in the middle", Buffer.concat([WORKBOOK.subarray(0, 60), WORKBOOK.subarray(61)]), /^x is damaged/], // prettier-ignore
  ["a text that the workbook does not have", withRows('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'), /^x is damaged in its sheet "Deals"; /], // prettier-ignore
  ["more than memory holds", claiming(0x7fffffff), /^x would unpack to more than 512 MB; /],
  ["more than it says", claiming(10), /^x is damaged or not whole; /],
  ["a lone cell in the last corner", withRows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), /1048576 rows and 16384 columns; Google Sheets holds 10 million cells\.$/], // prettier-ignore
  ["a formula without its value", withRows('<row r="2"><c r="B2"><f>1+1</f></c></row>'), /^x has a formula that was never calculated \(Deals, B2\); /], // prettier-ignore
  ["a password", Buffer.concat([CONTAINER, Buffer.from("EncryptedPackage", "utf16le")]), /^x is protected with a password; /], // prettier-ignore
  ["Excel 2003", Buffer.concat([CONTAINER, Buffer.from("Workbook", "utf16le")]), /before 2007 \(\.xls\); save it as \.xlsx/], // prettier-ignore
  ["OpenDocument", zip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "" }), /^x is an OpenDocument file; /], // prettier-ignore
  ["Numbers", zip({ "Index/Document.iwa": "" }), /^x is a Numbers document; /],
  ["a binary workbook", zip({ "xl/workbook.bin": "" }), /^x is a binary Excel workbook \(\.xlsb\); /],
  ["another zip", zip({ "deals.csv": "a,b" }), /^x is a zip without an Excel workbook in it; /],
  [
    "a picture",
    Buffer.from("\x89PNG\r\n\x1a\n\0\0\0", "latin1"),
    /^x is neither CSV nor an Excel workbook; /,
  ],
  ["a PDF", Buffer.from("%PDF-1.7\n"), /^x is neither CSV nor an Excel workbook; /],
  ["a web page that Salesforce calls .xls", Buffer.from("<html><table><tr><td>1"), /^x is a web page by its content/], // prettier-ignore
])("%s is refused in one sentence", async (_, bytes, sentence) => {
  await expect(readTabs("x", bytes)).rejects.toThrow(sentence);
});

test("tabs of one name are told apart by their files, and files of one name by a number", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "files-"));
  const put = (name: string, bytes: Buffer | string): string => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), bytes);
    return path.join(folder, name);
  };
  const row = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const book = xlsx({ sheets: ["Deals", "Team"].map((name) => ({ name, rows: row })) });
  try {
    const files = await readFiles([
      put("March.xlsx", book),
      put("April.xlsx", book),
      put("deals.csv", "a"),
      put("old/deals.csv", "b"),
    ]);
    expect(files.map(({ tabs }) => tabs.map(({ name }) => name))).toEqual([
      ["Deals", "Team"],
      ["Deals (April)", "Team (April)"],
      ["deals 2"],
      ["deals 3"],
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
