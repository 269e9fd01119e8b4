import path from "node:path";
import {
  atCall,
  atRandom,
  openWorkspace,
  type Trouble,
  type TroublePlan,
  type Workspace,
} from "../../workspace";

const NOON = Date.UTC(2026, 9, 5, 12);
const MINUTE = 60_000; // milliseconds

let workspace: Workspace;
const plans: (() => void)[] = [];

beforeAll(async () => {
  workspace = await openWorkspace({
    addOn: path.join(__dirname, "runs-add-on"),
    title: "Team",
    tabs: [{ name: "Notes", rows: [] }],
    now: NOON,
    limits: { runsAtOnce: 4 },
  });
});

beforeEach(async () => {
  await workspace.putTab({ name: "Notes", rows: [] });
  await workspace.setNow(NOON);
});

afterEach(() => plans.splice(0).forEach((stop) => stop()));
afterAll(() => workspace.close());

/** From now to the end of the test. */
const trouble = (plan: TroublePlan) => plans.push(workspace.trouble(plan));

const notes = async () => (await workspace.values("Notes")).flat();

/** A plan that stops the first call of that name until it is let go on, into trouble where there is any. */
function held(
  name: string,
  then?: Trouble,
): { plan: TroublePlan; reached: Promise<void>; letGo: () => void } {
  let reach = () => {};
  let letGo = () => {};
  const reached = new Promise<void>((resolve) => (reach = resolve));
  const gone = new Promise<Trouble | undefined>((resolve) => (letGo = () => resolve(then)));
  const first = atCall({ name }, { kind: "hangs" });
  const plan: TroublePlan = async (call) => {
    if ((await first(call)) === undefined) return undefined;
    reach();
    return gone;
  };
  return { plan, reached, letGo };
}

test("two runs work at the same time, on the same sheet", async () => {
  const { plan, reached, letGo } = held("Sheet.appendRow");
  trouble(plan);
  const first = workspace.call("note", "first");
  await reached;
  await workspace.call("note", "second");
  letGo();
  await first;
  expect(await notes()).toEqual(["second", "first"]);
});

test("calculating takes none of the time that others wait for a lock", async () => {
  const formulas = Object.fromEntries(
    [1, 2, 3, 4].map((row) => [`B${row}`, "=COUNTA(Notes!A:A)+SLEEPY(0)*0"]),
  );
  await workspace.putTab({ name: "Counted", rows: [], formulas });
  const names = ["one", "two", "three", "four"];
  await Promise.all(names.map((name) => workspace.call("lockAndCalculate", name)));
  expect((await notes()).sort()).toEqual([...names].sort());
  expect(workspace.now()).toBe(NOON);
  await workspace.removeTab("Counted");
});

test("a lock keeps the second run waiting until the first has ended", async () => {
  const { plan, reached, letGo } = held("Utilities.sleep");
  trouble(plan);
  const first = workspace.call("lockAndSleep", "one", 1000);
  await reached;
  const second = workspace.call("lockFor", "two", 5 * MINUTE);
  letGo();
  expect(await second).toBe(true);
  await first;
  expect(await notes()).toEqual(["one begins", "one ends", "two"]);
});

test("a lock that is not free in time is not got, and only the clock has waited", async () => {
  const { plan, reached, letGo } = held("Utilities.sleep");
  trouble(plan);
  const first = workspace.call("lockAndSleep", "one", 0);
  await reached;
  expect(await workspace.call("lockFor", "two", 20_000)).toBe(false);
  await expect(workspace.call("waitForLock", 10_000)).rejects.toThrow(
    "Lock timeout: another process was holding the lock for too long.",
  );
  letGo();
  await first;
  expect(workspace.now() - NOON).toBe(30_000);
  expect(await notes()).toEqual(["one begins", "one ends"]);
});

test("a run that is killed leaves its lock to the next one", async () => {
  const { plan, reached, letGo } = held("Utilities.sleep", { kind: "hangs" });
  trouble(plan);
  const first = workspace.call("lockAndSleep", "one", 0);
  await reached;
  const second = workspace.call("lockFor", "two", 20 * MINUTE);
  letGo();
  await expect(first).rejects.toThrow("Exceeded maximum execution time");
  expect(await second).toBe(true);
  expect(await notes()).toEqual(["one begins", "two"]);
});

test("one's own lock can be taken again, and the user's is another one", async () => {
  expect(await workspace.call("lockTwice")).toEqual([true, true, true, false]);
});

test("sleep passes on a standing clock, without anybody waiting", async () => {
  expect(await workspace.call("sleep", 4 * MINUTE)).toBe(4 * MINUTE);
  expect(workspace.now() - NOON).toBe(4 * MINUTE);
});

test("what a run has waited counts towards its six minutes", async () => {
  trouble(({ name }) =>
    name === "Utilities.sleep" ? { kind: "takes", milliseconds: 3 * MINUTE } : undefined,
  );
  await expect(workspace.call("sleep", 4 * MINUTE)).rejects.toThrow("Exceeded maximum execution time");
  expect(workspace.now() - NOON).toBe(6 * MINUTE);
});

test("a cell has 30 seconds", async () => {
  await workspace.type("Notes", "A1", "=SLEEPY(29000)");
  await workspace.type("Notes", "A2", "=SLEEPY(30000)");
  expect(await workspace.values("Notes", "A1")).toEqual([["slept"]]);
  expect(await workspace.errorAt("Notes", "A2")).toMatch(/Exceeded maximum execution time/);
});

test("a call that fails is not done, one that loses its answer is; the script gets an Exception from both", async () => {
  const message = "Service Spreadsheets failed while accessing document.";
  const stop = workspace.trouble(atCall({ name: "Sheet.appendRow" }, { kind: "fails", message }));
  expect(await workspace.call("tryNote", "one")).toBe(`Exception: ${message}`);
  expect(await workspace.call("tryNote", "two")).toBe("noted");
  stop();
  trouble(atCall({ name: "Sheet.appendRow", number: 2 }, { kind: "loses its answer", message }));
  expect(await workspace.call("tryNote", "three")).toBe("noted");
  expect(await workspace.call("tryNote", "four")).toBe(`Exception: ${message}`);
  expect(await notes()).toEqual(["two", "three", "four"]);
});

test("trouble at random comes from its seed alone", async () => {
  const upset = async (seed: number) => {
    const stop = workspace.trouble(atRandom(seed, 0.3, { kind: "fails", message: "no" }));
    const results = await Promise.all(["a", "b", "c"].map((text) => workspace.call("tryNote", text)));
    stop();
    return results.join();
  };
  const once = [await upset(1), await upset(2), await upset(3), await upset(4)];
  expect([await upset(1), await upset(2), await upset(3), await upset(4)]).toEqual(once);
  expect(new Set(once).size).toBeGreaterThan(1);
});

test("every run is listed with what it called, what it threw and how long it took", async () => {
  await workspace.call("note", "one");
  await workspace.call("sleep", MINUTE);
  await expect(workspace.call("note_", "x")).rejects.toThrow("private");
  await expect(workspace.call("nothing")).rejects.toThrow("not found");
  expect(workspace.executions().slice(-3)).toEqual([
    {
      functionName: "note",
      caller: "sidebar",
      user: "you@example.com",
      started: NOON,
      milliseconds: 0,
      worked: expect.any(Number) as number,
      error: undefined,
      calls: {
        "SpreadsheetApp.getActiveSpreadsheet": 1,
        "Spreadsheet.getSheetByName": 1,
        "Sheet.appendRow": 1,
      },
    },
    expect.objectContaining({ functionName: "sleep", milliseconds: MINUTE, calls: { "Utilities.sleep": 1 } }),
    expect.objectContaining({
      functionName: "nothing",
      error: "Script function not found: nothing",
      calls: {},
    }),
  ]);
});

test("so many runs of one user work at a time, thirty on Google, and the next is refused", async () => {
  const { plan, letGo } = held("Utilities.sleep");
  trouble(plan);
  const runs = [1, 2, 3, 4].map((milliseconds) => workspace.call("sleep", milliseconds));
  await expect(workspace.call("sleep", 5)).rejects.toThrow(
    "There are too many scripts running simultaneously for this Google user account.",
  );
  letGo();
  await Promise.all(runs);
});

test("what is planned for each morning runs in its maker's name when the clock gets there", async () => {
  await workspace.call("plan", "daily");
  await workspace.setNow(Date.UTC(2026, 9, 6, 6, 59));
  expect(await notes()).toEqual([]);
  await workspace.setNow(Date.UTC(2026, 9, 6, 8));
  await workspace.setNow(Date.UTC(2026, 9, 6, 23));
  await workspace.setNow(Date.UTC(2026, 9, 8, 8));
  expect(await notes()).toEqual(["6 Oct", "8 Oct"]);
  expect(workspace.executions().at(-1)).toMatchObject({ caller: "time trigger", user: "you@example.com" });
  await workspace.call("forget");
  await workspace.setNow(Date.UTC(2026, 9, 9, 8));
  expect(await notes()).toHaveLength(2);
});

test("a user's triggers get ninety minutes a day together, and no more begin after that", async () => {
  trouble(({ name }) =>
    name === "Sheet.appendRow" ? { kind: "takes", milliseconds: 5 * MINUTE } : undefined,
  );
  const morning = Date.UTC(2026, 9, 8, 8); // 01:00 in California, where the day is believed to be counted
  await workspace.setNow(morning);
  await workspace.call("plan", "hourly");
  for (let hour = 1; hour <= 20; hour++) await workspace.setNow(morning + hour * 60 * MINUTE);
  await workspace.call("forget");
  const errors = workspace
    .executions()
    .slice(-21, -1)
    .map(({ error }) => error);
  const over = "Service using too much computer time for one day";
  expect(errors).toEqual([...Array<undefined>(18).fill(undefined), over, over]);
});
