import { Button } from '@navikt/ds-react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { ShownBoard } from '../board/board-state.ts';
import type { Board } from '../board/open-board.ts';
import type { BoardView } from '../board/use-board.ts';
import { FailureBox } from '../components/failure-box.tsx';
import { EmptyWorklist } from './empty-worklist.tsx';
import { StatusLine } from './status-line.tsx';
import { WaitingRows } from './waiting-rows.tsx';
import { WorklistTable } from './worklist-table.tsx';

interface BodyProps {
  readonly view: BoardView;
  readonly search: string;
  readonly openId?: string | undefined;
  readonly isLost: boolean;
  /** The tracker's clock, as far as it is known. */
  readonly per: string | undefined;
  /** How many transitions there are without filters. */
  readonly total: number | undefined;
}

const MoreButton = ({ more }: { readonly more: () => Promise<void> }) => {
  const [isBusy, setIsBusy] = useState(false);
  const read = (): void => {
    setIsBusy(true);
    void more().finally(() => setIsBusy(false));
  };
  return (
    <div className="more">
      <Button size="small" variant="secondary" data-color="neutral" loading={isBusy} onClick={read}>
        Vis flere
      </Button>
    </div>
  );
};

/** Shows what is new and goes there, to the worst of it: the button that was pressed is gone. */
const revealAndGo = (board: Board): void => {
  flushSync(board.reveal);
  const news =
    document.querySelector<HTMLElement>('[data-news] [data-row-link]') ?? document.querySelector<HTMLElement>('h1');
  news?.focus({ preventScroll: true });
  news?.closest('tr, h1')?.scrollIntoView({ block: 'nearest' });
};

const ShownRows = ({ shown, view, ...rest }: BodyProps & { readonly shown: ShownBoard }) => {
  const { board, isChanging } = view;
  const isEmpty = shown.rows.length === 0;
  const per = rest.per ?? shown.per;
  return (
    <>
      <StatusLine
        shown={shown}
        per={per}
        total={rest.search === '' ? rest.total : undefined}
        isLost={rest.isLost}
        reveal={() => board && revealAndGo(board)}
      />
      {isEmpty ? (
        <EmptyWorklist isFiltered={rest.search !== ''} />
      ) : (
        <WorklistTable per={per} shown={shown} search={rest.search} openId={rest.openId} isChanging={isChanging} />
      )}
      {shown.next !== undefined && <MoreButton more={async () => board?.more()} />}
    </>
  );
};

/** The rows, or why there are none. */
export const WorklistBody = (props: BodyProps) => {
  const { state, board } = props.view;
  switch (state.kind) {
    case 'loading':
      return <WaitingRows />;
    case 'failed':
      return <FailureBox failure={state.failure} again={() => void board?.load()} />;
    case 'shown':
      return <ShownRows {...props} shown={state} />;
  }
};
