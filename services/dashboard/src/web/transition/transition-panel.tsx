import { ChevronLeftIcon, ChevronRightIcon, PrinterSmallIcon } from '@navikt/aksel-icons';
import { Button, Dialog } from '@navikt/ds-react';
import type { Overgangsrad } from '@overgang/contracts/board';
import { useCallback, useRef } from 'react';
import type { TransitionDetail } from '../api/read-board.ts';
import { readTransition } from '../api/read-board.ts';
import { type Asked, useAnswer } from '../api/use-answer.ts';
import { FailureBox } from '../components/failure-box.tsx';
import { goTo } from '../navigation/location.ts';
import { useTitle } from '../navigation/use-title.ts';
import { placeInWords } from '../view/place-in-words.ts';
import { pathOfTransition } from '../view/route-of-path.ts';
import { NewsBar } from './news-bar.tsx';
import { TransitionStory } from './transition-story.tsx';

interface PanelProps {
  readonly id: string;
  /** The rows of the list, to go on to the next. */
  readonly rows: readonly Overgangsrad[];
  readonly search: string;
  readonly close: () => void;
}

const Neighbours = ({ id, rows, search }: Omit<PanelProps, 'close'>) => {
  const at = rows.findIndex((row) => row.overgangId === id);
  const go = (row: Overgangsrad | undefined) => () =>
    row && goTo(pathOfTransition(row.overgangId) + search, { replace: true });
  if (at === -1) return null;
  return (
    <>
      <Button
        size="small"
        variant="tertiary"
        data-color="neutral"
        disabled={at === 0}
        onClick={go(rows[at - 1])}
        icon={<ChevronLeftIcon aria-hidden />}
      >
        Forrige
      </Button>
      <Button
        size="small"
        variant="tertiary"
        data-color="neutral"
        disabled={at === rows.length - 1}
        onClick={go(rows[at + 1])}
        icon={<ChevronRightIcon aria-hidden />}
        iconPosition="right"
      >
        Neste
      </Button>
    </>
  );
};

const PanelBody = ({ asked, again }: { readonly asked: Asked<TransitionDetail>; readonly again: () => void }) => {
  switch (asked.kind) {
    case 'waiting':
      return <p role="status">Henter overgangen …</p>;
    case 'failure':
      return <FailureBox failure={asked.failure} again={again} />;
    case 'answer':
      return <TransitionStory detail={asked.value} decided={again} />;
  }
};

const originInWords = (row: Overgangsrad): string => `${row.opphav.tekst}, til ${placeInWords(row.sted)}`;

/** One transition beside the list: what happened, what is missing, and why. Escape closes it. */
export const TransitionPanel = ({ id, rows, search, close }: PanelProps) => {
  const [asked, again] = useAnswer(useCallback((signal: AbortSignal) => readTransition(id, signal), [id]));
  const row = asked.kind === 'answer' ? asked.value.rad : rows.find(({ overgangId }) => overgangId === id);
  const title = useRef<HTMLHeadingElement>(null);
  useTitle(row?.hvem ?? 'Overgang');
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && close()} size="small">
      <Dialog.Popup
        position="right"
        width="min(42rem, 100vw)"
        className="panel"
        initialFocusTo={title}
        returnFocusTo={() => rowLinkOf(id)}
      >
        <Dialog.Header>
          <Dialog.Title ref={title} tabIndex={-1}>
            {row?.hvem ?? 'Overgang'}
          </Dialog.Title>
          {row !== undefined && <Dialog.Description>{originInWords(row)}</Dialog.Description>}
        </Dialog.Header>
        <Dialog.Body tabIndex={0}>
          <NewsBar id={id} again={again} />
          <PanelBody asked={asked} again={again} />
        </Dialog.Body>
        <Dialog.Footer className="panel-footer">
          <Neighbours id={id} rows={rows} search={search} />
          <Button
            size="small"
            variant="tertiary"
            data-color="neutral"
            onClick={() => window.print()}
            icon={<PrinterSmallIcon aria-hidden />}
          >
            Skriv ut
          </Button>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
};

/** The link of the row that was open, else the page's heading. */
const rowLinkOf = (id: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-row-link][href^="${pathOfTransition(CSS.escape(id))}"]`) ??
  document.querySelector<HTMLElement>('h1');
