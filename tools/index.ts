import { Usage } from "./usage";

type Command = (words: readonly string[]) => Promise<void>;

/** Each loads only what it needs: a browser's driver alone takes half a second. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import("./start")).start,
  formula: async () => (await import("./formula")).formula,
  screenshots: async () => (await import("./screenshots")).screenshots,
  bench: async () => (await import("./bench")).bench,
};

/** Runs one command; a mistake in how it was called is one line and exit code 1. */
export async function run(command: string, words: readonly string[]): Promise<void> {
  try {
    const load = COMMANDS[command];
    if (!load) throw new Usage(`There is no command "${command}": ${Object.keys(COMMANDS).join(", ")}.`);
    const start = await load();
    await start(words);
  } catch (error) {
    if (!(error instanceof Usage)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
