import { osloDayOf } from '@overgang/calendar';
import type { Kommunenummer, Krever, Mottaker } from '@overgang/contracts';
import { isSameReceiver, receiverIn } from '../disclosure/audience.ts';
import { disclosureTo, mayHearOfReady } from '../disclosure/disclosure.ts';
import type { DisclosureBasis } from '../disclosure/disclosure-bases.ts';
import { isStanding, type SentNotice, sentAbout, sentTo, transitionKinds } from '../expectations/sent-notices.ts';
import { officeOf, senderOf } from '../gaps/who-can-act.ts';
import type { Instant } from '../journey/observation.ts';
import { needsFor } from '../survey/needs.ts';
import type { Survey } from '../survey/survey.ts';
import { freshNoticeId } from './fresh-notice-id.ts';
import { type Content, contentOf, cutTo, saysTheSame } from './notice-content.ts';
import type { Order } from './notice-plan.ts';
import type { Standing } from './recall-reason.ts';

/** Somebody who is to know of the transition, on a basis. */
interface Receiver {
  readonly to: Mottaker;
  readonly basis: DisclosureBasis;
}

const offices = ['boligsosial', 'nav'] as const;

const office = (s: Survey, etat: (typeof offices)[number], now: Instant): readonly Receiver[] => {
  const to = officeOf(s, etat);
  if (to === undefined || needsFor(s, etat).length === 0) return [];
  const disclosure = disclosureTo(s, etat, now);
  return disclosure.state === 'kan' ? [{ to, basis: disclosure.basis }] : [];
};

/** The referring DPS: the appointment after the exit is theirs to make, once there is a date. */
const referrer = (s: Survey, now: Instant): readonly Receiver[] => {
  const { henviser, reporter, unit } = s.stay;
  if (henviser === undefined || henviser === reporter || henviser === unit || s.out === undefined) return [];
  const disclosure = disclosureTo(s, 'tsb', now);
  return disclosure.state === 'kan' ? [{ to: { etat: 'tsb', enhet: henviser }, basis: disclosure.basis }] : [];
};

const receiversOf = (s: Survey, now: Instant): readonly Receiver[] => [
  ...offices.flatMap((etat) => office(s, etat, now)),
  ...referrer(s, now),
];

const withoutCertainty = ({ periode, ...content }: Content): Content =>
  periode === undefined ? content : { ...content, periode: { ...periode, visshet: 'anslag' } };

interface Asking {
  readonly s: Survey;
  readonly to: Mottaker;
}

/** A date asks for an answer; without one a receipt is enough, and a change of certainty asks for nothing. */
const asks = ({ s, to }: Asking, content: Content, before: SentNotice | undefined): Krever => {
  if (before !== undefined && saysTheSame(withoutCertainty(content), withoutCertainty(before.sent.content)))
    return 'ingenting';
  const answerable = content.periode !== undefined && s.exit === undefined && to.etat !== 'tsb';
  return answerable ? 'kvittering-og-svar' : 'kvittering';
};

/** Whether the person left on a day that the receiver was told to expect. */
const leftAsTold = (s: Survey, before: SentNotice): boolean => {
  const told = before.sent.content.periode;
  if (s.exit === undefined || told === undefined) return false;
  const day = osloDayOf(s.exit.at);
  return told.tidligst <= day && day <= told.senest;
};

const isNews = (s: Survey, content: Content, before: SentNotice): boolean =>
  !saysTheSame(content, before.sent.content) && !leftAsTold(s, before);

/** What the basis lets the receiver be told; and that the person is ready, where a section bids that it be told. */
const contentFor = ({ s, now }: Standing, { to, basis }: Receiver, kommune: Kommunenummer): Content => {
  const owed = mayHearOfReady(s, to.etat, now) ? (['meldtKlar'] as const) : [];
  return cutTo({ fields: [...basis.fields, ...owed] }, contentOf(s, to, kommune));
};

const updateFor = (standingNow: Standing, { to, basis }: Receiver): readonly Order[] => {
  const { s } = standingNow;
  const { id, kommune } = s.stay;
  if (kommune === undefined) return [];
  const earlier = sentTo(sentAbout(s.journey, id, transitionKinds), to);
  const before = earlier.at(-1);
  const standing = before !== undefined && isStanding(before) ? before : undefined;
  const content = contentFor(standingNow, { to, basis }, kommune);
  if (standing === undefined && s.exit !== undefined) return [];
  if (standing !== undefined && !isNews(s, content, standing)) return [];
  return [
    {
      varselId: freshNoticeId(standingNow, { about: id, receiver: receiverIn(to), earlier: earlier.length }),
      overgangId: id,
      slag: standing === undefined ? 'ny-overgang' : 'endret-overgang',
      mottaker: to,
      innhold: { ...content, krever: asks({ s, to }, content, standing) },
      grunnlag: basis.id,
      ...(standing === undefined ? {} : { erstatter: standing.id }),
    },
  ];
};

/**
 * Who is to be told that there is a transition, or that its date, place or needs have changed. After the exit only those
 * hear of a change who had been told of another day, and nobody hears of a matter that is past, or of what they said themselves.
 */
export const planUpdates = (standing: Standing): readonly Order[] => {
  const { s, found, now } = standing;
  if (s.over || s.stay.escaped !== undefined || found.closed.includes(s.stay.id)) return [];
  if (s.profile === 'hjemme' || s.journey.grad === 'strengt-fortrolig') return [];
  const others = receiversOf(s, now).filter(({ to }) => !isSameReceiver(to, senderOf(s)));
  return others.flatMap((receiver) => updateFor(standing, receiver));
};
