import type { Notice, StrayReply } from '../journey/journey.ts';
import type { DecisionObservation, ReplyObservation } from '../journey/observation.ts';
import { without } from '../records/without.ts';

/** What happens to a notice. */
export type NoticeObservation =
  | Extract<DecisionObservation, { kind: 'varsel-bestilt' | 'varsel-tilbakekalt' }>
  | Extract<ReplyObservation, { kind: 'varsel-mottatt' | 'varsel-besvart' }>;

const replyIn = ({ source, id, by, at, recordedAt, of }: NoticeObservation): StrayReply => ({
  source,
  id,
  by,
  at,
  recordedAt,
  ...(of === undefined ? {} : { of }),
});

/** A partner's clock may run ahead of ours, so that a reply comes before its notice: then it waits. */
const strayUnlessSent = (notice: Notice, told: NoticeObservation): Notice =>
  notice.sent === undefined ? { ...notice, stray: replyIn(told) } : notice;

/** Whoever says yes to what was taken back must hear of it. */
const lateIfRecalled = (notice: Notice, told: Extract<NoticeObservation, { kind: 'varsel-besvart' }>): Notice =>
  notice.recalled !== undefined && told.svar === 'kan' ? { ...notice, late: replyIn(told) } : without(notice, 'late');

/** The notice after it was sent or recalled, or somebody took or answered it. An answer is a receipt too. */
export const evolveNotice = (before: Notice | undefined, told: NoticeObservation): Notice => {
  const notice: Notice = before ?? { id: told.varsel, transition: told.names };
  switch (told.kind) {
    case 'varsel-bestilt': {
      const sent = { at: told.at, slag: told.slag, to: told.mottaker, content: told.innhold };
      return { ...without(notice, 'stray'), sent, ...(told.of === undefined ? {} : { of: told.of }) };
    }
    case 'varsel-tilbakekalt':
      return { ...notice, recalled: told.at };
    case 'varsel-mottatt':
      return strayUnlessSent({ ...notice, received: notice.received ?? told.at }, told);
    case 'varsel-besvart': {
      const answer = { svar: told.svar, at: told.at, ...(told.fra === undefined ? {} : { fra: told.fra }) };
      return strayUnlessSent(lateIfRecalled({ ...notice, received: notice.received ?? told.at, answer }, told), told);
    }
  }
};
