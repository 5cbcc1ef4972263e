import { daysBetween } from '@overgang/calendar';
import type { Survey } from '../survey/survey.ts';
import { type Ask, never, once } from './occasion.ts';

/** The reckoning is an estimate in whole days: closer than this, date and sentence agree. */
const marginDays = 3;

/** How far the likely day of the plan lies outside of what the sentence gives. */
const daysOutside = (day: string, { reckoned }: Survey): number => {
  if (reckoned?.slag !== 'straff' && reckoned?.slag !== 'bot') return 0;
  return Math.max(daysBetween(day, reckoned.tidligst), daysBetween(reckoned.senest, day), 0);
};

/** What opens the expectations of a sentence. */
export const sentenceSituations = {
  'dato-utenfor-dommen': ({ s }: Ask) => {
    const { plan, planAt } = s.stay;
    if (plan === undefined || planAt === undefined) return never;
    const days = daysOutside(plan.sannsynlig, s);
    if (days <= marginDays) return never;
    return once(planAt, { key: plan.sannsynlig, tall: days });
  },
} as const satisfies Readonly<Record<string, (ask: Ask) => readonly unknown[]>>;
