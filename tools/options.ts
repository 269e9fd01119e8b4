import { parseArgs } from "node:util";
import { Usage } from "./usage";

/** The settings of the workspace that every command takes, and the words that are no options. */
export interface Options {
  readonly words: readonly string[];
  readonly today?: string;
  readonly zone: string;
  readonly locale: string;
  readonly flags: ReadonlySet<string>;
  readonly out?: string;
  readonly port?: number;
}

const TEXTS = ["today", "zone", "locale", "out", "port"] as const;

/** Reads options wherever they stand among the words. `flags` are the command's own switches. */
export function readOptions(words: readonly string[], flags: readonly string[], usage: string): Options {
  const parsed = parse(words, flags, usage);
  const { today, zone = "Etc/UTC", locale = "en_US", out, port } = parsed.texts;
  if (today !== undefined && !isDay(today))
    throw new Usage(`--today wants a day such as 2026-10-05, not "${today}".`);
  if (!isZone(zone)) throw new Usage(`--zone wants a time zone such as Europe/Berlin, not "${zone}".`);
  if (!/^[a-z]{2}(_[A-Z]{2})?$/.test(locale))
    throw new Usage(`--locale wants a locale such as en_US, not "${locale}".`);
  const number = port === undefined ? undefined : Number(port);
  if (number !== undefined && !(Number.isInteger(number) && number >= 0 && number < 65536)) {
    throw new Usage(`--port wants a number from 0 to 65535, not "${String(port)}".`);
  }
  return {
    words: parsed.positionals,
    zone,
    locale,
    flags: parsed.flags,
    ...(today === undefined ? {} : { today }),
    ...(out === undefined ? {} : { out }),
    ...(number === undefined ? {} : { port: number }),
  };
}

interface Parsed {
  readonly positionals: readonly string[];
  readonly texts: Partial<Record<(typeof TEXTS)[number], string>>;
  readonly flags: ReadonlySet<string>;
}

function parse(words: readonly string[], flags: readonly string[], usage: string): Parsed {
  try {
    const options: Record<string, { type: "string" | "boolean" }> = {};
    for (const name of TEXTS) options[name] = { type: "string" };
    for (const name of flags) options[name] = { type: "boolean" };
    const parsed = parseArgs({ args: [...words], allowPositionals: true, options });
    const values: Readonly<Record<string, unknown>> = parsed.values;
    const texts = TEXTS.flatMap((name) =>
      typeof values[name] === "string" ? [[name, values[name]] as const] : [],
    );
    return {
      positionals: parsed.positionals,
      texts: Object.fromEntries(texts),
      flags: new Set(flags.filter((name) => values[name] === true)),
    };
  } catch (error) {
    throw new Usage(
      `${error instanceof Error ? (error.message.split(". ")[0] ?? "") : String(error)}. ${usage}`,
    );
  }
}

function isDay(text: string): boolean {
  const instant = new Date(`${text}T00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(+instant) && instant.toISOString().startsWith(text);
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
