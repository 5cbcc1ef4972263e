import type { PersonRef } from '@overgang/contracts';
import type { Matter } from '@overgang/contracts/events';
import { retractedBy } from '../decide/history.ts';
import { answeredNotice } from '../notices/answered-notice.ts';
import { streamOfNotice } from '../notices/stream-of-notice.ts';
import type { Post } from './post.ts';

/** Where a post belongs in the log. */
export interface Place {
  readonly stream: string;
  /** A retraction that came before what it retracts waits there. */
  readonly alsoRead: readonly string[];
  readonly follows?: { readonly source: string; readonly id: string };
}

/** Where retractions of a report wait that has not come yet. */
export const streamOfRetractions = (source: string, id: string): string => `trukket/${source}/${id}`;

/**
 * The place of a post: with what it retracts, with its notice, with its matter, or with its person. Undefined when it
 * names none of them.
 */
export const placeOf = (post: Post, matter: Matter | undefined): Place | undefined => {
  const report = retractedBy(post);
  if (report) {
    const follows = { source: report.kilde, id: report.meldingId };
    const stream = streamOfRetractions(follows.source, follows.id);
    return { stream, alsoRead: [stream], follows };
  }
  const stream = streamOf(post, matter);
  return stream === undefined ? undefined : { stream, alsoRead: [streamOfRetractions(post.source, post.id)] };
};

const streamOf = (post: Post, matter: Matter | undefined): string | undefined => {
  const varselId = answeredNotice(post);
  if (varselId !== undefined) return streamOfNotice(varselId);
  if (matter) return `${matter.kind}/${post.source}/${matter.id}`;
  return post.subject === undefined ? undefined : streamOfPerson(post.subject);
};

const streamOfPerson = (person: PersonRef): string => `person/${person}`;
