import { atCall, type CellValue, type Tab } from "../../workspace";
import { openTeam, type Team } from "./team";

/** What goes wrong in real life: each gets a clear sentence, and nothing else is harmed. */
const HEADER = [
  "Opportunity ID",
  "Opportunity Owner",
  "Stage",
  "Forecast Category",
  "Close Date",
  "Amount",
  "Created Date",
  "Opportunity Name",
];
const day = (date: string): CellValue => ({ date });

function pipeline(...owners: readonly string[]): Tab {
  const rows = owners.flatMap((owner, at) => [
    [`D${at}1`, owner, "Closed Won", "Closed", day("2026-08-20"), 1000, day("2026-06-01"), "Won"],
    [
      `D${at}2`,
      owner,
      "Proposal",
      "Commit",
      day("2026-12-01"),
      2000,
      day("2026-09-01"),
      '=HYPERLINK("http://x")',
    ],
  ]);
  return { name: "Pipeline 2026-10-05", rows: [HEADER, ...rows] };
}

const reps = (...rows: readonly (readonly string[])[]): Tab => ({
  name: "Reps",
  rows: [["Name", "E-mail"], ...rows],
});
const NOW = Date.parse("2026-10-05T09:00Z");

test("a rep without an e-mail gets a Doc that is not shared, and the sidebar is told", async () => {
  const team = await openTeam({ tabs: [pipeline("Ann Lee")], now: NOW });
  const prepared = await team.prepare("Ann Lee");
  expect(prepared).toMatchObject({ made: true, shared: null });
  expect(prepared.notes.join()).toMatch(/No e-mail for Ann Lee/);
  await team.workspace.close();
});

test("an address that nobody has leaves the Doc made, and names it", async () => {
  const team = await openTeam({
    tabs: [pipeline("Ann Lee"), reps(["Ann Lee", "ann lee at home"])],
    now: NOW,
  });
  const prepared = await team.prepare("Ann Lee");
  expect(prepared).toMatchObject({ made: true, shared: null });
  expect(prepared.notes.join()).toMatch(/could not be shared with ann lee at home/);
  await team.workspace.close();
});

test("a rep nobody knows is an error that names the rep and makes nothing", async () => {
  const team = await openTeam({ tabs: [pipeline("Ann Lee")], now: NOW });
  await expect(team.prepare("Danna Reyes")).rejects.toThrow(/^Danna Reyes: there is no such rep/);
  expect(team.workspace.docs()).toEqual([]);
  await team.workspace.close();
});

test("a rep's name is text everywhere, whatever is in it", async () => {
  const names = ['Ann "the closer" O\'Neil', "=1+1", "<script>alert(1)</script>", "+Rep", "@Rep"];
  const team = await openTeam({ tabs: [pipeline(...names)], now: NOW });
  await team.overview();
  const overview = await team.overview();
  expect(overview.reps.map(({ rep }) => rep).sort()).toEqual([...names].sort());
  for (const name of names) {
    const prepared = await team.prepare(name);
    expect(prepared.title).toBe(`1:1 · ${name} · 2026-10-07`);
    expect(team.text(prepared)).toContain(name);
  }
  const meetings = await team.workspace.values("Meetings");
  expect(meetings.slice(1).map((row) => row[1])).toEqual(names);
  const saved = await team.workspace.values("History");
  for (const name of names) expect(saved.some((row) => row.includes(name))).toBe(true);
  await team.workspace.close();
});

test("a Doc deleted between two weeks loses no objective that the ledger has", async () => {
  const team = await openTeam({ tabs: [pipeline("Ann Lee")], now: NOW });
  const first = await team.prepare("Ann Lee");
  team.typeInTable(first, "I will …", 1, "I will …", "Call Acme");
  await team.passDays(7);
  const second = await team.prepare("Ann Lee");
  expect(second.carried).toBe(1);
  team.workspace.remove(team.docId(second));
  await team.passDays(7);
  const third = await team.prepare("Ann Lee");
  expect(third).toMatchObject({ made: true, carried: 1 });
  expect(third.reviews.map(({ text }) => text).join()).toMatch(/Doc of 14 Oct could not be opened/);
  expect(team.table(third, "Status")[0]?.[2]).toBe("Call Acme");
  await team.workspace.close();
});

test("this week's Doc that cannot be opened is said with what to do, and no second one is made", async () => {
  const team = await openTeam({ tabs: [pipeline("Ann Lee")], now: NOW });
  const first = await team.prepare("Ann Lee");
  team.workspace.remove(team.docId(first));
  await expect(team.prepare("Ann Lee")).rejects.toThrow(
    /^Ann Lee: the Doc made for 7 Oct cannot be opened: .*delete its row/,
  );
  expect(team.workspace.docs()).toEqual([]);
  await team.workspace.close();
});

test("two managers at once make one Doc", async () => {
  const team = await openTeam({ tabs: [pipeline("Ann Lee")], now: NOW });
  const results = await Promise.allSettled([team.prepare("Ann Lee"), team.prepare("Ann Lee")]);
  expect(results.some(({ status }) => status === "fulfilled")).toBe(true);
  expect(team.workspace.docs().filter(({ title }) => title.includes("Ann Lee"))).toHaveLength(1);
  await team.workspace.close();
});

test("a rep who is renamed in Reps keeps the week's Doc and what was agreed", async () => {
  const team = await openTeam({ tabs: [pipeline("Ann Lee"), reps(["Ann Lee", "", ""])], now: NOW });
  const first = await team.prepare("Ann Lee");
  team.typeInTable(first, "I will …", 1, "I will …", "Call Acme");
  await team.workspace.type("Reps", "C1", "Aliases in the CRM");
  await team.workspace.type("Reps", "A2", "Ann Stone");
  await team.workspace.type("Reps", "C2", "Ann Lee");
  expect(await team.prepare("Ann Stone")).toMatchObject({ url: first.url, made: false });
  await team.passDays(7);
  expect(await team.prepare("Ann Stone")).toMatchObject({ made: true, carried: 1 });
  await team.passDays(7);
  expect(await team.prepare("Ann Lee")).toMatchObject({ rep: "Ann Stone", made: true, carried: 1 });
  expect(await team.workspace.values("Meetings")).toHaveLength(4);
  await team.workspace.close();
});

/** Meetings as a run leaves it that was cut off before it had a Doc, or before it could say that the Doc was made. */
async function cutOff(team: Team, from: "Doc" | "State"): Promise<void> {
  const [headings = []] = await team.workspace.values("Meetings");
  const put = (title: string, text: string) =>
    team.workspace.type("Meetings", `${String.fromCharCode(65 + headings.indexOf(title))}2`, text);
  await put("State", "reserved");
  if (from === "Doc") for (const title of ["Doc", "As written"]) await put(title, "");
}

test("a run cut off before its Doc was made keeps others out for seven minutes, then is taken over", async () => {
  const team = await openTeam({ tabs: [pipeline("Ann Lee")], now: NOW });
  const lost = await team.prepare("Ann Lee");
  team.workspace.remove(team.docId(lost));
  await cutOff(team, "Doc");
  await expect(team.prepare("Ann Lee")).rejects.toThrow(
    /^Ann Lee: this Doc is being prepared right now, .* again in 7 minutes/,
  );
  await team.passMinutes(7);
  const prepared = await team.prepare("Ann Lee");
  expect(prepared).toMatchObject({ made: true, title: lost.title });
  expect(team.workspace.docs()).toHaveLength(1);
  expect(await team.workspace.values("Meetings")).toHaveLength(2);
  await team.workspace.close();
});

test("a run cut off after its Doc was written finishes it without writing it twice", async () => {
  const team = await openTeam({ tabs: [pipeline("Ann Lee")], now: NOW });
  const first = await team.prepare("Ann Lee");
  team.typeAfter(first, "In my way:", "legal");
  const text = team.text(first);
  await cutOff(team, "State");
  await team.passMinutes(7);
  expect(await team.prepare("Ann Lee")).toMatchObject({ url: first.url, made: true });
  expect(team.text(first)).toBe(text);
  expect(team.workspace.docs()).toHaveLength(1);
  await team.workspace.close();
});

test("what was typed into a Doc that is only half there stays, above the whole Doc", async () => {
  const team = await openTeam({ tabs: [pipeline("Ann Lee")], now: NOW });
  const stop = team.workspace.trouble(
    atCall({ name: "Body.appendTable", number: 2 }, { kind: "fails", message: "Service unavailable" }),
  );
  await expect(team.prepare("Ann Lee")).rejects.toThrow(
    "Ann Lee: Google said “Service unavailable”. Nothing is lost; prepare it again.",
  );
  stop();
  const [half] = team.workspace.docs();
  if (!half) throw new Error("no Doc");
  team.typeAfter(half, "In my way:", "legal");
  const prepared = await team.prepare("Ann Lee");
  expect(prepared).toMatchObject({ url: half.url, made: true });
  expect(prepared.notes).toContain("Something stood in the Doc already; it is now at its top.");
  expect(team.text(prepared).split("In my way:")).toHaveLength(3);
  expect(team.text(prepared)).toMatch(/In my way: legal\n.*\n[^]*In my way: \n/);
  expect(team.text(prepared)).toContain("Every date that moved later");
  await team.workspace.close();
});

test("a run that fails gives the week back at once: the next one need not wait", async () => {
  const team = await openTeam({ tabs: [pipeline("Ann Lee")], now: NOW });
  const lost = await team.prepare("Ann Lee");
  team.workspace.remove(team.docId(lost));
  await cutOff(team, "State");
  await team.passMinutes(7);
  await expect(team.prepare("Ann Lee")).rejects.toThrow(/^Ann Lee: the Doc made for 7 Oct cannot be opened/);
  await expect(team.prepare("Ann Lee")).rejects.toThrow(/^Ann Lee: the Doc made for 7 Oct cannot be opened/);
  await team.workspace.close();
});

test("what is typed into the last Doc once this week's is there is taken over too, and the last one leads on", async () => {
  const settings = { name: "Settings", rows: [["Name", "Value"], ["section order", "objectives"]] }; // prettier-ignore
  const team = await openTeam({ tabs: [pipeline("Ann Lee"), settings], now: NOW });
  const first = await team.prepare("Ann Lee");
  expect(team.text(first)).toMatch(/1 {2}Objectives from last week[^]*2 {2}Ann’s topics[^]*3 {2}Manager/);
  await team.passDays(7);
  const second = await team.prepare("Ann Lee");
  expect(JSON.stringify(team.workspace.doc(team.docId(first)).content)).toContain(second.url);
  team.typeInTable(first, "I will …", 1, "I will …", "Call Acme");
  expect(await team.prepare("Ann Lee")).toMatchObject({ url: second.url, made: false });
  const [headings = [], row = []] = await team.workspace.values("Commitments");
  const at = (title: string) => row[headings.indexOf(title)];
  // Carried into one later Doc, this week's; preparing it twice does not make that two.
  expect([at("Ref"), at("What"), at("Carried")]).toEqual(["R-001", "Call Acme", 1]);
  expect(team.table(first, "I will …")[0]?.[0]).toBe("R-001");
  await team.workspace.close();
});

test("more deals than a new tab has rows are all saved", async () => {
  const owners = Array.from({ length: 600 }, (_, at) => `Rep ${at}`);
  const team = await openTeam({ tabs: [pipeline(...owners)], now: NOW });
  await team.overview();
  expect(await team.workspace.values("History")).toHaveLength(1 + 1 + 1200); // headings, the look, its deals
  await team.workspace.close();
});

test("a day is saved as that day on which the clocks change, also where it begins before the change", async () => {
  const { name, rows } = pipeline("Ann Lee");
  // In Auckland 5 April 2026 begins at 11:00 UTC on the 4th, three hours before the clocks go back.
  const dated = rows.map((row, at) => (at === 2 ? row.with(4, day("2026-04-05")) : row));
  const team = await openTeam({ tabs: [{ name, rows: dated }], now: NOW, zone: "Pacific/Auckland" });
  await team.overview();
  const [headings = [], ...saved] = await team.workspace.values("History");
  const row = saved.find((each) => each.includes("D02"));
  expect(row?.[headings.indexOf("Close date")]).toEqual({ date: "2026-04-05" });
  await team.workspace.close();
});

test("a tab that a person called reps is the Reps tab, whatever its case", async () => {
  const own = { ...reps(["Ann Lee", "ann@example.com"]), name: "reps" };
  const team = await openTeam({ tabs: [pipeline("Ann Lee"), own], now: NOW });
  expect(await team.workspace.call("setUpSheet")).toBe(
    "Made the tabs Goals, Settings and History. Hold the pointer over a heading to see what belongs under it. A formula can be given these ranges by name: Reps, Goals, Settings and History.",
  );
  expect(await team.prepare("Ann Lee")).toMatchObject({ shared: "ann@example.com" });
  await team.workspace.close();
});
