import { openTeam, type Team } from "./team";

/** A sheet in words that the add-on does not know, until the team has said them: told to the built add-on. */
let team: Team;

const won = { date: "2026-08-20" };
const lost = { date: "2026-09-02" };

beforeAll(async () => {
  const rows = [
    ["Szansa", "Handlowiec", "Wynik", "Termin umowy ↑"],
    ["Młyn", "Ann Lee", "Won", won],
    ["Tartak", "Ann Lee", "Lost", lost],
  ];
  team = await openTeam({ tabs: [{ name: "Lejek 2026-10-05", rows }], now: Date.parse("2026-10-05T09:00Z") });
});
afterAll(() => team.workspace.close());

const said = (header: string, column: string | null) => ({ header, column });
const winRates = async () => (await team.overview()).reps.map(({ rep, tiles }) => [rep, tiles[0]?.text]);
const settings = async () =>
  (await team.workspace.values("Settings"))
    .map(([name, value]) => [name, value])
    .filter(([name]) => String(name).startsWith("COLUMN"));

test("columns that nobody knows are offered, and once they are said there are numbers", async () => {
  const { empty, sources } = await team.overview();
  expect([empty, sources[0]?.tables[0]?.where]).toEqual([true, "Lejek 2026-10-05!A1"]);
  expect(sources[0]?.headers.map(({ header }) => header)).toEqual([
    "Szansa",
    "Handlowiec",
    "Wynik",
    "Termin umowy ↑",
  ]);
  const told = await team.workspace.call("setColumns", [
    said("Szansa", "deal name"),
    said("Handlowiec", "owner"),
    said("Wynik", "status"),
    said("Termin umowy ↑", "close date"),
  ]);
  expect(told).toContain("“Termin umowy ↑” is the close date");
  expect(await settings()).toEqual([
    ["COLUMN Szansa", "deal name"],
    ["COLUMN Handlowiec", "owner"],
    ["COLUMN Wynik", "status"],
    ["COLUMN Termin umowy", "close date"],
  ]);
  expect(await winRates()).toEqual([["Ann Lee", "50 %"]]);
});

test("a formula knows them by the Settings it is given", async () => {
  expect(
    await team.workspace.evaluate('=WINRATE(\'Lejek 2026-10-05\'!A:D,"","Q3 2026",Settings!A:C)'),
  ).toEqual([[0.5]]);
  await expect(team.workspace.evaluate("=WINRATE('Lejek 2026-10-05'!A:D)")).rejects.toThrow(
    /No row of headers/,
  );
});

test("what was said can be taken back, and said otherwise", async () => {
  await team.workspace.call("setColumns", [said("Handlowiec", null), said("Wynik", "nothing")]);
  expect((await settings()).map(([, value]) => value)).toEqual(["deal name", "", "nothing", "close date"]);
  const { sources } = await team.overview();
  expect(sources.map(({ tables, isRead }) => [tables[0]?.tab, isRead])).toEqual([
    ["Lejek 2026-10-05", false],
    ["History", true],
  ]);
});
