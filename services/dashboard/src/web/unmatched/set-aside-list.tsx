import type { UkobletHendelse } from '@overgang/contracts/board';
import { useRef } from 'react';
import { takeUpAgain } from '../api/decide.ts';
import { WithReason } from '../components/with-reason.tsx';
import { momentInWords } from '../view/moment-in-words.ts';

interface SetAsideProps {
  readonly event: UkobletHendelse;
  readonly per: string;
  /** The reader has taken it up again. */
  readonly takenUp: () => void;
}

/** ' av NAV Hamar i går kl. 09:15': who set it aside, and when. */
const byWhom = ({ avvist }: UkobletHendelse, per: string): string =>
  avvist === undefined
    ? ''
    : `${avvist.av === undefined ? '' : ` av ${avvist.av}`} ${momentInWords(avvist.tidspunkt, per)}`;

const SetAside = ({ event, per, takenUp }: SetAsideProps) => (
  <li className="unmatched">
    <h3>{event.tekst}</h3>
    <p className="detail">
      {event.hvem}, meldt av {event.avsender} {momentInWords(event.mottatt, per)}
    </p>
    <p>
      Avvist{byWhom(event, per)}
      {event.avvist?.grunn === undefined ? '.' : `: «${event.avvist.grunn}»`}
    </p>
    <div className="choices">
      <WithReason
        label="Ta opp igjen …"
        confirm="Ta opp igjen"
        hint="Meldingen kobles av seg selv hvis den passer, eller står på lista igjen. Skriv ikke navn eller diagnose."
        order={(grunn) => takeUpAgain(event.id, grunn)}
        done={takenUp}
      />
    </div>
  </li>
);

interface SetAsideListProps {
  readonly events: readonly UkobletHendelse[];
  readonly per: string;
  /** The reader has taken one of them up again. */
  readonly takenUp: (event: UkobletHendelse) => void;
}

/** What somebody has set aside: out of the way until it is asked for, and never out of reach. */
export const SetAsideList = ({ events, per, takenUp }: SetAsideListProps) => {
  const heading = useRef<HTMLElement>(null);
  if (events.length === 0) return null;
  // The form that had the focus is about to go, and the list with its last message.
  const focusStays = (): void => {
    const stays = events.length > 1 ? heading.current : document.querySelector<HTMLElement>('h1');
    stays?.focus();
  };
  return (
    <details className="set-aside">
      <summary ref={heading}>
        <h2>Avviste meldinger ({events.length})</h2>
      </summary>
      <ul className="unmatched-list">
        {events.map((event) => (
          <SetAside
            key={event.id}
            event={event}
            per={per}
            takenUp={() => {
              focusStays();
              takenUp(event);
            }}
          />
        ))}
      </ul>
    </details>
  );
};
