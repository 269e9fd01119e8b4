import type { Client, PreparedDoc } from "../src/domain/contract";
import {
  type Behind,
  isPreparing,
  isUnderWay,
  repsAt,
  type Preparation,
  saidOfThisWeek,
  type State,
} from "./state";

/** Everything a person can do here. Asking twice does nothing twice. */
export interface Actions {
  /** Reads the sheet, which saves this look at the pipeline where nothing speaks against it. */
  readonly look: () => void;
  /** Answers the question about this look: save it all the same, or leave it. */
  readonly saveAnyway: () => void;
  readonly leaveUnsaved: (question: string) => void;
  /** Prepares the next 1:1 Doc of each rep; one that fails does not stop the others. */
  readonly prepare: (reps: readonly string[]) => void;
  readonly showCell: (where: string) => void;
  /** Shows the deals behind a rep's tile, or puts them away again. */
  readonly showDeals: (fn: string, rep: string) => void;
  readonly setUp: () => void;
  /** Chooses what a header is, null for what its name says; undefined takes the choice back. Nothing is kept yet. */
  readonly chooseColumn: (header: string, column: string | null | undefined) => void;
  /** Keeps what was chosen for headers, then looks again: nearly every number may be another. */
  readonly keepColumns: () => void;
  readonly dropChoices: () => void;
  /** Brings a part of the sidebar into view and the keyboard with it. */
  readonly goTo: (id: string) => void;
}

const DOCS_AT_ONCE = 2; // the server's lock lets one write at a time: more would only wait there

export function actionsOn(
  server: Client,
  state: () => State,
  update: (change: Partial<State>) => void,
): Actions {
  async function look(anyway = false): Promise<void> {
    update({ task: "reading" });
    try {
      const overview = await server.readOverview(anyway);
      update({
        overview,
        ...saidOfThisWeek(state(), overview),
        behind: null,
        readFailure: null,
        cellFailure: null,
      });
    } catch (error) {
      update({ readFailure: reason(error) });
    }
    update({ task: null });
  }

  async function setUp(): Promise<void> {
    update({ task: "setting up", setUp: null });
    try {
      update({ setUp: { text: await server.setUpSheet(), failed: false } });
    } catch (error) {
      update({ setUp: { text: reason(error), failed: true } });
    }
    await look();
  }

  async function keepColumns(): Promise<void> {
    const choices = [...state().choices].map(([header, column]) => ({ header, column }));
    update({ task: "keeping columns", kept: null });
    try {
      update({ kept: { text: await server.setColumns(choices), failed: false }, choices: new Map() });
    } catch (error) {
      update({ kept: { text: reason(error), failed: true }, task: null });
      return;
    }
    await look();
  }

  async function showCell(where: string): Promise<void> {
    try {
      await server.showCell(where);
      update({ cellFailure: null });
    } catch (error) {
      update({ cellFailure: reason(error) });
    }
  }

  async function showDeals(fn: string, rep: string): Promise<void> {
    const open = { fn, rep, numbers: null, failure: null };
    update({ behind: open });
    const put = (more: Partial<Behind>) => {
      if (state().behind === open) update({ behind: { ...open, ...more } }); // another may have been asked for
    };
    try {
      put({ numbers: await server.readDeals(fn, rep) });
    } catch (error) {
      put({ failure: reason(error) });
    }
  }

  const put = (rep: string, preparation: Preparation) =>
    update({ preparations: new Map(state().preparations).set(rep, preparation) });

  /** From here on the rep has a Doc and lines to settle, whatever becomes of a later try to prepare it. */
  function noteDoc(rep: string, { url, made, reviews }: PreparedDoc): void {
    const { overview } = state();
    if (made || reviews.length > 0) update({ reviews: new Map(state().reviews).set(rep, reviews) });
    if (!overview) return;
    const reps = overview.reps.map((card) =>
      card.rep === rep ? { ...card, meeting: { ...card.meeting, url } } : card,
    );
    update({ overview: { ...overview, reps } });
  }

  async function prepareOne(rep: string): Promise<void> {
    put(rep, { step: "preparing" });
    try {
      const doc = await server.prepareMeeting(rep);
      noteDoc(rep, doc);
      put(rep, { step: "prepared", doc });
    } catch (error) {
      put(rep, { step: "failed", why: reason(error) });
    }
    prepareWaiting();
  }

  function prepareWaiting(): void {
    const free = DOCS_AT_ONCE - repsAt(state(), "preparing").length;
    for (const rep of repsAt(state(), "waiting").slice(0, free)) void prepareOne(rep);
  }

  const isFree = () => state().task === null && !isPreparing(state());

  return {
    look: () => {
      if (isFree()) void look();
    },
    saveAnyway: () => {
      if (isFree()) void look(true);
    },
    leaveUnsaved: (question) => update({ refused: question }),
    setUp: () => {
      if (isFree()) void setUp();
    },
    chooseColumn: (header, column) => {
      const choices = new Map(state().choices);
      if (column === undefined) choices.delete(header);
      else choices.set(header, column);
      update({ choices });
    },
    keepColumns: () => {
      if (isFree() && state().choices.size > 0) void keepColumns();
    },
    dropChoices: () => update({ choices: new Map() }),
    prepare: (reps) => {
      const asked = reps.filter((rep) => !isUnderWay(state(), rep));
      if (state().task !== null || asked.length === 0) return;
      const earlier = isPreparing(state()) ? state().round.filter((rep) => !asked.includes(rep)) : [];
      update({ round: [...earlier, ...asked] });
      for (const rep of asked) put(rep, { step: "waiting" });
      prepareWaiting();
    },
    showCell: (where) => void showCell(where),
    showDeals: (fn, rep) => {
      const open = state().behind;
      if (open?.fn === fn && open.rep === rep) update({ behind: null });
      else void showDeals(fn, rep);
    },
    goTo: (id) => {
      const part = document.getElementById(id);
      part?.scrollIntoView();
      part?.focus();
    },
  };
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
