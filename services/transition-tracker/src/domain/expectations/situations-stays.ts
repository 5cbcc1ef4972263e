import { daysBetween, osloDayOf } from '@overgang/calendar';
import { Ledd } from '@overgang/contracts';
import { linksOf } from '../survey/links.ts';
import { isNeeded } from '../survey/needs.ts';
import { daysSinceLastExit, overlappingStay } from '../survey/other-stays.ts';
import type { Survey } from '../survey/survey.ts';
import { type Ask, never, type Occasion, once } from './occasion.ts';

/** Whether something that was asked for is not in place. */
const lacksLink = (s: Survey): boolean => {
  const links = linksOf(s);
  return Ledd.options.some((ledd) => isNeeded(s, ledd) && links[ledd].tilstand !== 'pa-plass');
};

/** Days from the exit to the earliest day that was told. Declared ready, the person leaves as told; broken off is another matter. */
const daysEarly = ({ stay, exit }: Survey): number => {
  if (exit === undefined || exit.mate === 'avbrutt' || stay.ready !== undefined || stay.plan === undefined) return 0;
  return daysBetween(osloDayOf(exit.at), stay.plan.tidligst);
};

/** Whether the person has said that one clinic may not know of another. Once said, it holds until they say yes. */
const objects = ({ journey, stay }: Survey): boolean => {
  if (stay.etat !== 'tsb') return false;
  const said = journey.facts.findLast((fact) => fact.kind === 'samtykke' && fact.til.includes('tsb'));
  return said?.kind === 'samtykke' && said.svar !== 'gitt';
};

/** What opens the expectations of how one stay follows another, and of when the person leaves. */
export const staySituations = {
  'ut-for-tidlig': ({ s }: Ask) => {
    const days = daysEarly(s);
    return s.exit !== undefined && days > 0 && lacksLink(s) ? once(s.exit.at, { tall: days }) : never;
  },
  'to-opphold-samtidig': ({ s }: Ask) => {
    const next = overlappingStay(s.stay, s.journey.stays);
    return next?.entered === undefined || objects(s) ? never : once(next.entered);
  },
  'tilbake-igjen': ({ s, lead }: Ask) => {
    const days = daysSinceLastExit(s.stay, s.journey.stays);
    if (days === undefined || lead === undefined || days < 1 || days > lead.count) return never;
    return objects(s) ? never : once(s.entered, { tall: days });
  },
} as const satisfies Readonly<Record<string, (ask: Ask) => readonly Occasion[]>>;
