import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { xlsx } from "../workspace/xlsx-file";

/** The commands of README, run as a person runs them. */
const ROOT = path.join(__dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "commands-"));
const DEALS = `Opportunity Owner,Stage,Close Date,Amount
Ann Lee,Closed Won,2026-08-01,100
Ann Lee,Closed Lost,2026-08-02,200
Bo Ek,Closed Won,2026-09-30,300
`;

/** The same table as a workbook: its days are numbers with a date format, 46235 being 1 August 2026. */
const DAYS: Readonly<Record<string, number>> = {
  "2026-08-01": 46235,
  "2026-08-02": 46236,
  "2026-09-30": 46295,
};
const cell = (text: string): string =>
  DAYS[text] !== undefined
    ? `<c s="1"><v>${DAYS[text]}</v></c>`
    : /^\d+$/.test(text)
      ? `<c><v>${text}</v></c>`
      : `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const ROWS = DEALS.trim()
  .split("\n")
  .map((line) => `<row>${line.split(",").map(cell).join("")}</row>`)
  .join("");

beforeAll(() => {
  writeFileSync(path.join(folder, "deals.csv"), DEALS);
  writeFileSync(
    path.join(folder, "deals.xlsx"),
    xlsx({ sheets: [{ name: "Sheet1", rows: ROWS }], formats: [14] }),
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Paths count from where npm was called, which npm passes on in INIT_CWD. */
function run(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(ROOT, "tools/run.mjs"), ...words],
    {
      cwd: ROOT,
      env: { ...process.env, INIT_CWD: folder },
      encoding: "utf8",
    },
  );
  return { status, stdout, stderr };
}

test("formula prints rows of JSON for a spill, with null for an empty cell and options anywhere", () => {
  const formula = '=WINRATE(deals!A:D,{"Ann Lee";"";"Bo Ek"})';
  expect(run("formula", "--json", "--today", "2026-10-05", formula, "deals.xlsx")).toMatchObject({
    status: 0,
    stdout: "[[0.5],[null],[1]]\n",
  });
});

test("a formula's error goes to stderr with exit code 2 and nothing on stdout", () => {
  const { status, stdout, stderr } = run("formula", '=WINRATE(deals!A:D,"An Lee")', "deals.csv", "--json");
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toBe('No deals of "An Lee". Did you mean "Ann Lee"?\n');
});

test.each([
  [["formula", "=WINRATE(a!A:D)", "nowhere.csv"], /^There is no file nowhere\.csv\.$/],
  [["start", "deals.csv", "--once"], /--out DIR/],
])("%j is one clear line and exit code 1", (words, message) => {
  const { status, stdout, stderr } = run(...words);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr.trim()).toMatch(message);
  expect(stderr.trim().split("\n")).toHaveLength(1);
});

test("start --once prints the numbers and writes a Doc for every rep as .docx and as text", () => {
  const out = path.join(folder, "docs");
  const { status, stdout } = run("start", "--once", "--out", "docs", "--today", "2026-10-05", "deals.csv");
  expect(status).toBe(0);
  expect(stdout).toMatch(/\n +Ann Lee +Bo Ek\nWin rate +50 % \(n 2\) +100 % \(n 1\)\n/);
  expect(stdout).toMatch(/\nMissing: .*Pushes/);
  expect(readdirSync(out).sort()).toEqual([
    "1-1 - Ann Lee - 2026-10-07.docx",
    "1-1 - Ann Lee - 2026-10-07.txt",
    "1-1 - Bo Ek - 2026-10-07.docx",
    "1-1 - Bo Ek - 2026-10-07.txt",
  ]);
  expect(readFileSync(path.join(out, "1-1 - Bo Ek - 2026-10-07.txt"), "utf8")).toContain("Bo’s topics");
  expect(readFileSync(path.join(out, "1-1 - Bo Ek - 2026-10-07.docx")).subarray(0, 2).toString()).toBe("PK"); // a zip, as .docx is
});
