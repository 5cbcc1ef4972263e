import { osloDayOf } from '@overgang/calendar';
import type { Tidslinjepost } from '@overgang/contracts/board';
import type { ComponentProps } from 'react';
import { part, takeWaiverBack, undoMatch } from '../api/decide.ts';
import { WithReason } from '../components/with-reason.tsx';
import { groupByDay } from '../view/group-by-day.ts';
import { clockInWords, dayHeading, momentInWords } from '../view/moment-in-words.ts';

interface Decisions {
  readonly overgangId: string;
  readonly per: string;
  /** Something was decided. */
  readonly decided: () => void;
}

interface TimelineProps extends Decisions {
  readonly entries: readonly Tidslinjepost[];
}

const Undo = ({
  kobling,
  overgangId,
  decided,
}: Decisions & { readonly kobling: NonNullable<Tidslinjepost['kobling']> }) => (
  <span className="undo">
    <WithReason
      label={kobling.hvordan === 'automatisk' ? 'Koble fra (koblet automatisk) …' : 'Koble fra …'}
      confirm="Koble meldingen fra"
      hint="Meldingen går tilbake til lista over ukoblede hendelser. Er overgangen opprettet for hånd av denne meldingen, er den borte da. Skriv ikke navn eller diagnose."
      order={(grunn) => undoMatch(overgangId, kobling.hendelse, grunn)}
      done={decided}
    />
  </span>
);

/** What the reader may take back of what a person has decided. */
const TakeBack = ({ entry, overgangId, decided }: Decisions & { readonly entry: Tidslinjepost }) => (
  <>
    {entry.frafall !== undefined && (
      <TakenBack
        label="Ta frafallet tilbake …"
        confirm="Ta frafallet tilbake"
        hint="Mangelen er åpen igjen hvis det den ber om, ikke er på plass. Skriv ikke navn eller diagnose."
        order={(grunn) => takeWaiverBack(overgangId, entry.frafall?.mangelId ?? '', grunn)}
        done={decided}
      />
    )}
    {entry.sammenslaing !== undefined && (
      <TakenBack
        label="Skill dem igjen …"
        confirm="Skill personene"
        hint="Hver av dem får det som er meldt om den, som om de aldri var slått sammen. Skriv ikke navn eller fødselsnummer."
        order={(grunn) => part(overgangId, entry.sammenslaing?.id ?? '', grunn)}
        done={decided}
      />
    )}
  </>
);

const TakenBack = (props: ComponentProps<typeof WithReason>) => (
  <span className="undo">
    <WithReason {...props} />
  </span>
);

const Entry = ({ entry, ...decisions }: Decisions & { readonly entry: Tidslinjepost }) => (
  <li className={`entry entry--${entry.slag}`}>
    <span className="entry-clock">{clockInWords(entry.tidspunkt)}</span>
    <span>
      {entry.tekst}
      {entry.avsender !== undefined && <span className="detail">{entry.avsender}</span>}
      {entry.meldt !== undefined && (
        <span className="detail">Meldt først {momentInWords(entry.meldt, decisions.per)}</span>
      )}
      {entry.kobling !== undefined && <Undo kobling={entry.kobling} {...decisions} />}
      <TakeBack entry={entry} {...decisions} />
    </span>
  </li>
);

/** What happened, day by day, newest first. */
export const Timeline = ({ entries, ...decisions }: TimelineProps) => (
  <ol className="timeline">
    {groupByDay(entries).map(({ day, entries: ofDay }) => (
      <li key={day}>
        <h4>{dayHeading(day, osloDayOf(decisions.per))}</h4>
        <ul>
          {ofDay.map((entry) => (
            <Entry key={entry.id} entry={entry} {...decisions} />
          ))}
        </ul>
      </li>
    ))}
  </ol>
);
