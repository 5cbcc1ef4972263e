import fc from 'fast-check';
import { expect } from 'vitest';
import { noAgreements } from '../../src/domain/expectations/agreements.ts';
import { foldJourney } from '../../src/domain/fold/fold.ts';
import { findGaps } from '../../src/domain/gaps/find-gaps.ts';
import { viewersOf } from '../../src/domain/readers/viewers.ts';
import { surveyOf } from '../../src/domain/survey/survey.ts';
import { arbitraryPeriod, maybe } from '../arbitrary-days.ts';
import { arbitraryHistory, arbitraryNow } from '../arbitrary-history.ts';
import { made, making } from '../make-by-hand.ts';
import { withNotices } from '../with-notices.ts';
import type { Law } from './law.ts';

const isInstitutions = (text: string | undefined): boolean => /^(tsb|kriminalomsorg)\b/.test(text ?? '');

const arbitraryMaking = fc.record({
  told: arbitraryHistory(16, 1),
  madeAt: arbitraryNow,
  later: arbitraryNow,
  ut: maybe(arbitraryPeriod),
});

/** What holds for every transition that an office has made by hand, whatever was told before and since. */
export const madeByHandLaws: readonly Law[] = [
  {
    title: 'tells and asks no institution of what an office has made by hand, and lays nothing there that one has said',
    runs: 300,
    property: () =>
      fc.property(arbitraryMaking, ({ told, madeAt, later, ut }) => {
        const decision = making(told, madeAt, ut);
        if (decision === undefined) return;
        const now = Math.max(madeAt, later);
        const journey = withNotices(foldJourney([...told, decision]), now);
        const s = surveyOf(journey, made);
        if (s === undefined) return; // its message was about a home that was given since
        const { gaps, closed } = findGaps(journey, noAgreements, now);
        const theirs = gaps.filter((gap) => gap.transition === made);
        expect(theirs.filter(({ responsible }) => isInstitutions(responsible?.etat))).toEqual([]);
        expect(viewersOf(s, closed, now).filter(({ audience }) => isInstitutions(audience))).toEqual([]);
        const notices = journey.notices.filter(({ transition: of }) => of === made);
        expect(notices.filter(({ sent }) => isInstitutions(sent?.to.etat))).toEqual([]);
        const laid = journey.facts.filter(({ match }) => 'stay' in match && match.stay === made);
        expect(laid.filter(({ by }) => isInstitutions(by))).toEqual([]);
      }),
  },
  {
    title: 'leaves every other transition as it was told where an office has made one by hand',
    runs: 200,
    property: () =>
      fc.property(arbitraryHistory(16, 1), arbitraryNow, (told, then) => {
        const decision = making(told, then);
        if (decision === undefined) return;
        const [before, after] = [foldJourney(told), foldJourney([...told, decision])];
        expect(after.stays.filter(({ id }) => id !== made)).toStrictEqual(before.stays);
        const over = (journey: typeof before) => before.stays.map(({ id }) => surveyOf(journey, id)?.over);
        expect(over(after)).toEqual(over(before));
      }),
  },
];
