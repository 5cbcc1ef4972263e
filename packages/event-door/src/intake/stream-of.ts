import type { PersonRef } from '@overgang/contracts';
import type { Matter } from '@overgang/contracts/events';
import { retractedBy } from '../decide/history.ts';
import type { Post } from './post.ts';

/** Where a post belongs in the log. */
export interface Place {
  readonly stream: string;
  /** Retractions that came before what they retract wait there. */
  readonly alsoRead: readonly string[];
  readonly follows?: { readonly source: string; readonly id: string };
}

const retractionsOf = (source: string, id: string): string => `trukket/${source}/${id}`;

/** The stream of a post: of what it retracts, of its matter, or of its person. Undefined when it names neither. */
export const placeOf = (post: Post, matter: Matter | undefined, person: PersonRef | undefined): Place | undefined => {
  const report = retractedBy(post);
  if (report) {
    const follows = { source: report.kilde, id: report.meldingId };
    return { stream: retractionsOf(report.kilde, report.meldingId), alsoRead: [], follows };
  }
  const alsoRead = [retractionsOf(post.source, post.id)];
  if (matter) return { stream: `${matter.kind}/${post.source}/${matter.id}`, alsoRead };
  return person === undefined ? undefined : { stream: `person/${person}`, alsoRead };
};
