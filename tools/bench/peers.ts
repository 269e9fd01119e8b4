import { stat } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Usage } from "../usage";

/** A row of observations with days as numbers, in the order of COLUMNS in duckdb.mjs and arquero.mjs. */
export type PlainRow = readonly (string | number)[];

/** Rows taken in, and the four aggregates over them: win rate and amount won by owner, pushes, days to won. */
export type Aggregates = (rows: readonly PlainRow[]) => Promise<{
  readonly load: number;
  readonly aggregates: number;
  readonly winRate: readonly (readonly [owner: string, rate: number])[];
}>;

/** What is measured beside: installed apart, as it is large and nothing else needs it. */
export interface Peers {
  readonly duckdb: Aggregates;
  readonly arquero: Aggregates;
  /** Milliseconds in which COUNTIFS gives each rep's win rate over a sheet that is filled already, and the rates. */
  readonly countifs: (
    rows: readonly PlainRow[],
    reps: readonly string[],
  ) => { readonly took: number; readonly rates: readonly number[] };
}

const FOLDER = path.resolve(__dirname, "../tools/bench/peers");

export async function loadPeers(): Promise<Peers> {
  await stat(path.join(FOLDER, "node_modules")).catch(() => {
    throw new Usage(
      "The libraries to measure beside are installed apart: run `npm ci --prefix tools/bench/peers`, then this again.",
    );
  });
  const load = async <Name extends keyof Peers>(name: Name): Promise<Peers[Name]> => {
    const module = (await import(pathToFileURL(path.join(FOLDER, `${name}.mjs`)).href)) as Pick<Peers, Name>;
    return module[name];
  };
  return { duckdb: await load("duckdb"), arquero: await load("arquero"), countifs: await load("countifs") };
}
