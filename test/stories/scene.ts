import type { TroublePlan } from "../../workspace";
import type { Team } from "./team";
import { putBack, readState, type TeamState, told } from "./team-state";
import type { Act } from "./two-weeks-in-acts";

/** One act of the story as it goes undisturbed. */
export interface Scene {
  readonly act: Act;
  readonly before: TeamState;
  /** How it ends (`told`). */
  readonly after: unknown;
  /** What people have typed until then. */
  readonly typed: readonly string[];
  /** The service calls that the add-on makes in it, in their order. */
  readonly calls: readonly string[];
}

/** Tells an act undisturbed, and puts everything back to where the add-on is called; `typed` is what was typed before. */
export async function tell(team: Team, act: Act, typed: readonly string[]): Promise<Scene> {
  const { workspace } = team;
  const words = [...typed];
  await act.people?.(team, (text) => {
    words.push(text);
    return text;
  });
  const before = await readState(workspace);
  // What is put back has formats only as far down as the story writes: so has this telling.
  await Promise.all(before.tabs.map((tab) => workspace.putTab(tab)));
  const calls: string[] = [];
  const listen: TroublePlan = ({ name }) => {
    calls.push(name);
    return undefined;
  };
  await during(team, listen, () => act.call(team));
  const after = told(await readState(workspace));
  await putBack(workspace, before);
  return { act, before, after, typed: words, calls };
}

/** Lets the plan upset service calls while something is done. */
export async function during<Result>(
  team: Team,
  plan: TroublePlan,
  done: () => Promise<Result>,
): Promise<Result> {
  const stop = team.workspace.trouble(plan);
  try {
    return await done();
  } finally {
    stop();
  }
}

/** What a person is told where a call fails. */
export async function messageOf(call: Promise<unknown>): Promise<string | undefined> {
  try {
    await call;
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
