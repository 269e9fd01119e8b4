import type { Overview, PastedTab, TablesAlike } from "../../src/domain/contract";
import { counted } from "../counted";
import { Columns } from "./columns";
import type { ViewProps } from "./view-props";

export const COLUMNS = "columns";

/** Which tabs were read as what, and what each of their columns is. */
export function Sources({ overview, state, actions }: ViewProps & { readonly overview: Overview }) {
  const { kept } = state;
  if (overview.sources.length === 0) return null;
  return (
    <section>
      <h2 id={COLUMNS} tabIndex={-1}>
        Columns
      </h2>
      {overview.sources.map((source, index) => (
        <Source key={index} source={source} state={state} actions={actions} />
      ))}
      <p role="status">
        {kept?.failed === true && <strong>Not kept. </strong>}
        {kept?.text}
      </p>
    </section>
  );
}

/** What could not be read stands open: it waits for a person's word. */
function Source({ source, state, actions }: ViewProps & { readonly source: TablesAlike }) {
  const { tables, headers, isRead } = source;
  const name = nameOf(tables);
  const used = headers.filter(({ column }) => column !== null).length;
  return (
    <details data-place={name} open={!isRead}>
      <summary>
        {name}: {isRead ? `${used} of ${counted(headers.length, "column")} read` : "not read yet"}
      </summary>
      {isRead ? (
        <ul>
          {tables.map((table) => (
            <li key={table.where} class="quiet">
              {inWords(table, tables.length > 1)}
            </li>
          ))}
        </ul>
      ) : (
        <p>
          No table of deals was found here. If these are its columns, say what they are: above all the deal’s
          name or ID, its stage or status, its owner and its close date.
        </p>
      )}
      <Columns source={source} state={state} actions={actions} />
    </details>
  );
}

function nameOf(tables: readonly PastedTab[]): string {
  const tabs = [...new Set(tables.map(({ tab }) => tab))];
  return [tabs[0] ?? "", ...(tabs.length > 1 ? [`and ${counted(tabs.length - 1, "more tab")}`] : [])].join(
    " ",
  );
}

function inWords({ tab, kind, rows, seenOn }: PastedTab, named: boolean): string {
  return [
    named ? `${tab}: ${kind}` : kind,
    counted(rows, "row"),
    ...(seenOn === null ? [] : [`seen ${seenOn}`]),
  ].join(", ");
}
