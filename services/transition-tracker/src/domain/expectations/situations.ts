import { addDays, daysBetween, osloDayOf, startOfOsloDay, workingDaysBetween } from '@overgang/calendar';
import type { Instant } from '../journey/observation.ts';
import { isHeldElsewhere } from '../survey/held-elsewhere.ts';
import { isRoof } from '../survey/housing.ts';
import { needsFor, needsHome } from '../survey/needs.ts';
import type { Survey } from '../survey/survey.ts';
import { chainSituations } from './chain-situations.ts';
import { exitedAndSeen, isInside } from './in-or-out.ts';
import { type Ask, never, type Occasion, once } from './occasion.ts';
import { homeSituations } from './situations-homes.ts';
import { sentenceSituations } from './situations-sentence.ts';
import { staySituations } from './situations-stays.ts';
import { answersAtOnce, unanswered, unreceived } from './waiting-notices.ts';

const needsSomething = (s: Survey): boolean => s.neededSince !== undefined;

/** Follow-up is asked for unless the person said no to NAV's. */
const wantsFollowUp = (s: Survey): boolean => needsSomething(s) && s.needs.nav?.need !== 'takket-nei';

const meetingStands = ({ meeting }: Survey): boolean => meeting?.state === 'avtalt' || meeting?.state === 'holdt';

const hasRoof = (s: Survey): boolean => s.housing.roof || isRoof(s.placeSaid);

const roofFrom = (s: Survey): { readonly until?: Instant } =>
  s.housing.roofFrom === undefined ? {} : { until: startOfOsloDay(s.housing.roofFrom).getTime() };

const withoutDate = (s: Survey): readonly Occasion[] => {
  const { stay } = s;
  if (!isInside(s) || stay.plan !== undefined || stay.ready !== undefined || isHeldElsewhere(s)) return never;
  return stay.planLost === undefined
    ? once(stay.convicted ?? s.entered)
    : [{ key: `trukket ${new Date(stay.planLost).toISOString()}`, since: stay.planLost }];
};

const mayNeedMunicipality = ({ stay }: Survey): boolean => stay.kommunaltBehov !== 'nei';

/** Days of warning that the first notice with a date gave, where that is fewer than agreed and than the stay is long. */
const shortWarning = ({ s, lead }: Ask): number | undefined => {
  const { firstPlan: first, entered } = s.stay;
  if (first === undefined || lead === undefined) return undefined;
  const count = lead.unit === 'virkedager' ? workingDaysBetween : daysBetween;
  const given = Math.max(0, count(first.day, first.sannsynlig));
  if (given >= lead.count) return undefined;
  const stayed = entered === undefined ? lead.count : count(osloDayOf(entered), first.sannsynlig);
  return given < stayed ? given : undefined;
};

const offices = ['boligsosial', 'nav'] as const;

/** The receivers that must act and that nobody has asked the person about. */
const unasked = ({ s, disclosureTo }: Ask): readonly Instant[] =>
  offices.flatMap((etat) => {
    if (needsFor(s, etat).length === 0) return [];
    const disclosure = disclosureTo(etat);
    return disclosure.state === 'uavklart' ? [disclosure.since] : [];
  });

/**
 * What opens an expectation, and until what: each a predicate over all that is known of a transition. None looks at the
 * clock; what comes with time stands in the steps of the rule, and in `until`.
 */
export const situations = {
  ...homeSituations,
  ...staySituations,
  ...sentenceSituations,
  ...chainSituations,
  'uten-dato': ({ s }: Ask) => withoutDate(s),
  'uten-dato-mulig-kommunalt-behov': ({ s }: Ask) => (mayNeedMunicipality(s) ? withoutDate(s) : never),
  'uten-dato-uten-kommunalt-behov': ({ s }: Ask) => (mayNeedMunicipality(s) ? never : withoutDate(s)),
  'boligbehov-ikke-sagt': ({ s }: Ask) => {
    const need = s.needs.bolig?.need ?? 'ukjent';
    const open = isInside(s) && need === 'ukjent' && mayNeedMunicipality(s) && s.homes.length === 0;
    return open ? once(s.entered) : never;
  },
  'forste-dato-sent': (ask: Ask) => {
    const days = needsSomething(ask.s) ? shortWarning(ask) : undefined;
    return days === undefined ? never : once(ask.s.entered, { tall: days });
  },
  'varsel-uten-kvittering': ({ s }: Ask) => (isInside(s) ? unreceived(s) : never),
  'varsel-uten-svar': ({ s }: Ask) =>
    isInside(s) ? unanswered(s).filter((occasion) => !answersAtOnce(s, occasion)) : never,
  'klar-uten-svar': ({ s }: Ask) =>
    isInside(s) ? unanswered(s).filter((occasion) => answersAtOnce(s, occasion)) : never,
  'behov-uten-bolig': ({ s }: Ask) => {
    const { state } = s.housing;
    if (s.out === undefined || !needsHome(s) || s.exit?.til === 'institusjon') return never;
    const since = Math.max(s.needs.bolig?.since ?? s.entered, s.stay.planAt ?? s.entered);
    if (state === 'pa-plass' || state === 'for-sent') return never;
    return once(since, hasRoof(s) ? { lowered: true } : {});
  },
  'behov-uten-bolig-uten-dato': ({ s }: Ask) => {
    const said = s.needs.bolig;
    if (s.out !== undefined || said === undefined || !needsHome(s)) return never;
    return s.housing.state === 'ingen' ? once(said.since) : never;
  },
  'bolig-etter-utgang': ({ s }: Ask) => {
    const { late, since } = s.housing;
    const need = s.needs.bolig?.need;
    if (late === undefined || need === 'nei' || need === 'takket-nei') return never;
    return [
      {
        key: late.home.home,
        since: Math.max(since, s.outSince),
        until: startOfOsloDay(late.from).getTime(),
        tall: late.nights,
      },
    ];
  },
  'uten-ansvarlig': ({ s }: Ask) => {
    const missing = s.responsible === undefined || s.responsible.away;
    if (!missing || s.neededSince === undefined || exitedAndSeen(s)) return never;
    const { from = 0, ...until } = s.responsible?.absence ?? {};
    return once(Math.max(s.neededSince, from), until);
  },
  'uten-oppfolging': ({ s }: Ask) =>
    wantsFollowUp(s) && !meetingStands(s) && !exitedAndSeen(s) ? once(s.entered) : never,
  'ut-uten-tak': ({ s }: Ask) =>
    s.exit !== undefined && needsHome(s) && !hasRoof(s) ? once(s.exit.at, roofFrom(s)) : never,
  'ut-uten-plan': ({ s }: Ask) =>
    s.exit !== undefined && !s.exit.planned && needsSomething(s) && !s.seen ? once(s.exit.at) : never,
  avbrutt: ({ s }: Ask) => {
    if (s.exit?.mate !== 'avbrutt' || (s.seen && hasRoof(s))) return never;
    return once(s.exit.at, s.seen ? roofFrom(s) : {});
  },
  'dato-passert': ({ s }: Ask) => {
    const { plan, ready } = s.stay;
    if (!isInside(s) || plan === undefined || ready !== undefined) return never;
    return [{ key: plan.senest, since: startOfOsloDay(addDays(plan.senest, 1)).getTime() }];
  },
  'ikke-sett': ({ s }: Ask) => (s.exit !== undefined && needsSomething(s) && !s.seen ? once(s.exit.at) : never),
  'samtykke-ikke-avklart': (ask: Ask) => {
    const since = exitedAndSeen(ask.s) ? [] : unasked(ask);
    return since.length === 0 ? never : once(Math.min(...since));
  },
} as const satisfies Readonly<Record<string, (ask: Ask) => readonly Occasion[]>>;

export type SituationName = keyof typeof situations;
