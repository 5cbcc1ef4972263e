import type { Tx } from '@overgang/database';
import { sql } from 'drizzle-orm';
import type { RecordedFact } from '../decide/fact.ts';
import { isRetracted, retractedBy } from '../decide/history.ts';
import { contentHash } from '../intake/content-hash.ts';
import { streamOfRetractions } from '../intake/place-of.ts';

/** A post that this door has accepted, and what has become of it. */
export interface Report {
  /** ISO 8601, UTC. */
  readonly recordedAt: string;
  /**
   * What was recorded of it: its own event, or the one that had said the same before, under another id. Undefined when
   * nothing was: it was retracted before it came, or retracted what was retracted already.
   */
  readonly event: RecordedFact | undefined;
  readonly isRetracted: boolean;
}

/** Finds a sender's post by its id; undefined when it was never accepted. */
export const findReport = async (tx: Tx, source: string, id: string): Promise<Report | undefined> => {
  const rows = await tx.execute(sql`
    select r.content_hash, r.answer ->> 'recordedAt' as recorded_at, l.event
    from received r left join event_log l on l.stream in (r.stream, ${streamOfRetractions(source, id)})
    where r.source = ${source} and r.id = ${id}
    order by l.position`);
  const [first] = rows;
  if (first === undefined) return undefined;
  const history = rows.flatMap((row) => (row['event'] === null ? [] : (row['event'] as RecordedFact))); // our own log
  const own = history.find((event) => event.source === source && event.id === id);
  const event = own ?? history.find((each) => hashesOf(each).includes(String(first['content_hash'])));
  const isRetraction = event !== undefined && retractedBy(event) !== undefined;
  return {
    recordedAt: String(first['recorded_at']),
    event,
    isRetracted: !isRetraction && isRetracted(history, event ?? { source, id }),
  };
};

/** What a post may have hashed to that said the same as this event: it may have left out the person. */
const hashesOf = (event: RecordedFact): readonly string[] => [
  contentHash(event),
  contentHash({ ...event, subject: undefined }),
];
