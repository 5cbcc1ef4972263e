import { Button } from '@navikt/ds-react';
import type { Kandidat, UkobletHendelse } from '@overgang/contracts/board';
import { useCallback, useEffect, useState } from 'react';
import { match, merge, setAside } from '../api/decide.ts';
import { readSetAside, readUnmatched } from '../api/read-board.ts';
import { useAnswer } from '../api/use-answer.ts';
import { FailureBox } from '../components/failure-box.tsx';
import { Refusal } from '../components/refusal.tsx';
import { SamePerson } from '../components/same-person.tsx';
import { useOrder } from '../components/use-order.ts';
import { WithReason } from '../components/with-reason.tsx';
import { useLive } from '../live/live-context.tsx';
import { PageLink } from '../navigation/page-link.tsx';
import { useTitle } from '../navigation/use-title.ts';
import { deadlineInWords } from '../view/deadline-in-words.ts';
import { momentInWords } from '../view/moment-in-words.ts';
import { pathOfTransition } from '../view/route-of-path.ts';
import { JustDecided, type Last, undoLast } from './just-decided.tsx';
import { MakeTransition } from './make-transition.tsx';
import { SetAsideList } from './set-aside-list.tsx';

interface MatchesProps {
  readonly event: UkobletHendelse;
  /** The reader has laid it to one of them. */
  readonly matched: (to: Kandidat) => void;
}

interface ListedProps extends MatchesProps {
  readonly per: string;
  /** The reader has said that it is not to be matched. */
  readonly aside: () => void;
  /** The reader has said whose it is. */
  readonly merged: () => void;
  /** The reader has made a transition of it. */
  readonly made: (overgangId: string) => void;
}

interface CandidateProps extends MatchesProps {
  readonly to: Kandidat;
  /** It fits better than all others. */
  readonly isBest: boolean;
}

const Candidate = ({ event, to, matched, isBest }: CandidateProps) => {
  const [ordered, give] = useOrder(() => matched(to));
  return (
    <li>
      <div className="candidate">
        <span>
          <PageLink href={pathOfTransition(to.overgangId)}>{to.hvem}</PageLink>{' '}
          {isBest && <strong>Passer best. </strong>}
          <span className="detail">{to.tekst}</span>
        </span>
        <Button
          size="small"
          variant="secondary"
          data-color="neutral"
          loading={ordered.kind === 'under-way'}
          onClick={() => give(() => match(to.overgangId, event.id))}
        >
          Koble hit<span className="only-heard">, til {to.hvem}</span>
        </Button>
      </div>
      <Refusal ordered={ordered} />
    </li>
  );
};

/** The one that fits best; undefined where there is no other, or another fits as well. */
const bestOf = ([first, second]: readonly Kandidat[]): Kandidat | undefined =>
  second !== undefined && (first?.poeng ?? 0) > (second.poeng ?? 0) ? first : undefined;

const Candidates = ({ event, matched }: MatchesProps) => {
  const { kandidater: candidates } = event;
  if (candidates.length === 0) return null;
  const best = bestOf(candidates);
  return (
    <div className="candidates">
      <span className="detail">{candidates.length === 1 ? 'Kan høre til:' : 'Kan høre til en av disse:'}</span>
      <ul>
        {candidates.map((to) => (
          <Candidate key={to.overgangId} event={event} to={to} matched={matched} isBest={to === best} />
        ))}
      </ul>
    </div>
  );
};

/** Who is to say where it belongs, and by when. */
const WhoseMove = ({ event: { trekk, frist }, per }: { readonly event: UkobletHendelse; readonly per: string }) => {
  if (trekk === undefined) return null;
  const { text, day, isPressing } = deadlineInWords(frist, per, 'over-frist');
  return (
    <p className={isPressing ? 'pressing' : undefined}>
      Hvem sitt trekk: {trekk.navn}. Frist: {text}
      {day === undefined ? '' : ` (${day})`}.
    </p>
  );
};

/** What else may be said of a message that fits nothing. */
const OtherChoices = ({ event, aside, merged, made }: Omit<ListedProps, 'matched' | 'per'>) => (
  <div className="choices">
    {event.kanOpprettes !== false && <MakeTransition event={event} made={made} />}
    <SamePerson
      label="Samme person som en på tavla …"
      order={(overgangId, grunn) => merge(overgangId, { hendelse: event.id }, grunn)}
      done={merged}
    />
    <WithReason
      label="Avvis …"
      confirm="Avvis meldingen"
      hint="Meldingen tas ut av lista og kobles ikke. Den er ikke slettet, og kan tas opp igjen. Skriv ikke navn eller diagnose."
      order={(grunn) => setAside(event.id, grunn)}
      done={aside}
    />
  </div>
);

const Unmatched = ({ event, per, matched, ...others }: ListedProps) => (
  <li className="unmatched">
    <h2>{event.tekst}</h2>
    <p className="detail">
      {event.hvem}, meldt av {event.avsender} {momentInWords(event.mottatt, per)}
    </p>
    <p>{event.forklaring}</p>
    <WhoseMove event={event} per={per} />
    <Candidates event={event} matched={matched} />
    <OtherChoices event={event} {...others} />
  </li>
);

const UnmatchedList = () => {
  const live = useLive();
  const [asked, askAgain] = useAnswer(readUnmatched);
  const [aside, askAsideAgain] = useAnswer(readSetAside);
  const again = useCallback(() => {
    askAgain();
    askAsideAgain();
  }, [askAgain, askAsideAgain]);
  const decided = (what: Last): void => {
    setLast(what);
    again();
  };
  const [last, setLast] = useState<Last>();
  const [undone, undo] = useOrder(() => {
    setLast(undefined);
    again();
  });
  useEffect(() => live.listen(({ type }) => (type === 'ukoblet' || type === 'opened') && again()), [live, again]);
  if (asked.kind === 'waiting') return <p role="status">Henter hendelsene …</p>;
  if (asked.kind === 'failure') return <FailureBox failure={asked.failure} again={again} />;
  const { rader, per } = asked.value;
  return (
    <>
      <div role="status" className="last-match">
        {last !== undefined && (
          <>
            <JustDecided last={last} />
            <Button
              size="small"
              variant="tertiary"
              data-color="neutral"
              loading={undone.kind === 'under-way'}
              onClick={() => undo(() => undoLast(last))}
            >
              Angre
            </Button>
          </>
        )}
      </div>
      <Refusal ordered={undone} />
      {rader.length === 0 && <p className="empty empty-title">Alle hendelser er koblet til en overgang</p>}
      <ul className="unmatched-list">
        {rader.map((event) => (
          <Unmatched
            key={event.id}
            event={event}
            per={per}
            matched={(to) => decided({ event, what: 'matched', to })}
            aside={() => decided({ event, what: 'set-aside' })}
            merged={again}
            made={(overgangId) => decided({ event, what: 'made', overgangId })}
          />
        ))}
      </ul>
      {aside.kind === 'answer' && (
        <SetAsideList events={aside.value.rader} per={per} takenUp={(event) => decided({ event, what: 'taken-up' })} />
      )}
      {aside.kind === 'failure' && <FailureBox failure={aside.failure} again={again} />}
    </>
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
        mangler, blir meldt. Vet du hvor en melding hører til, kan du koble den selv, og angre når som helst. Står
        personen på tavla under et annet nummer, kan du slå de to sammen. Vet du om et opphold som ingen har meldt, kan
        du opprette overgangen selv.
      </p>
      <UnmatchedList />
    </>
  );
};
