import { mayReportFor } from '@overgang/access';
import { lesMelding, type Mottatt } from '@overgang/contracts/http';
import type { Tx } from '@overgang/database';
import { type BoundRoute, bind, problem, reply } from '@overgang/http-service';
import { findReport } from './find-report.ts';

/** A sender's look at its own post: whether it was recorded, and whether it still stands. */
export const reportRoutes = (db: Tx): readonly BoundRoute[] => [
  bind(lesMelding, async ({ params, query, caller }) => {
    const sender = query.avsender ?? caller.organisation;
    if (!mayReportFor(caller, sender)) return problem('annen-organisasjon');
    const source = `urn:orgnr:${sender}`;
    const report = await findReport(db, source, params.meldingId);
    if (report === undefined) return problem('finnes-ikke');
    const { event, recordedAt, isRetracted } = report;
    return reply(200, {
      meldingId: params.meldingId,
      kilde: source as Mottatt['kilde'], // made of an organisation number
      mottatt: recordedAt,
      tilstand: isRetracted ? ('trukket' as const) : ('mottatt' as const),
      ...(event === undefined ? {} : { type: event.type, skjedde: event.time }),
    });
  }),
];
