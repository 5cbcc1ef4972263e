import type { Mottaker } from '@overgang/contracts';
import { needsFor } from '../survey/needs.ts';
import type { Survey } from '../survey/survey.ts';
import type { Ask, Occasion } from './occasion.ts';
import { type SentNotice, saysNotOurs } from './sent-notices.ts';
import { noticesByReceiver } from './waiting-notices.ts';

const offices = ['boligsosial', 'nav'] as const;

/** An office of the place that answers for the person now. */
const isHere = ({ stay }: Survey, { etat, kommune, bydel }: Mottaker): boolean =>
  (etat === 'boligsosial' || etat === 'nav') && kommune === stay.kommune && bydel === stay.bydel;

const sentHere = (s: Survey) => noticesByReceiver(s).filter(([{ sent }]) => isHere(s, sent.to));

/** Offices that have answered that the matter is another's, where nobody has found out whose; the last answer counts. */
export const notOurs = (s: Survey): readonly Occasion[] =>
  sentHere(s).flatMap((notices) => {
    const answered = notices.findLast(({ answer }) => answer !== undefined);
    if (answered?.answer === undefined || !saysNotOurs(answered)) return [];
    return [{ key: answered.id, since: answered.answer.at, receiver: answered.sent.to }];
  });

const hasReceived = ({ received }: SentNotice): boolean => received !== undefined;

/**
 * Offices of the place that the person has moved to that must act, may be told, and have not taken a notice. Counted from
 * when they were first written to there: a move that is told late is nobody's delay but the teller's.
 */
export const newPlaceUnreceived = ({ s, disclosureTo }: Ask): readonly Occasion[] => {
  const { resettled, kommune, bydel } = s.stay;
  if (resettled === undefined || kommune === undefined) return [];
  const sent = sentHere(s);
  return offices.flatMap((etat) => {
    if (needsFor(s, etat).length === 0 || disclosureTo(etat).state !== 'kan') return [];
    const [first, ...later] = sent.find(([notice]) => notice.sent.to.etat === etat) ?? [];
    if (first === undefined || [first, ...later].some(hasReceived)) return [];
    const receiver = { etat, kommune, ...(bydel === undefined ? {} : { bydel }) };
    const since = Math.max(resettled, first.sent.at);
    return [{ key: `${etat} ${new Date(resettled).toISOString()}`, since, receiver }];
  });
};
