import type { DealBehind, NumberBehind } from "../../src/domain/contract";
import type { Behind } from "../state";
import { Failure } from "./failure";

/** Why a tile shows what it shows: where every deal went, and each with its side and the reason. */
export function BehindNumber({ behind: { numbers, failure } }: { readonly behind: Behind }) {
  return (
    <div class="behind">
      {failure !== null && <Failure what="Its deals could not be read." why={failure} />}
      {failure === null && numbers === null && <p role="status">Reading its deals…</p>}
      {numbers?.map((number) => (
        <Number key={number.label} number={number} />
      ))}
    </div>
  );
}

function Number({ number }: { readonly number: NumberBehind }) {
  const { label, formula, period, sum, deals, more } = number;
  const sides = [...new Set(deals.map(({ side }) => side))];
  return (
    <>
      <h4>{label}</h4>
      <p class="quiet">
        {formula}
        {period !== null && `. ${period}`}
      </p>
      <p role="status">{sum}</p>
      {sides.map((side) => (
        <Side key={side} side={side} deals={deals.filter((deal) => deal.side === side)} />
      ))}
      {more > 0 && <p class="quiet">and {more} more: METRIC_DEALS lists them all</p>}
    </>
  );
}

function Side({ side, deals }: { readonly side: string; readonly deals: readonly DealBehind[] }) {
  const periods = new Set(deals.map(({ period }) => period)).size;
  return (
    <details open={deals.length <= FEW}>
      <summary>
        {side}: {deals.length}
      </summary>
      <ul class="deals">
        {deals.map(({ deal, value, because, period, close }, index) => (
          <li key={index}>
            <strong>{deal}</strong>
            {value !== null && ` ${value}`}
            <span class="quiet">
              {" "}
              {because}
              {periods > 1 && `, ${period}`}
              {close !== null && `, close date ${close}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

const FEW = 8; // deals that stand open; the rest are one press away
