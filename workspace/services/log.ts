import { format } from "node:util";
import type { Room } from "../sandbox/room";

/** console and Logger: what an execution writes down. It goes to the terminal only if WORKSPACE_LOG is set. */
export function logServices(room: Room) {
  const lines: string[] = [];
  const write = (...values: unknown[]) => {
    const line = format(...values);
    lines.push(line);
    if (process.env["WORKSPACE_LOG"]) process.stderr.write(`${line}\n`);
  };
  const console = {
    log: write,
    info: write,
    warn: write,
    error: write,
    time: () => undefined,
    timeEnd: () => undefined,
  };
  const logger: Pick<GoogleAppsScript.Base.Logger, "log" | "getLog" | "clear"> = {
    log: (...values: unknown[]) => {
      write(...values);
      return logger;
    },
    getLog: () => lines.join("\n"),
    clear: () => {
      lines.length = 0;
    },
  };
  return { console: room.guard("Base.console", console), Logger: room.guard("Base.Logger", logger) };
}
