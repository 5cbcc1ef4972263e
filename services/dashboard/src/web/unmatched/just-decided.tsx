import type { Kandidat, UkobletHendelse } from '@overgang/contracts/board';
import type { Answered } from '../api/ask.ts';
import { setAside, takeUpAgain, undoMatch } from '../api/decide.ts';
import { PageLink } from '../navigation/page-link.tsx';
import { pathOfTransition } from '../view/route-of-path.ts';

/** What has just been decided about a message, and how it is undone. */
export type Last = { readonly event: UkobletHendelse } & (
  | { readonly what: 'set-aside' | 'taken-up' }
  | { readonly what: 'matched'; readonly to: Kandidat }
  | { readonly what: 'made'; readonly overgangId: string }
);

const What = ({ last }: { readonly last: Last }) => {
  switch (last.what) {
    case 'set-aside':
      return 'er avvist.';
    case 'taken-up':
      return 'er tatt opp igjen.';
    case 'matched':
      return (
        <>
          er koblet til <PageLink href={pathOfTransition(last.to.overgangId)}>{last.to.hvem}</PageLink>.
        </>
      );
    case 'made':
      return (
        <>
          har fått <PageLink href={pathOfTransition(last.overgangId)}>en ny overgang</PageLink>.
        </>
      );
  }
};

/** What has just been decided, in words. */
export const JustDecided = ({ last }: { readonly last: Last }) => (
  <span>
    «{last.event.tekst}» <What last={last} />
  </span>
);

/** Undoes it. */
export const undoLast = (last: Last): Promise<Answered<undefined>> => {
  const { id } = last.event;
  switch (last.what) {
    case 'set-aside':
      return takeUpAgain(id, 'Angret av den som avviste.');
    case 'taken-up':
      return setAside(id, 'Angret av den som tok den opp igjen.');
    case 'matched':
      return undoMatch(last.to.overgangId, id, 'Angret av den som koblet.');
    case 'made':
      return undoMatch(last.overgangId, id, 'Angret av den som opprettet.');
  }
};
