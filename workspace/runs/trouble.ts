import type { Caller } from "../authority";

/** A service call that a run is about to make. */
export interface ServiceCall {
  /** Class and member as Google publishes them, "Range.setValues". */
  readonly name: string;
  /** Its number in its run, from 1. */
  readonly number: number;
  readonly run: {
    readonly number: number;
    readonly functionName: string;
    readonly caller: Caller;
    readonly user: string;
  };
}

/**
 * What happens to a service call instead of being answered at once: it fails with a message and nothing is done; it is
 * done but its answer is lost, so that the script gets the message; it takes so many milliseconds; or it hangs until the
 * platform ends the run.
 */
export type Trouble =
  Mishap | { readonly kind: "takes"; readonly milliseconds: number } | { readonly kind: "hangs" };

/** Trouble that the script hears of. */
export type Mishap = { readonly kind: "fails" | "loses its answer"; readonly message: string };

/** Asked before each service call. The run stands still while a promise is open, so that others can overtake it. */
export interface TroublePlan {
  (call: ServiceCall): Trouble | undefined | Promise<Trouble | undefined>;
  /** The number of the one call of each run about which it is to be asked; the others then cost nothing. */
  readonly only?: number;
}

/** The plan for the call with this number in its run alone. */
export const onlyAt = (number: number, plan: TroublePlan): TroublePlan =>
  Object.assign((call: ServiceCall) => plan(call), { only: number });

/** The call with this number, counted from 1 over all runs and among those of that name and function, meets the trouble. */
export function atCall(
  where: { readonly name?: string; readonly functionName?: string; readonly number?: number },
  trouble: Trouble,
): TroublePlan {
  const { name, functionName, number = 1 } = where;
  let seen = 0;
  return (call) => {
    if (name !== undefined && name !== call.name) return undefined;
    if (functionName !== undefined && functionName !== call.run.functionName) return undefined;
    seen++;
    return seen === number ? trouble : undefined;
  };
}

/**
 * Each call meets the trouble with this chance. It depends on the seed, the function and the call's number alone, so a
 * seed that found something finds it again, whatever runs beside it.
 */
export function atRandom(seed: number, chance: number, trouble: Trouble): TroublePlan {
  return ({ number, run }) => {
    let state = seed >>> 0;
    for (const code of `${run.functionName} ${run.user} ${number}`)
      state = mixed(state ^ (code.codePointAt(0) ?? 0));
    return state / 2 ** 32 < chance ? trouble : undefined;
  };
}

/** One step of a well-known 32-bit mixing function (the finaliser of MurmurHash3). */
function mixed(state: number): number {
  let word = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return (word ^ (word >>> 16)) >>> 0;
}
