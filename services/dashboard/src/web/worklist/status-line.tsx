import { ArrowsCirclepathIcon, ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import type { ShownBoard } from '../board/board-state.ts';
import { clockInWords } from '../view/moment-in-words.ts';

interface StatusProps {
  readonly shown: ShownBoard;
  /** When the rows were last known to be as they are. */
  readonly per: string;
  /** How many there are, when that is known for these filters. */
  readonly total: number | undefined;
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

const shownInWords = ({ rows, next }: ShownBoard, total: number | undefined): string => {
  if (next !== undefined) return `Viser de ${rows.length} første${total === undefined ? '' : ` av ${total}`}`;
  return rows.length === 1 ? '1 overgang' : `${rows.length} overganger`;
};

/** How many rows there are, how fresh they are, and what waits. Its height never changes, so that no row moves. */
export const StatusLine = ({ shown, per, total, isLost, reveal }: StatusProps) => {
  const { count } = shown.changes;
  return (
    <div className="status-line">
      <span className="status-shown detail">{shownInWords(shown, total)}</span>
      <span role="status" className="waiting">
        {count > 0 && (
          <Button size="small" onClick={reveal} icon={<ArrowsCirclepathIcon aria-hidden />}>
            {changesInWords(count)} – vis
          </Button>
        )}
      </span>
      <span role="status" className="status-fresh">
        <Freshness per={per} isStale={isLost || shown.isBehind} />
      </span>
    </div>
  );
};
