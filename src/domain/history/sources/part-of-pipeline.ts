import { type Day, longDay } from "../../day";
import type { Problem } from "../../problem";
import type { Settings } from "../../settings";
import { isUndated } from "./sightings";
import type { ReadSource } from "./sighting";

/**
 * Tells a look at the whole pipeline from a list that merely looks like one: exports without a date that lack more than
 * half of the deals open at the newest look before them are set aside and said. Taken as today's look they would make
 * every other deal leave the export.
 */
export function setPartsAside(
  read: readonly ReadSource[],
  { compareFrom }: Settings,
): {
  readonly whole: readonly ReadSource[];
  readonly problems: readonly Problem[];
} {
  const undated = read.filter(isUndated);
  const last = undated.length > 0 ? openAtNewestLook(read) : undefined;
  if (!last || last.keys.size < compareFrom) return { whole: read, problems: [] };
  const shown = new Set(undated.flatMap(({ table }) => table.rows.map(({ key }) => key)));
  const found = [...last.keys].filter((key) => shown.has(key)).length;
  if (found * 2 >= last.keys.size) return { whole: read, problems: [] };
  const day = longDay(last.day);
  return {
    whole: read.filter((source) => !isUndated(source)),
    problems: undated.map(({ table }) => ({
      kind: "part of the pipeline",
      ...(table.tab !== undefined && { where: table.tab }),
      text: `Only ${found} of the ${last.keys.size} deals that were open on ${day} are here, so this was not taken as a look at the pipeline.`,
      remedy: "If it is the whole export, name its tab after its day, such as Pipeline 2026-10-12.",
    })),
  };
}

interface OpenDeals {
  readonly day: Day;
  readonly keys: ReadonlySet<string>;
}

/** The deals open at the newest look that has a day: of a saved look, a dated tab or stacked snapshots. */
function openAtNewestLook(read: readonly ReadSource[]): OpenDeals | undefined {
  let newest: OpenDeals | undefined;
  for (const source of read) {
    const look = openIn(source);
    if (look && (newest === undefined || look.day > newest.day)) newest = look;
  }
  return newest;
}

function openIn({ kind, table, takenOn }: ReadSource): OpenDeals | undefined {
  const dayOf = { snapshots: "seenOn", "saved looks": "changedOn" } as const;
  if (kind === "single export") {
    if (takenOn === undefined) return undefined;
    const open = table.rows.filter(({ status }) => status === "open").map(({ key }) => key);
    return { day: takenOn, keys: new Set(open) };
  }
  if (kind === "change log" || kind === "field log") return undefined; // it shows what changed, never the whole
  const rows = table.rows.flatMap((row) => {
    const day = row[dayOf[kind]]?.day;
    return day === undefined ? [] : [{ row, day }];
  });
  const day = [...table.looks, ...rows.map((each) => each.day)].reduce<Day | undefined>(
    (newest, each) => (newest === undefined || each > newest ? each : newest),
    undefined,
  );
  if (day === undefined) return undefined;
  // History does not repeat a deal that did not change: its newest row holds until the next one.
  const standing = new Map<string, (typeof rows)[number]>();
  for (const each of rows) {
    if (kind === "snapshots" && each.day !== day) continue;
    const before = standing.get(each.row.key);
    if (before === undefined || before.day <= each.day) standing.set(each.row.key, each);
  }
  const open = [...standing].filter(([, { row }]) => row.status === "open" && !row.left);
  return { day, keys: new Set(open.map(([key]) => key)) };
}
