import { bench } from "./bench";
import { formula } from "./formula";
import { screenshots } from "./screenshots";
import { start } from "./start";
import { Usage } from "./usage";

const COMMANDS: Readonly<Record<string, (words: readonly string[]) => Promise<void>>> = {
  start,
  formula,
  screenshots,
  bench,
};

/** Runs one command; a mistake in how it was called is one line and exit code 1. */
export async function run(command: string, words: readonly string[]): Promise<void> {
  try {
    const start = COMMANDS[command];
    if (!start) throw new Usage(`There is no command "${command}": ${Object.keys(COMMANDS).join(", ")}.`);
    await start(words);
  } catch (error) {
    if (!(error instanceof Usage)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
