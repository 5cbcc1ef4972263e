import type { Caller } from '@overgang/access';
import type { Etat } from '@overgang/contracts';
import type { OvergangEvent } from '@overgang/contracts/events';
import { lesMelding, type Mottatt } from '@overgang/contracts/http';
import type { Tx } from '@overgang/database';
import { type BoundRoute, bind, problem, reply } from '@overgang/http-service';
import { sql } from 'drizzle-orm';
import { retractedBy } from '../decide/history.ts';

interface Posted {
  readonly recordedAt: string;
  /** Absent when the same fact had been reported before under another id. */
  readonly event: OvergangEvent | undefined;
  readonly retracted: boolean;
}

/** What became of a post, read from the answers and from the stream that it went to. */
const findPosted = async (tx: Tx, source: string, id: string): Promise<Posted | undefined> => {
  const rows = await tx.execute(sql`
    select r.answer ->> 'recordedAt' as recorded_at, l.event
    from received r left join event_log l on l.stream in (r.stream, 'trukket/' || r.source || '/' || r.id)
    where r.source = ${source} and r.id = ${id}`);
  const [first] = rows;
  if (first === undefined) return undefined;
  const events = rows.map((row) => row['event'] as OvergangEvent | null).filter((event) => event !== null); // our own log
  return {
    recordedAt: String(first['recorded_at']),
    event: events.find((event) => event.source === source && event.id === id),
    retracted: events.some((event) => {
      const report = retractedBy(event);
      return report?.kilde === source && report.meldingId === id;
    }),
  };
};

/** A sender's look at its own post: whether it was recorded, and whether it still stands. */
export const postedRoutes = (etat: Etat, db: Tx): readonly BoundRoute[] => [
  bind(lesMelding, async ({ params, query, caller }) => {
    if (caller.etat !== etat) return problem('feil-etat');
    const source = sourceOf(query.avsender, caller);
    if (source === undefined) return problem('annen-organisasjon');
    const posted = await findPosted(db, source, params.meldingId);
    if (posted === undefined) return problem('finnes-ikke');
    const { event, recordedAt, retracted } = posted;
    return reply(200, {
      meldingId: params.meldingId,
      kilde: source as Mottatt['kilde'], // made of an organisation number
      mottatt: recordedAt,
      tilstand: retracted ? ('trukket' as const) : ('mottatt' as const),
      ...(event === undefined ? {} : { type: event.type, skjedde: event.time }),
    });
  }),
];

const sourceOf = (avsender: string | undefined, caller: Caller): string | undefined => {
  if (avsender === undefined) return `urn:orgnr:${caller.organisation}`;
  return caller.enheter.some((own) => own === avsender) ? `urn:orgnr:${avsender}` : undefined;
};
