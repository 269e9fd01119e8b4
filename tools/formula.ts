import path from "node:path";
import { type CellValue, openWorkspace } from "../workspace";
import { morningOf } from "./clock";
import { readFiles } from "./files";
import { readOptions } from "./options";
import { Usage } from "./usage";

const USAGE =
  "Use it so: npm run formula -- '=WINRATE(deals!A:H)' deals.csv [--json] [--today 2026-10-05] [--zone Etc/UTC] [--locale en_US]";

/**
 * Puts one formula into an empty cell of a sheet whose tabs are the files, and prints what the cell shows. A formula
 * that ends in an error prints its message to stderr and exits with 2.
 */
export async function formula(words: readonly string[]): Promise<void> {
  const options = readOptions(words, ["json"], USAGE);
  const [text, ...names] = options.words;
  if (text === undefined || !text.trim().startsWith("=") || names.length === 0) throw new Usage(USAGE);
  const files = await readFiles(names);
  const workspace = await openWorkspace({
    addOn: path.join(__dirname, "../dist"),
    title: "Formula",
    tabs: files.flatMap(({ tabs }) => tabs),
    zone: options.zone,
    locale: options.locale,
    ...(options.today === undefined ? {} : { now: morningOf(options.today, options.zone) }),
  });
  try {
    const rows = await workspace.evaluate(text.trim());
    console.log(options.flags.has("json") ? asJson(rows) : asText(rows));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  } finally {
    await workspace.close();
  }
}

type Rows = readonly (readonly CellValue[])[];

function asJson(rows: Rows): string {
  const values = rows.map((row) =>
    row.map((cell) => (cell === "" ? null : typeof cell === "object" ? cell.date : cell)),
  );
  const only = values.length === 1 && values[0]?.length === 1;
  return JSON.stringify(only ? values[0]?.[0] : values);
}

function asText(rows: Rows): string {
  return rows
    .map((row) => row.map((cell) => (typeof cell === "object" ? cell.date : String(cell))).join("\t"))
    .join("\n");
}
