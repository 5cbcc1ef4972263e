import type { Mottaker, OvergangEvent, OvergangId, PersonRef, VarselId } from '@overgang/contracts';

/** A notice as far as this service cares: about whom, to whom, and from when to when it gives a right to know who. */
export interface Notice {
  readonly varselId: VarselId;
  readonly overgangId: OvergangId;
  readonly personRef: PersonRef;
  readonly receiver: Mottaker;
  /** ISO instants. */
  readonly openedAt: string;
  readonly closedAt: string | undefined;
}

/**
 * What an event on the notice topics means here; undefined when nothing. An order to stand down gives no right to look.
 * A recall is written down as a closed notice, so that it holds even when it comes before the notice it recalls.
 */
export const noticeOf = (event: OvergangEvent): Notice | undefined => {
  if (event.type === 'no.overgang.sporing.varsel-bestilt.v1') {
    const { varselId, overgangId, slag, mottaker: receiver } = event.data;
    if (slag === 'trekk-tilbake') return undefined;
    return { varselId, overgangId, personRef: event.subject, receiver, openedAt: event.time, closedAt: undefined };
  }
  if (event.type === 'no.overgang.sporing.varsel-tilbakekalt.v1') {
    const { varselId, overgangId, mottaker: receiver } = event.data;
    return { varselId, overgangId, personRef: event.subject, receiver, openedAt: event.time, closedAt: event.time };
  }
  return undefined;
};

/** One row a notice: the first that was said of it, closed as soon as anything closed it. Sorted by id. */
export const foldNotices = (notices: readonly Notice[]): readonly Notice[] => {
  const folded = new Map<string, Notice>();
  for (const notice of notices) {
    const before = folded.get(notice.varselId);
    folded.set(
      notice.varselId,
      before === undefined ? notice : { ...before, closedAt: before.closedAt ?? notice.closedAt },
    );
  }
  return [...folded.values()].sort((a, b) => (a.varselId < b.varselId ? -1 : 1));
};
