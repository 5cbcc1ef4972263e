import type { Kommunenummer, Mottaker } from '@overgang/contracts';
import { isSameReceiver, receiverIn } from '../disclosure/audience.ts';
import { disclosureTo } from '../disclosure/disclosure.ts';
import type { DisclosureBasis } from '../disclosure/disclosure-bases.ts';
import type { Gap } from '../expectations/gap.ts';
import { isStanding, type SentNotice, sentAbout } from '../expectations/sent-notices.ts';
import { idOfGap } from '../gaps/decided-on.ts';
import { senderOf } from '../gaps/who-can-act.ts';
import { toldAs } from '../readers/told-as.ts';
import { present } from '../records/present.ts';
import type { Survey } from '../survey/survey.ts';
import { freshNoticeId } from './fresh-notice-id.ts';
import { type Content, cutTo } from './notice-content.ts';
import type { NoticePlan, Order, Recall } from './notice-plan.ts';
import type { Standing } from './recall-reason.ts';

/** What the institution is told of its own matter needs no other basis than that it is its own. */
const ownMatter = { id: 'avsenderens egen sak', fields: ['bydel', 'periode', 'mangel', 'frist'] } as const;

const isOwn = (s: Survey, to: Mottaker): boolean =>
  s.stay.opprettet === undefined ? to.etat === s.stay.etat : isSameReceiver(to, senderOf(s));

const basisFor = ({ s, now }: Standing, to: Mottaker) => {
  if (isOwn(s, to)) return ownMatter;
  const disclosure = disclosureTo(s, to.etat, now);
  return disclosure.state === 'kan' ? disclosure.basis : undefined;
};

/** A gap alerts when it is somebody's move and over due. What is only seen ahead stands on the board. */
const alerts = ({ trinn }: Gap): boolean => trinn === 'over-frist' || trinn === 'kritisk';

interface Wanted {
  readonly gap: Gap;
  readonly to: Mottaker;
  readonly kommune: Kommunenummer;
}

/** The alerts that there should be. Nobody is pressed for a notice that is being recalled. */
const wantedIn = ({ s, found }: Standing, recalled: ReadonlySet<string>): readonly Wanted[] =>
  found.gaps.flatMap((gap) => {
    const { kommune } = s.stay;
    const to = gap.responsible;
    if (gap.transition !== s.stay.id || !alerts(gap) || to === undefined || kommune === undefined) return [];
    return recalled.has(gap.occasion) ? [] : [{ gap, to, kommune }];
  });

const isAbout = ({ gap, to }: Wanted, { sent }: SentNotice): boolean =>
  sent.content.mangel?.mangelId === idOfGap(gap) && isSameReceiver(sent.to, to);

/** The institution itself knows how the person left. */
const expectationTo = (s: Survey, { gap, to }: Wanted, { fields }: Pick<DisclosureBasis, 'fields'>): string =>
  to.etat === s.stay.etat ? gap.expectation : toldAs(gap, new Set(fields)).expectation;

const contentOf = (s: Survey, wanted: Wanted, basis: Pick<DisclosureBasis, 'fields'>): Content =>
  present({
    kommune: wanted.kommune,
    bydel: s.stay.bydel,
    periode: s.out,
    mangel: present({
      mangelId: idOfGap(wanted.gap),
      forventning: expectationTo(s, wanted, basis),
      ledd: wanted.gap.ledd,
      trinn: wanted.gap.trinn,
      tall: wanted.gap.tall === undefined ? undefined : { antall: wanted.gap.tall },
    }),
    frist: wanted.gap.frist === undefined ? undefined : new Date(wanted.gap.frist).toISOString(),
  });

const orderOf = (standing: Standing, wanted: Wanted, sent: readonly SentNotice[]): readonly Order[] => {
  const about = sent.filter((notice) => isAbout(wanted, notice));
  const basis = basisFor(standing, wanted.to);
  if (about.some(isStanding) || basis === undefined) return [];
  return [
    {
      varselId: freshNoticeId(standing, {
        about: idOfGap(wanted.gap),
        receiver: receiverIn(wanted.to),
        earlier: about.length,
      }),
      overgangId: wanted.gap.transition,
      slag: 'mangel',
      mottaker: wanted.to,
      innhold: { ...cutTo(basis, contentOf(standing.s, wanted, basis)), krever: 'ingenting' },
      grunnlag: basis.id,
    },
  ];
};

const recallOf = ({ id, transition, sent }: SentNotice, movedOn: boolean): Recall => ({
  varselId: id,
  overgangId: transition,
  mottaker: sent.to,
  grunn: movedOn ? 'annen-mottaker' : 'ikke-lenger-behov',
});

/**
 * One gap, one alert, to whoever can act. The alert is recalled when the gap closes or becomes somebody else's, and a gap
 * that comes back is told again.
 */
export const planAlerts = (standing: Standing, recalled: ReadonlySet<string>): NoticePlan => {
  const { s } = standing;
  if (s.stay.escaped !== undefined) return { order: [], recall: [] };
  const wanted = wantedIn(standing, recalled);
  const sent = sentAbout(s.journey, s.stay.id, ['mangel']);
  const unwanted = sent.filter((notice) => isStanding(notice) && !wanted.some((one) => isAbout(one, notice)));
  const stillOpen = new Set(wanted.map(({ gap }) => idOfGap(gap)));
  return {
    order: wanted.flatMap((one) => orderOf(standing, one, sent)),
    recall: unwanted.map((notice) => {
      const about = notice.sent.content.mangel?.mangelId;
      return recallOf(notice, about !== undefined && stillOpen.has(about));
    }),
  };
};
