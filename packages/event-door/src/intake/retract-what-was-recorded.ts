import type { Tx } from '@overgang/database';
import { retractedBy } from '../decide/history.ts';
import { findReport } from '../reports/find-report.ts';
import type { Post } from './post.ts';

/**
 * A retraction as it will be recorded. When the report that it names said what was recorded already under another id, it
 * is that one that must go: else the receipt would say retracted of a fact that still stands.
 */
export const retractWhatWasRecorded = async (tx: Tx, post: Post): Promise<Post> => {
  const named = retractedBy(post);
  if (named === undefined) return post;
  const event = (await findReport(tx, named.kilde, named.meldingId))?.event;
  return event === undefined ? post : { ...post, data: { ...post.data, meldingId: event.id } };
};
