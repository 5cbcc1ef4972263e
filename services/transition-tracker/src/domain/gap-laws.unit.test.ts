import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryHistory, arbitraryNow } from '../../test/arbitrary-history.ts';
import { withNotices } from '../../test/with-notices.ts';
import { byMunicipality, noAgreements } from './agreements.ts';
import { idOfGap } from './decided-on.ts';
import { findGaps } from './find-gaps.ts';
import { foldJourney } from './fold.ts';

const agreements = byMunicipality([
  {
    avtaleId: 'hamar',
    kommune: '3403',
    gyldigFra: '2026-01-01',
    frister: [
      { forventning: 'bolig-mangler', dager: 70, dagslag: 'dager' },
      { forventning: 'ikke-mottatt', dager: 2, dagslag: 'virkedager' },
      { forventning: 'sent-varsel', dager: 30, dagslag: 'virkedager' },
      { forventning: 'dato-mangler', dager: 5, dagslag: 'virkedager' },
    ],
  },
]);

const arbitraryJourney = fc.tuple(arbitraryHistory(), arbitraryNow).map(([told, now]) => ({
  journey: withNotices(foldJourney(told), now),
  now,
}));

test('gives one answer until the next moment to look, and another one then', () => {
  const law = fc.property(
    arbitraryJourney,
    arbitraryNow,
    fc.double({ min: 0, max: 1, noNaN: true }),
    (made, now, part) => {
      for (const known of [noAgreements, agreements]) {
        const { lookAgainAt, ...found } = findGaps(made.journey, known, now);
        const until = lookAgainAt ?? now + 5 * 365 * 86_400_000;
        expect(until).toBeGreaterThan(now);
        for (const t of [now + 1, Math.floor(now + (until - now) * part), until - 1].filter(
          (one) => one >= now && one < until,
        )) {
          expect(findGaps(made.journey, known, t)).toStrictEqual(findGaps(made.journey, known, now));
        }
        if (lookAgainAt === undefined) continue;
        const { lookAgainAt: _, ...then } = findGaps(made.journey, known, lookAgainAt);
        expect(then).not.toStrictEqual(found);
      }
    },
  );
  fc.assert(law, { numRuns: 300 });
});

test('finds each gap once', () => {
  const law = fc.property(arbitraryJourney, arbitraryNow, ({ journey }, now) => {
    const ids = findGaps(journey, noAgreements, now).gaps.map(idOfGap);
    expect(new Set(ids).size).toBe(ids.length);
  });
  fc.assert(law, { numRuns: 200 });
});
