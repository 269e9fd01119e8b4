import type { Tile } from "../../src/domain/contract";
import { BehindNumber } from "./behind-number";
import type { ViewProps } from "./view-props";

interface TilesProps extends ViewProps {
  readonly tiles: readonly Tile[];
  readonly rep: string;
}

/** A rep's numbers; pressing one shows the deals behind it. */
export function Tiles({ tiles, rep, state, actions }: TilesProps) {
  const open = state.behind?.rep === rep ? state.behind : null;
  return (
    <>
      <dl class="tiles">
        {tiles.map((tile) => (
          <TileView
            key={tile.fn}
            tile={tile}
            isOpen={open?.fn === tile.fn}
            show={() => actions.showDeals(tile.fn, rep)}
          />
        ))}
      </dl>
      {open && tiles.some(({ fn }) => fn === open.fn) && <BehindNumber behind={open} />}
    </>
  );
}

/** The numbers that no single week moves, a group at a time. */
export function MoreNumbers({ tiles, ...rest }: TilesProps) {
  if (tiles.length === 0) return null;
  const groups = [...new Set(tiles.map(({ group }) => group))];
  return (
    <details>
      <summary>More numbers</summary>
      {groups.map((group) => (
        <section key={group}>
          <h4>{group}</h4>
          <Tiles tiles={tiles.filter((tile) => tile.group === group)} {...rest} />
        </section>
      ))}
    </details>
  );
}

interface TileProps {
  readonly tile: Tile;
  readonly isOpen: boolean;
  readonly show: () => void;
}

function TileView({ tile: { label, text, n, period, few, range }, isOpen, show }: TileProps) {
  return (
    <div class={few ? "few" : undefined}>
      <dt>{label}</dt>
      <dd class="value">
        <button aria-expanded={isOpen} title={`Why this number? ${label}`} onClick={show}>
          {text}
        </button>
      </dd>
      {period !== null && <dd class="quiet">{period}</dd>}
      <dd class="quiet">n = {n}</dd>
      {range !== null && <dd class="quiet">likely {range}</dd>}
      {few && <dd class="quiet">few deals</dd>}
    </div>
  );
}
