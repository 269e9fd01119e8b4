import { onlyAt, type Trouble } from "../../workspace";
import { brokenPromises } from "./promises";
import { during, messageOf, type Scene, tell } from "./scene";
import { spread } from "./spread";
import { openTeam, type Team } from "./team";
import { putBack, readState, told } from "./team-state";
import { type Act, ACTS, REP, START } from "./two-weeks-in-acts";

/**
 * The two-week story with its service calls failing, losing their answer, and hanging until the platform ends the run,
 * one at a time. Nothing may be lost or doubled; and when the act is simply done again, as a manager would press again,
 * everything ends as if nothing had happened. `npm run test:long` does so at thousands of calls, `npm test` at one of each
 * kind.
 */
const SAID = "Service unavailable: please try again.";
const TROUBLES: readonly Trouble[] = [
  { kind: "fails", message: SAID },
  { kind: "loses its answer", message: SAID },
  { kind: "hangs" },
];
/** How many cases the long test takes of all acts together; 25,000 are every call in every way. */
const CASES = Number(process.env.CASES ?? 0);
const WAIT = 7; // minutes: no run lives longer than six, and the ledger keeps no seconds

let team: Team;
let kinds: readonly Kind[] = [];
let typed: readonly string[] = [];
beforeAll(async () => {
  team = await openTeam({ tabs: [], now: START });
  if (CASES > 0) return;
  const start = await readState(team.workspace);
  kinds = await findKinds();
  await putBack(team.workspace, start);
});
afterAll(() => team.workspace.close());

test.each(ACTS)("$name", async (act) => {
  const scene = await tell(team, act, typed);
  const found: Record<string, readonly string[]> = {};
  for (const [number, trouble] of CASES > 0 ? spread(everyCall(scene), CASES / ACTS.length) : sample(scene)) {
    const wrong = await upset(scene, number, trouble);
    if (wrong.length > 0)
      found[`call ${number}, ${String(scene.calls[number - 1])}, ${trouble.kind}`] = wrong;
  }
  expect(found).toEqual({});
  typed = scene.typed;
  // The story goes on from here undisturbed.
  await putBack(team.workspace, scene.before);
  await act.call(team);
});

type Case = readonly [number: number, trouble: Trouble];

function everyCall({ calls }: Scene): readonly Case[] {
  return calls.flatMap((name, at) =>
    TROUBLES.filter(({ kind }) => !(isReading(name) && kind === "loses its answer")).map((trouble): Case => [
      at + 1,
      trouble,
    ]),
  );
}

/**
 * One call of every other kind in the act where it is quickest to tell, the middle one there; the troubles take turns. The
 * long test takes every kind in every way.
 */
function sample(scene: Scene): readonly Case[] {
  const own = kinds.filter(({ act, turn }) => act === scene.act && turn % 2 === 0);
  return own.map(({ kind, turn }): Case => {
    const numbers = scene.calls.flatMap((name, at) => (kindOf(name) === kind ? [at + 1] : []));
    return [numbers[numbers.length >> 1] ?? 1, TROUBLES[turn % TROUBLES.length] as Trouble];
  });
}

interface Kind {
  readonly kind: string;
  readonly act: Act;
  readonly turn: number;
}

/** Tells the story undisturbed, to find where each kind of call is made. */
async function findKinds(): Promise<readonly Kind[]> {
  const scenes: Scene[] = [];
  for (const act of ACTS) {
    scenes.push(await tell(team, act, []));
    await act.call(team);
  }
  // Making tabs is what takes the workspace longest.
  const cost = ({ calls }: Scene) => calls.filter((name) => name === "Spreadsheet.insertSheet").length;
  const quickest = [...scenes].sort((one, other) => cost(one) - cost(other));
  const kinds = [...new Set(scenes.flatMap(({ calls }) => calls.map(kindOf)))];
  return kinds.map((kind, turn) => {
    const scene = quickest.find(({ calls }) => calls.some((name) => kindOf(name) === kind));
    return { kind, act: (scene as Scene).act, turn };
  });
}

/**
 * Class and verb, "Range.set": what is alike in when it can be repeated. What stands in a Doc is all of one kind, and so
 * is all that is only read of a service.
 */
function kindOf(name: string): string {
  const [className = "", member = ""] = name.split(".");
  const isOfDoc = OF_DOCS.has(className);
  if (isReading(name)) return `reads ${isOfDoc ? "a Doc" : OF_SHEETS.has(className) ? "a sheet" : "another"}`;
  return `${isOfDoc && !/^Doc/.test(className) ? "an element" : className}.${/^[a-z]+/.exec(member)?.[0] ?? member}`;
}
const OF_DOCS = new Set(
  ["DocumentApp", "Document", "Body", "Paragraph", "ListItem", "Table", "TableRow", "TableCell", "Text"], // prettier-ignore
);
const OF_SHEETS = new Set(["SpreadsheetApp", "Spreadsheet", "Sheet", "Range"]);

/** A call that changes nothing: that it fails and that its answer is lost is the same. */
const isReading = (name: string): boolean => /\.(get|is|as|edit)[A-Z]/.test(name);

/** Tells the act with one of its calls upset, and then once more; returns what went otherwise than it should. */
async function upset({ act, before, after, typed }: Scene, number: number, trouble: Trouble) {
  const { workspace } = team;
  await putBack(workspace, before);
  const said = await during(
    team,
    onlyAt(number, () => trouble),
    () => messageOf(act.call(team)),
  );
  const wrong = [
    ...(said === undefined ? [] : unclear(said)),
    ...brokenPromises(await readState(workspace), typed),
  ];
  const again = await messageOf(act.call(team));
  if (again?.endsWith(`Please try again in ${WAIT} minutes.`)) {
    await team.passMinutes(WAIT);
    const late = await messageOf(act.call(team));
    if (late !== undefined) wrong.push(`after ${WAIT} minutes it says “${late}”`);
  } else if (again !== undefined) wrong.push(`done again, it says “${again}”`);
  const end = await readState(workspace);
  wrong.push(...brokenPromises(end, typed));
  try {
    expect(told(end)).toEqual(after);
  } catch (difference) {
    wrong.push(`ends otherwise: ${(difference as Error).message}`);
  }
  return wrong;

  /** What the platform says of a run that it ended is its own; all else says whose Doc it is and what to do. */
  function unclear(message: string): string[] {
    if (trouble.kind === "hangs") return message === "Exceeded maximum execution time" ? [] : [message];
    const begins = act.name.includes("Doc") ? `${REP}: Google said “${SAID}”. ` : `Google said “${SAID}”. `;
    return message.startsWith(begins) && message.endsWith("again.") ? [] : [`says “${message}”`];
  }
}
