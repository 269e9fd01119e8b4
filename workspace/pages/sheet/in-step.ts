import { CommandType, type ICommandService } from "@univerjs/core";
import { isChange } from "../../sheet/change";
import { ask, Refused } from "../ask";
import { type Happening, listen, me } from "../happenings";
import { showConnection, showFailure } from "../notices";

const GATHERED = 20; // milliseconds: one keystroke may be several mutations
const AGAIN = 1000; // milliseconds between attempts while the server does not answer
const FORBIDDEN = 403;

export interface Mutation {
  readonly id: string;
  readonly params: unknown;
}

export interface InStep {
  /** What was done here and could not be saved, once all that can be sent is sent. */
  unsaved(): Promise<readonly Mutation[]>;
}

/**
 * Keeps this page's workbook in step with the host's: what is done here goes out as mutations, in order, and what
 * happens elsewhere comes in. `hear` gets whatever is not about the workbook; `forbidden` hears that this person may not
 * change the workbook any more.
 */
export function keepInStep(
  commands: ICommandService,
  { since, file }: { readonly since: string; readonly file: string },
  { hear, forbidden }: { hear: (happening: Happening) => void; forbidden: () => void },
): InStep {
  let waiting: Mutation[] = [];
  let sending: Promise<void> | undefined;
  let stopped = false;

  commands.onCommandExecuted((command, options) => {
    if (command.type !== CommandType.MUTATION || !isChange(command.id)) return;
    if (options?.fromCollab || options?.onlyLocal) return;
    waiting.push({ id: command.id, params: structuredClone(command.params) });
    sending ??= after(GATHERED).then(() => send());
  });

  const send = async (options: RequestInit = {}): Promise<void> => {
    while (waiting.length > 0 && !stopped) {
      const mutations = waiting;
      waiting = [];
      try {
        await ask("POST", "/mutations", { from: me, mutations }, options);
      } catch (error) {
        if (error instanceof Refused && error.status !== FORBIDDEN) {
          startAfresh(error);
          return;
        }
        // Nothing typed is given up: where nobody answers it goes out later, where it is forbidden it can be copied.
        waiting = [...mutations, ...waiting];
        if (error instanceof Refused) {
          stopped = true;
          forbidden();
        } else await after(AGAIN);
      }
    }
    sending = undefined;
  };

  const startAfresh = (error: Refused) => {
    showFailure(error);
    setTimeout(() => location.reload(), 3000);
  };

  addEventListener("pagehide", () => void send({ keepalive: true }));

  listen(
    since,
    file,
    (happening) => {
      if (happening.type === "missed") {
        void Promise.resolve(sending).then(() => location.reload());
      } else if (happening.type === "mutation") {
        if (happening.from === me) return;
        commands.syncExecuteCommand(happening.id, happening.params as object, {
          fromCollab: true,
          onlyLocal: true,
        });
      } else hear(happening);
    },
    showConnection,
  );

  return {
    unsaved: async () => {
      await sending;
      return waiting;
    },
  };
}

const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
