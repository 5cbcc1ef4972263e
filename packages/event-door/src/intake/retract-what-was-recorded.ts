import type { Tx } from '@overgang/database';
import type { RetractedReport } from '../decide/history.ts';
import { findReport } from '../reports/find-report.ts';
import type { Post } from './post.ts';

/**
 * A retraction as it will be recorded. When the report that it names said what was recorded already under another id, it
 * is that one that must go: else the receipt would say retracted of a fact that still stands.
 */
export const retractWhatWasRecorded = async (
  tx: Tx,
  retraction: Post,
  { kilde, meldingId }: RetractedReport,
): Promise<Post> => {
  const event = (await findReport(tx, kilde, meldingId))?.event;
  return event === undefined ? retraction : { ...retraction, data: { ...retraction.data, meldingId: event.id } };
};
