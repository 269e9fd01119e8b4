import type { HeaderMeaning, TablesAlike } from "../../src/domain/contract";
import { CORRECTIONS, NOT_USED } from "../../src/domain/deals/corrections";
import type { Actions } from "../actions";
import { isPreparing, type State } from "../state";
import type { ViewProps } from "./view-props";

/** Each header with what it is read as, which a person may put right: for this paste and for all with such a header. */
export function Columns({ source, state, actions }: ViewProps & { readonly source: TablesAlike }) {
  const { headers, canBeCorrected } = source;
  const used = headers.filter(({ column }) => column !== null);
  const unused = headers.filter(({ column }) => column === null);
  if (!canBeCorrected) return <Meanings headers={used} />;
  const chosen = headers.filter(({ header }) => state.choices.has(header));
  const busy = state.task !== null || isPreparing(state);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        actions.keepColumns();
      }}
    >
      <p class="quiet">
        What each column of the export is. A choice is kept in Settings, for this paste and all later ones.
      </p>
      <Choices headers={used} state={state} actions={actions} />
      {unused.length > 0 && (
        <>
          {used.length > 0 && <h3>Not used</h3>}
          <Choices headers={unused} state={state} actions={actions} />
        </>
      )}
      {chosen.length > 0 && (
        <p class="row">
          <button class="primary" aria-disabled={busy}>
            {state.task === "keeping columns" ? "Keeping…" : "Keep"}
          </button>
          <button type="button" aria-disabled={busy} onClick={actions.dropChoices}>
            Cancel
          </button>
        </p>
      )}
    </form>
  );
}

/** What cannot be put right, because its names are the add-on's own or stand in its rows. */
function Meanings({ headers }: { readonly headers: readonly HeaderMeaning[] }) {
  return (
    <ul class="headers">
      {headers.map(({ header, column }, index) => (
        <li key={index}>
          <span>{header}</span>
          <span>{column}</span>
        </li>
      ))}
    </ul>
  );
}

interface ChoicesProps {
  readonly headers: readonly HeaderMeaning[];
  readonly state: State;
  readonly actions: Actions;
}

function Choices({ headers, state, actions }: ChoicesProps) {
  return (
    <ul class="headers">
      {headers.map((meaning, index) => (
        <li key={index}>
          <Choice
            meaning={meaning}
            chosen={state.choices.get(meaning.header)}
            choose={actions.chooseColumn}
          />
        </li>
      ))}
    </ul>
  );
}

interface ChoiceProps {
  readonly meaning: HeaderMeaning;
  readonly chosen: string | null | undefined;
  readonly choose: Actions["chooseColumn"];
}

const BY_NAME = "";

/** "Expected sign date is the … close date", as a label and its control. */
function Choice({ meaning, chosen, choose }: ChoiceProps) {
  const { header, column, corrected } = meaning;
  const now = corrected ? (column ?? NOT_USED) : BY_NAME;
  return (
    <label>
      <span class={corrected ? "corrected" : undefined}>{header}</span>
      <select
        aria-label={`“${header}” is the`}
        value={chosen === undefined ? now : (chosen ?? BY_NAME)}
        onChange={({ currentTarget: { value } }) =>
          choose(header, value === now ? undefined : value === BY_NAME ? null : value)
        }
      >
        <optgroup label="Going by its name">
          <option value={BY_NAME}>{corrected ? "what its name says" : (column ?? "not used")}</option>
        </optgroup>
        <optgroup label="Always, whatever its name">
          {CORRECTIONS.map((label) => (
            <option key={label} value={label}>
              {label === NOT_USED ? "not used" : label}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  );
}
