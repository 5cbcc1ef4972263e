import { receiverIn } from '../disclosure/audience.ts';
import type { Survey } from '../survey/survey.ts';
import { hasActedSince } from './deeds.ts';
import type { Occasion } from './occasion.ts';
import { isStanding, type SentNotice, sentAbout, transitionKinds } from './sent-notices.ts';

type SentNotices = readonly [SentNotice, ...SentNotice[]];

/** Notices about the transition itself, to one receiver each, oldest first; nothing up to the last recall. */
export const noticesByReceiver = ({ journey, stay }: Survey): readonly SentNotices[] => {
  if (journey.notices.length === 0) return [];
  const groups = Map.groupBy(sentAbout(journey, stay.id, transitionKinds), ({ sent }) => receiverIn(sent.to));
  return [...groups.values()].flatMap((notices) => {
    const [first, ...others] = notices.slice(notices.findLastIndex((notice) => !isStanding(notice)) + 1);
    return first === undefined ? [] : [[first, ...others] as const];
  });
};

/** The municipality's health and care service answers a notice of readiness at once (FOR-2011-11-18-1115 § 11). */
export const answersAtOnce = (s: Survey, { receiver }: Pick<Occasion, 'receiver'>): boolean =>
  s.stay.ready !== undefined && receiver?.etat === 'boligsosial';

/** Who has done what the newest of these asks is not asked for a word; where the law wants an answer, a deed is none. */
const saidByDeed = (s: Survey, notices: readonly SentNotice[]): boolean => {
  const sent = notices.at(-1)?.sent;
  return sent !== undefined && !answersAtOnce(s, { receiver: sent.to }) && hasActedSince(s, sent.to, sent.at);
};

/** Notices without receipt: the clock runs from the first that nobody has taken. */
export const unreceived = (s: Survey): readonly Occasion[] =>
  noticesByReceiver(s).flatMap((notices) => {
    const last = notices.findLastIndex(({ received }) => received !== undefined);
    const open = notices.slice(last + 1).filter(({ sent }) => sent.content.krever !== 'ingenting');
    const [waiting] = open;
    if (waiting === undefined || saidByDeed(s, open)) return [];
    return [{ key: waiting.id, since: waiting.sent.at, receiver: waiting.sent.to }];
  });

/** Notices that were taken and not answered. A receipt, or an answer, to a later notice holds for those before. */
export const unanswered = (s: Survey): readonly Occasion[] =>
  noticesByReceiver(s).flatMap((notices) => {
    const last = notices.findLastIndex(({ answer }) => answer !== undefined);
    const open = notices.slice(last + 1).filter(({ sent }) => sent.content.krever === 'kvittering-og-svar');
    const [asked] = open;
    const received = Math.min(...open.map((notice) => notice.received ?? Number.POSITIVE_INFINITY));
    if (asked === undefined || received === Number.POSITIVE_INFINITY || saidByDeed(s, open)) return [];
    return [{ key: asked.id, since: received, receiver: asked.sent.to }];
  });
