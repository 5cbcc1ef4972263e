import { osloDayOf } from '@overgang/calendar';
import type { Tidslinjepost } from '@overgang/contracts/board';
import { groupByDay } from '../view/group-by-day.ts';
import { clockInWords, dayHeading, momentInWords } from '../view/moment-in-words.ts';

interface TimelineProps {
  readonly entries: readonly Tidslinjepost[];
  readonly per: string;
}

const Entry = ({ entry, per }: { readonly entry: Tidslinjepost; readonly per: string }) => (
  <li className={`entry entry--${entry.slag}`}>
    <span className="entry-clock">{clockInWords(entry.tidspunkt)}</span>
    <span>
      {entry.tekst}
      {entry.avsender !== undefined && <span className="detail">{entry.avsender}</span>}
      {entry.meldt !== undefined && <span className="detail">Meldt først {momentInWords(entry.meldt, per)}</span>}
    </span>
  </li>
);

/** What happened, day by day, newest first. */
export const Timeline = ({ entries, per }: TimelineProps) => (
  <ol className="timeline">
    {groupByDay(entries).map(({ day, entries: ofDay }) => (
      <li key={day}>
        <h4>{dayHeading(day, osloDayOf(per))}</h4>
        <ul>
          {ofDay.map((entry) => (
            <Entry key={entry.id} entry={entry} per={per} />
          ))}
        </ul>
      </li>
    ))}
  </ol>
);
