import { onlyAt, type Person, type TroublePlan } from "../../workspace";
import { brokenPromises } from "./promises";
import { during, messageOf, type Scene, tell } from "./scene";
import { spread } from "./spread";
import { openTeam, type Team } from "./team";
import { putBack, readState, told } from "./team-state";
import { ACTS, REP, START } from "./two-weeks-in-acts";

/**
 * A manager prepares a Doc and is stopped before one of the service calls; meanwhile somebody else does something from
 * beginning to end; then the manager's run goes on. `npm run test:long` stops at thousands of calls, `npm test` at
 * some of those between which it matters.
 */
const SECOND = "second@example.com";
/** How many stops the long test makes in all; 7,500 are every call in every scene. */
const CASES = Number(process.env.CASES ?? 0);

let team: Team;
let second: Person;
let scene: Scene;

beforeAll(async () => {
  team = await openTeam({ tabs: [], now: START, editors: [SECOND] });
  second = await team.workspace.as(SECOND);
  let typed: readonly string[] = [];
  for (const act of ACTS) {
    scene = await tell(team, act, typed);
    typed = scene.typed;
    if (act.name === "the second Doc is prepared") return;
    await act.call(team);
    // Whoever prepares is not only the owner of the sheet.
    if (act.name === "the tabs are set up") await team.workspace.type("Reps", "E2", SECOND);
  }
});
afterAll(() => team.workspace.close());

/** What somebody else does meanwhile, with the words they type. */
interface Meanwhile {
  readonly who: string;
  readonly does: (typed: (words: string) => string) => Promise<unknown>;
  /** In the end it is as if it had not happened. */
  readonly changesNothing?: true;
}

/** What a run may say that came second: each says what to do. */
const SECOND_TO_COME = [
  /^Ann Lee: this Doc is being prepared right now, .* Please try again in 7 minutes\.$/,
  /^(\w+ \w+: )?Somebody else is preparing 1:1s in this sheet right now\. Please try again in a minute\.$/,
  /^Ann Lee: the Doc made for 14 Oct cannot be opened: .* have it shared with you/,
];

const MEANWHILE: readonly Meanwhile[] = [
  { who: "the same manager prepares the same Doc", does: () => team.prepare(REP), changesNothing: true },
  { who: "another manager prepares the same Doc", does: () => second.call("prepareMeeting", REP) },
  { who: "another manager prepares another rep's Doc", does: () => second.call("prepareMeeting", "Bo Chen") },
  {
    who: "another manager corrects the paste, and the sidebar saves the look",
    does: async (typed) => {
      await second.type("Pipeline 2026-10-12", "H3", typed("Open deal, renamed"));
      await second.call("readOverview");
    },
  },
  {
    who: "the rep types into the Docs of both weeks",
    // oxlint-disable-next-line typescript/require-await -- what it throws is a rejection, as the others'
    does: async (typed) => {
      for (const { id, title, url } of team.workspace.docs()) {
        if (title.endsWith("2026-10-07"))
          team.typeInTable({ url }, "I will …", 3, "I will …", typed("Ask Beta for dates"));
        if (title.endsWith("2026-10-14")) typeAbove(id, typed("what I typed at once"));
      }
    },
  },
];

function typeAbove(id: string, words: string): void {
  const { content } = team.workspace.doc(id);
  const line = { type: "paragraph", content: [{ type: "text", text: words }] };
  team.workspace.edit(id, { ...content, content: [line, ...(content.content ?? [])] });
}

test.each(MEANWHILE)("$who", async (meanwhile) => {
  const found: Record<string, readonly string[]> = {};
  for (const number of stops(MEANWHILE.indexOf(meanwhile))) {
    const wrong = await meet(number, meanwhile);
    if (wrong.length > 0) found[`call ${number}, ${String(scene.calls[number - 1])}`] = wrong;
  }
  expect(found).toEqual({});
});

/** The calls before which others may come between: where a lock is taken, a tab or a Doc written, a Doc opened or shared. */
const BETWEEN =
  /^(Lock\.(try|release)Lock|Range\.(getValues|setValues)|DocumentApp\.\w+|Document\.(getId|addEditor|saveAndClose)|Body\.clear)$/;

function stops(turn: number): readonly number[] {
  const all = scene.calls.map((_, at) => at + 1);
  if (CASES > 0) return spread(all, CASES / MEANWHILE.length);
  const between = all.filter((number) => BETWEEN.test(String(scene.calls[number - 1])));
  return between.filter((_, at) => at % (5 * MEANWHILE.length) === turn);
}

/** Stops the manager's run before a call, lets the other thing happen, and lets it go on; what is wrong then. */
async function meet(number: number, { does, changesNothing }: Meanwhile): Promise<readonly string[]> {
  const { workspace } = team;
  await putBack(workspace, scene.before, second);
  const words = [...scene.typed];
  const { plan, reached, letGo } = stopAt(number);
  const said = await during(team, plan, async () => {
    const one = messageOf(team.prepare(REP));
    await reached;
    const other = await messageOf(does((text) => (words.push(text), text)));
    letGo();
    return [await one, other];
  });
  const wrong: string[] = [];
  if (said.every((text) => text !== undefined)) wrong.push("neither of the two was done");
  wrong.push(...brokenPromises(await readState(workspace, second), words));

  // In the end the manager presses again.
  said.push(await messageOf(team.prepare(REP)));
  for (const text of said)
    if (text !== undefined && !SECOND_TO_COME.some((each) => each.test(text))) wrong.push(`says “${text}”`);
  const end = await readState(workspace, second);
  wrong.push(...brokenPromises(end, words));
  if (changesNothing && JSON.stringify(told(end)) !== JSON.stringify(scene.after))
    wrong.push("ends otherwise");
  return wrong;
}

/** A plan that stops the first run it meets before one of its calls, until it is let go on. */
function stopAt(number: number): { plan: TroublePlan; reached: Promise<void>; letGo: () => void } {
  let reach = () => {};
  let letGo = () => {};
  const reached = new Promise<void>((resolve) => (reach = resolve));
  const gone = new Promise<undefined>((resolve) => (letGo = () => resolve(undefined)));
  let stopped: number | undefined;
  const plan = onlyAt(number, ({ run }) => {
    stopped ??= run.number;
    if (run.number !== stopped) return undefined;
    reach();
    return gone;
  });
  return { plan, reached, letGo: () => letGo() };
}
