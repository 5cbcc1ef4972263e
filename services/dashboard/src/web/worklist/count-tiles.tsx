import type { Tall, Tavlefilter } from '@overgang/contracts/board';
import { PageLink } from '../navigation/page-link.tsx';
import { useHasMoves } from '../shell/me-context.tsx';
import { type CountTile, countTiles } from '../view/count-tiles.ts';

interface TilesProps {
  readonly counts: Tall | undefined;
  readonly filter: Tavlefilter;
}

const Tile = ({ tile }: { readonly tile: CountTile }) => (
  <li>
    <PageLink href={tile.href} className={`tile tile--${tile.tone}`} aria-current={tile.isChosen ? 'true' : undefined}>
      <span className="tile-count">{tile.count ?? '–'}</span> <span className="tile-label">{tile.label}</span>
    </PageLink>
  </li>
);

/** How many there are of each; each count is a filter. */
export const CountTiles = ({ counts, filter }: TilesProps) => {
  const hasMoves = useHasMoves();
  return (
    <nav aria-label="Oversikt" className="tiles">
      <ul>
        {countTiles({ counts, filter, hasMoves }).map((tile) => (
          <Tile key={tile.label} tile={tile} />
        ))}
      </ul>
    </nav>
  );
};
