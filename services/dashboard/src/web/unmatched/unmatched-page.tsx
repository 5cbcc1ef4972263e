import type { Kandidat, UkobletHendelse } from '@overgang/contracts/board';
import { useEffect } from 'react';
import { readUnmatched } from '../api/read-board.ts';
import { useAnswer } from '../api/use-answer.ts';
import { FailureBox } from '../components/failure-box.tsx';
import { useLive } from '../live/live-context.tsx';
import { PageLink } from '../navigation/page-link.tsx';
import { useTitle } from '../navigation/use-title.ts';
import { momentInWords } from '../view/moment-in-words.ts';
import { pathOfTransition } from '../view/route-of-path.ts';

const Candidates = ({ candidates }: { readonly candidates: readonly Kandidat[] }) => {
  if (candidates.length === 0) return null;
  return (
    <div className="candidates">
      <span className="detail">{candidates.length === 1 ? 'Kan høre til:' : 'Kan høre til en av disse:'}</span>
      <ul>
        {candidates.map(({ overgangId, hvem, tekst }) => (
          <li key={overgangId}>
            <PageLink href={pathOfTransition(overgangId)}>{hvem}</PageLink> <span className="detail">{tekst}</span>
          </li>
        ))}
      </ul>
    </div>
  );
};

const Unmatched = ({ event, per }: { readonly event: UkobletHendelse; readonly per: string }) => (
  <li className="unmatched">
    <h2>{event.tekst}</h2>
    <p className="detail">
      {event.hvem}, meldt av {event.avsender} {momentInWords(event.mottatt, per)}
    </p>
    <p>{event.forklaring}</p>
    <Candidates candidates={event.kandidater} />
  </li>
);

const UnmatchedList = () => {
  const live = useLive();
  const [asked, again] = useAnswer(readUnmatched);
  useEffect(() => live.listen(({ type }) => (type === 'ukoblet' || type === 'opened') && again()), [live, again]);
  if (asked.kind === 'waiting') return <p role="status">Henter hendelsene …</p>;
  if (asked.kind === 'failure') return <FailureBox failure={asked.failure} again={again} />;
  const { rader, per } = asked.value;
  if (rader.length === 0) return <p className="empty empty-title">Alle hendelser er koblet til en overgang</p>;
  return (
    <ul className="unmatched-list">
      {rader.map((event) => (
        <Unmatched key={event.id} event={event} per={per} />
      ))}
    </ul>
  );
};

/** Events that fit no transition, or several: nobody is told of them until somebody has looked. */
export const UnmatchedPage = () => {
  useTitle('Ukoblede hendelser');
  return (
    <>
      <h1 className="page-title" tabIndex={-1}>
        Ukoblede hendelser
      </h1>
      <p className="lead">
        Disse meldingene passer ikke til noen overgang, eller de passer til flere. De kobles av seg selv når det som
        mangler, blir meldt.
      </p>
      <UnmatchedList />
    </>
  );
};
