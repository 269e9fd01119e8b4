import type { PreparedDoc, RepCard } from "../../src/domain/contract";
import type { Preparation } from "../state";
import { isWebAddress } from "../web-address";
import { Failure } from "./failure";
import { KeyDealsView } from "./key-deals";
import { NewsSince } from "./news";
import { Notes, notesOf, type Note } from "./notes";
import { Reviews } from "./reviews";
import { MoreNumbers, Tiles } from "./tiles";
import type { ViewProps } from "./view-props";

interface RepProps extends ViewProps {
  readonly card: RepCard;
  /** Notes that were given for all reps already: a number that nobody has gets no tile. */
  readonly told: readonly Note[];
}

/** One rep: the next 1:1 and its Doc, the numbers, and what preparing had to say. */
export function Rep({ card, told, state, actions }: RepProps) {
  const work = state.preparations.get(card.rep);
  const toldKeys = told.map(({ key }) => key);
  const nobodyHas = new Set(told.filter(({ missing }) => missing).map(({ fn }) => fn));
  const tiles = card.tiles.filter(({ fn }) => !nobodyHas.has(fn));
  const prepare = () => actions.prepare([card.rep]);
  return (
    <li data-place={card.rep}>
      <div class="rep">
        <div>
          <h3>{card.rep}</h3>
          <p class="quiet">1:1 on {card.meeting.day}</p>
        </div>
        <DocControl card={card} work={work} prepare={prepare} busy={state.task !== null} />
      </div>
      {work?.step === "failed" && <Failure what="Not prepared." why={work.why} retry={prepare} />}
      {work?.step === "prepared" && <Prepared doc={work.doc} />}
      <Reviews reviews={state.reviews.get(card.rep) ?? []} />
      <Tiles tiles={tiles.filter(({ weekly }) => weekly)} rep={card.rep} state={state} actions={actions} />
      <NewsSince news={card.news} />
      <KeyDealsView keyDeals={card.keyDeals} />
      <MoreNumbers
        tiles={tiles.filter(({ weekly }) => !weekly)}
        rep={card.rep}
        state={state}
        actions={actions}
      />
      <Notes notes={notesOf(card.tiles).filter(({ key }) => !toldKeys.includes(key))} />
    </li>
  );
}

interface DocControlProps {
  readonly card: RepCard;
  readonly work: Preparation | undefined;
  readonly prepare: () => void;
  readonly busy: boolean;
}

function DocControl({ card: { rep, meeting }, work, prepare, busy }: DocControlProps) {
  if (work?.step === "waiting" || work?.step === "preparing") {
    return (
      <button aria-disabled aria-label={`${STEPS[work.step]} ${rep}`}>
        {STEPS[work.step]}
      </button>
    );
  }
  if (meeting.url !== null && isWebAddress(meeting.url)) {
    return (
      <a class="button" href={meeting.url} target="_blank" rel="noopener" aria-label={`Open Doc of ${rep}`}>
        Open Doc
      </a>
    );
  }
  if (work?.step === "failed") return null; // "Try again" stands with the reason
  return (
    <button aria-disabled={busy} aria-label={`Prepare the 1:1 Doc of ${rep}`} onClick={prepare}>
      Prepare
    </button>
  );
}

const STEPS = { waiting: "Waiting…", preparing: "Preparing…" } as const;

function Prepared({ doc }: { readonly doc: PreparedDoc }) {
  return (
    <div class="prepared">
      <p>{inWords(doc)}</p>
      {doc.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {!isWebAddress(doc.url) && <p>Its address cannot be opened from here: {doc.url}</p>}
    </div>
  );
}

function inWords({ made, shared, done, carried }: PreparedDoc): string {
  const kept = [...(done > 0 ? [`${done} done`] : []), ...(carried > 0 ? [`${carried} carried over`] : [])];
  return [
    made ? "Made." : "There already, left as it is.",
    ...(shared === null ? [] : [`Shared with ${shared}.`]),
    ...(kept.length === 0 ? [] : [`From last time: ${kept.join(", ")}.`]),
  ].join(" ");
}
