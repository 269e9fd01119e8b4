import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { openTestWorkspace } from "./open";

/** What the text gives in a script whose manifest says this zone, whatever zone this machine is in. */
async function runIn(zone: string, text: string, now?: number): Promise<unknown> {
  const addOn = await mkdtemp(path.join(tmpdir(), "add-on-"));
  await writeFile(path.join(addOn, "Code.js"), `function go() { return ${text}; }`);
  await writeFile(path.join(addOn, "appsscript.json"), JSON.stringify({ timeZone: zone }));
  const workspace = await openTestWorkspace({ addOn, ...(now === undefined ? {} : { now }) });
  const result = await workspace.call("go");
  await rm(addOn, { recursive: true });
  return result;
}

test("the script's own Date lives in the manifest's zone", async () => {
  const text = `[
    new Date(2026, 0, 15, 9).toISOString(),
    new Date(2026, 6, 15, 9).toISOString(),
    new Date("2026-01-05").toISOString(),
    new Date("2026-01-05T00:00:00").toISOString(),
    new Date("01/05/2026").toISOString(),
    new Date(Date.UTC(2026, 0, 1, 3)).getDate(),
    new Date(Date.UTC(2026, 0, 1, 3)).getTimezoneOffset(),
    String(new Date(Date.UTC(2026, 0, 1, 3))).slice(0, 33),
    new Date(0) instanceof Date,
  ]`;
  expect(await runIn("America/New_York", text)).toEqual([
    "2026-01-15T14:00:00.000Z",
    "2026-07-15T13:00:00.000Z",
    "2026-01-05T00:00:00.000Z", // a date alone is UTC, as the language has it
    "2026-01-05T05:00:00.000Z",
    "2026-01-05T05:00:00.000Z",
    31,
    300,
    "Wed Dec 31 2025 22:00:00 GMT-0500",
    true,
  ]);
});

test("the script's clock is the workspace's", async () => {
  expect(await runIn("Etc/UTC", "[Date.now(), new Date().getTime()]", 1_000)).toEqual([1_000, 1_000]);
});
