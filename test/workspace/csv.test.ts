import { readCsv } from "../../workspace";

const bytes = (text: string) => new TextEncoder().encode(text);

test("a cell becomes a value only where every locale reads it alike", () => {
  const text =
    "5,-2.50,007,1E5,12345678901234567,2026-10-05,2026-10-05T14:30,2026-10-05T14:30:00Z,05/06/2026,true,,x\n";
  const [row] = readCsv(bytes(text));
  expect(row).toEqual([
    5,
    -2.5,
    "007",
    "1E5",
    "12345678901234567",
    { date: "2026-10-05" },
    { date: "2026-10-05T14:30" },
    "2026-10-05T14:30:00Z",
    "05/06/2026",
    true,
    "",
    "x",
  ]);
});

test("the separator is found, and a comma inside figures does not mislead", () => {
  expect(readCsv(bytes("Deal;Amount\nAcme;1,50\nBolt;2,75\n"))).toEqual([
    ["Deal", "Amount"],
    ["Acme", "1,50"],
    ["Bolt", "2,75"],
  ]);
  expect(readCsv(bytes("Deal\tAmount\nAcme, Inc.\t5"))).toEqual([
    ["Deal", "Amount"],
    ["Acme, Inc.", 5],
  ]);
});

test("the encoding is found, with a mark or without", () => {
  const expected = [["Müller", 1]];
  const text = "Müller,1\n";
  expect(readCsv(bytes(`\uFEFF${text}`))).toEqual(expected);
  expect(readCsv(Buffer.from(`\uFEFF${text}`, "utf16le"))).toEqual(expected);
  expect(readCsv(Buffer.from(text, "utf16le"))).toEqual(expected);
  expect(readCsv(Buffer.from(`\uFEFF${text}`, "utf16le").swap16())).toEqual(expected);
  expect(readCsv(Buffer.from(text, "latin1"))).toEqual(expected);
  // "12 €" and "O’Neil" as Excel saves them for Windows.
  expect(readCsv(Buffer.from([0x31, 0x32, 0x20, 0x80, 0x2c, 0x4f, 0x92, 0x4e, 0x65, 0x69, 0x6c]))).toEqual([
    ["12 €", "O’Neil"],
  ]);
});
