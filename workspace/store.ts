import type { IWorkbookData } from "@univerjs/core";
import { mkdir, open, readFile, rename } from "node:fs/promises";
import path from "node:path";
import type { Sharing } from "./sharing";
import type { StoredDoc } from "./docs/docs";
import type { Trigger } from "./triggers/triggers";

/** Everything that outlives a start. */
export interface SavedState {
  readonly workbook: IWorkbookData;
  readonly docs: readonly StoredDoc[];
  readonly properties: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly triggers?: readonly Trigger[];
  readonly now: number | null;
  readonly sharing: Sharing;
  readonly used?: readonly string[];
  readonly zone: string;
  readonly locale: string;
}

const QUIET = 300; // milliseconds without a change before a write

/**
 * Keeps the state in a folder. A write goes to a new file that then takes the old one's place, and the one before is
 * kept beside it: whatever breaks off, one whole state is left.
 */
export class Store {
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();
  private dirty = false;

  constructor(
    private readonly folder: string,
    private readonly read: () => SavedState,
  ) {}

  /** The last whole state; undefined in a new folder. */
  static async load(folder: string): Promise<SavedState | undefined> {
    let broken: unknown;
    for (const name of ["state.json", "state.before.json"]) {
      try {
        return JSON.parse(await readFile(path.join(folder, name), "utf8")) as SavedState;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENOENT") broken ??= error;
      }
    }
    if (broken !== undefined)
      throw new Error(`The workspace kept in ${folder} cannot be read. Move it away to start afresh.`, {
        cause: broken,
      });
    return undefined;
  }

  /** Says that something has changed; it is written once things are quiet. */
  changed(): void {
    this.dirty = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush().catch(reportLoss), QUIET);
  }

  /** Writes what has changed and waits until it lies on the disk. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.writing = this.writing.catch(() => undefined).then(() => this.write());
    return this.writing;
  }

  private async write(): Promise<void> {
    if (!this.dirty) return;
    this.dirty = false;
    try {
      const text = JSON.stringify(this.read());
      await mkdir(this.folder, { recursive: true });
      const fresh = path.join(this.folder, "state.new.json");
      const file = await open(fresh, "w");
      try {
        await file.writeFile(text);
        await file.sync();
      } finally {
        await file.close();
      }
      const current = path.join(this.folder, "state.json");
      if (await isWhole(current)) await rename(current, path.join(this.folder, "state.before.json"));
      await rename(fresh, current);
    } catch (error) {
      this.dirty = true;
      throw error;
    }
  }
}

/** Only a whole state may take the place of the one kept before it. */
async function isWhole(file: string): Promise<boolean> {
  try {
    JSON.parse(await readFile(file, "utf8"));
    return true;
  } catch {
    return false;
  }
}

function reportLoss(error: unknown): void {
  process.stderr.write(`The workspace could not be saved: ${String(error)}\n`);
}
