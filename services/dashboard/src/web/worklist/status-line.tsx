import { ArrowsCirclepathIcon, ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import type { ShownBoard } from '../board/board-state.ts';
import { clockInWords } from '../view/moment-in-words.ts';

interface StatusProps {
  readonly shown: ShownBoard;
  readonly isLost: boolean;
  readonly reveal: () => void;
}

const changesInWords = (count: number): string => (count === 1 ? '1 ny endring' : `${count} nye endringer`);

const Freshness = ({ per, isStale }: { readonly per: string; readonly isStale: boolean }) =>
  isStale ? (
    <span className="stale">
      <ExclamationmarkTriangleFillIcon aria-hidden /> Sist oppdatert {clockInWords(per)} – prøver igjen
    </span>
  ) : (
    <span className="detail">Oppdatert {clockInWords(per)}</span>
  );

const shownInWords = ({ rows, next }: ShownBoard): string => {
  if (next !== undefined) return `De ${rows.length} første`;
  return rows.length === 1 ? '1 overgang' : `${rows.length} overganger`;
};

/** How many rows there are, how fresh they are, and what waits. Its height never changes, so that no row moves. */
export const StatusLine = ({ shown, isLost, reveal }: StatusProps) => {
  const { count } = shown.changes;
  return (
    <div className="status-line">
      <span className="detail">{shownInWords(shown)}</span>
      <span role="status" className="waiting">
        {count > 0 && (
          <Button size="small" onClick={reveal} icon={<ArrowsCirclepathIcon aria-hidden />}>
            {changesInWords(count)} – vis
          </Button>
        )}
      </span>
      <span role="status">
        <Freshness per={shown.per} isStale={isLost || shown.isBehind} />
      </span>
    </div>
  );
};
