import path from "node:path";
import { MessageChannel, Worker } from "node:worker_threads";
import type { Answer, DoneMessage, Question, RunMessage, SandboxStart } from "./protocol";

export interface ThreadSetting extends Pick<
  SandboxStart,
  "scripts" | "pages" | "scriptZone" | "advancedServices"
> {
  /** The worker's program; the build puts it beside the workspace's own. */
  readonly program?: string;
}

/** Who runs something in a thread, and hears of it. */
export interface ThreadUser {
  reply(question: Question): Promise<Answer>;
  done(message: DoneMessage): void;
  broke(message: string): void;
}

/** Threads without a user, the newest last, each under what it was started with. */
const idle: { readonly key: string; readonly thread: Thread }[] = [];
const MOST_IDLE = 4;

/**
 * A thread with an add-on's scripts in it, in which each execution gets a world of its own. Starting one takes longer
 * than most executions, so a thread that is let go at rest is kept for whoever asks for the same next.
 */
export class Thread {
  /** Kept as soon as the thread can begin. */
  readonly ready: Promise<void>;
  private readonly worker: Worker;
  private user: ThreadUser | undefined;

  /** One that runs these scripts, for this user alone until it is let go or ended. */
  static for(setting: ThreadSetting, user: ThreadUser): Thread {
    const key = JSON.stringify(setting);
    const at = idle.findLastIndex((each) => each.key === key);
    const [kept] = at < 0 ? [] : idle.splice(at, 1);
    const thread = kept?.thread ?? new Thread(setting, key);
    thread.user = user;
    return thread;
  }

  private constructor(
    {
      scripts,
      pages,
      scriptZone,
      advancedServices,
      program = path.join(__dirname, "sandbox.cjs"),
    }: ThreadSetting,
    private readonly key: string,
  ) {
    const answered = new SharedArrayBuffer(4);
    const flag = new Int32Array(answered);
    const { port1, port2 } = new MessageChannel();
    const start: SandboxStart = { scripts, pages, scriptZone, advancedServices, port: port2, answered };
    const worker = new Worker(program, { workerData: start, transferList: [port2] });
    port1.on("message", (question: Question) => {
      void this.reply(question).then((answer) => {
        port1.postMessage(answer);
        Atomics.store(flag, 0, 1);
        Atomics.notify(flag, 0);
      });
    });
    this.ready = new Promise((resolve) => {
      worker.on("message", (message: DoneMessage | "ready") => {
        if (message === "ready") resolve();
        else this.user?.done(message);
      });
    });
    worker.on("error", (error) => {
      this.forget();
      this.user?.broke(error.message);
    });
    worker.on("exit", () => {
      port1.close();
    });
    // A program that has finished its own work may end without closing the workspace.
    worker.unref();
    port1.unref();
    this.worker = worker;
  }

  /** Begins an execution; until the next rest() the program does not end. */
  run(message: RunMessage): void {
    this.worker.ref();
    this.worker.postMessage(message);
  }

  rest(): void {
    this.worker.unref();
  }

  /** Keeps the thread, at rest, for the next who needs one like it. */
  async letGo(): Promise<void> {
    this.user = undefined;
    idle.push({ key: this.key, thread: this });
    if (idle.length > MOST_IDLE) await idle[0]?.thread.end();
  }

  async end(): Promise<void> {
    this.user = undefined;
    this.forget();
    await this.worker.terminate();
  }

  /** What a script left running may still ask when nobody is there any more; it must not wait for ever. */
  private async reply(question: Question): Promise<Answer> {
    return this.user?.reply(question) ?? { error: "The run has ended.", now: undefined };
  }

  private forget(): void {
    const at = idle.findIndex(({ thread }) => thread === this);
    if (at >= 0) idle.splice(at, 1);
  }
}
