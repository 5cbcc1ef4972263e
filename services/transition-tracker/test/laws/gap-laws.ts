import { type Datoperiode, Etat } from '@overgang/contracts';
import fc from 'fast-check';
import { expect } from 'vitest';
import { disclosureTo } from '../../src/domain/disclosure/disclosure.ts';
import { type Agreements, byMunicipality, noAgreements } from '../../src/domain/expectations/agreements.ts';
import { evolve } from '../../src/domain/fold/evolve.ts';
import { foldJourney } from '../../src/domain/fold/fold.ts';
import { idOfGap } from '../../src/domain/gaps/decided-on.ts';
import { factsBehind } from '../../src/domain/gaps/facts-behind.ts';
import { findGaps } from '../../src/domain/gaps/find-gaps.ts';
import type { Journey } from '../../src/domain/journey/journey.ts';
import type { Observation } from '../../src/domain/journey/observation.ts';
import { viewersOf } from '../../src/domain/readers/viewers.ts';
import { surveyOf, surveysOf } from '../../src/domain/survey/survey.ts';
import { arbitraryPeriod, maybe } from '../arbitrary-days.ts';
import { arbitraryHistory, arbitraryNow } from '../arbitrary-history.ts';
import { making } from '../make-by-hand.ts';
import { kommune, sources } from '../tell.ts';
import { withNotices } from '../with-notices.ts';
import type { Law } from './law.ts';

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

/** Somebody waives a gap, or takes it, or nobody does. */
const decide = (journey: Journey, now: number, choice: number): Journey => {
  const { gaps } = findGaps(journey, noAgreements, now);
  const gap = gaps[choice % (gaps.length + 2)];
  const s = gap && surveyOf(journey, gap.transition);
  if (gap === undefined || s === undefined) return journey;
  const told = { source: sources.sporing, id: 'valg', by: 'sporing', at: now, recordedAt: now } as const;
  const about = { ...told, names: gap.transition, mangel: idOfGap(gap) };
  const fakta = factsBehind(s, gap);
  return choice % 2 === 0
    ? evolve(journey, { ...about, kind: 'mangel-frafalt', fakta })
    : evolve(journey, { ...about, kind: 'mangel-overtatt', av: { etat: 'nav', kommune: kommune('3411') } });
};

/** A transition may have been made by hand, too. */
const withMade = (told: readonly Observation[], ut: Datoperiode | undefined): readonly Observation[] => {
  const decision = making(told, Math.max(...told.map(({ at }) => at + 1)), ut);
  return decision === undefined ? told : [...told, decision];
};

const arbitraryJourney = fc
  .tuple(arbitraryHistory(), arbitraryNow, fc.nat(9), maybe(arbitraryPeriod))
  .map(([told, now, choice, ut]) => ({
    journey: decide(withNotices(foldJourney(choice > 5 ? withMade(told, ut) : told), now), now, choice),
    now,
  }));

const arbitraryShare = fc.double({ min: 0, max: 1, noNaN: true });
const fiveYears = 5 * 365 * 86_400_000;

const look = (journey: Journey, known: Agreements, now: number) => {
  const { lookAgainAt, ...found } = findGaps(journey, known, now);
  const surveys = surveysOf(journey);
  const audiences = surveys.flatMap((s) => viewersOf(s, found.closed, now).map(({ audience }) => audience));
  const told = surveys.flatMap((s) => Etat.options.map((etat) => disclosureTo(s, etat, now)));
  return {
    lookAgainAt,
    shown: { ...found, audiences },
    told: told.map((one) => ('basis' in one ? one.basis.id : one.state)),
  };
};

/** What holds for the gaps of every journey, at every moment. */
export const gapLaws: readonly Law[] = [
  {
    title: 'gives one answer until the next moment to look, and another one then',
    runs: 300,
    property: () =>
      fc.property(arbitraryJourney, arbitraryNow, arbitraryShare, ({ journey }, now, share) => {
        for (const known of [noAgreements, agreements]) {
          const before = look(journey, known, now);
          const until = before.lookAgainAt ?? now + fiveYears;
          expect(until).toBeGreaterThan(now);
          const between = [now + 1, Math.floor(now + (until - now) * share), until - 1].filter(
            (t) => t >= now && t < until,
          );
          for (const t of between) expect(look(journey, known, t).shown).toStrictEqual(before.shown);
          if (before.lookAgainAt === undefined) continue;
          const { shown, told } = look(journey, known, before.lookAgainAt);
          expect({ shown, told }).not.toStrictEqual({ shown: before.shown, told: before.told });
        }
      }),
  },
  {
    title: 'finds each gap once',
    runs: 200,
    property: () =>
      fc.property(arbitraryJourney, arbitraryNow, ({ journey }, now) => {
        const ids = findGaps(journey, noAgreements, now).gaps.map(idOfGap);
        expect(new Set(ids).size).toBe(ids.length);
      }),
  },
];
