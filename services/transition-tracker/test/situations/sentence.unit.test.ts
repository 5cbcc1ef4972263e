import type { Straff } from '@overgang/contracts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldJourney } from '../../src/domain/fold/fold.ts';
import type { Observation } from '../../src/domain/journey/observation.ts';
import { surveysOf } from '../../src/domain/survey/survey.ts';
import { at, hamar, prison, tell } from '../tell.ts';

type Kind = 'dom-over-90-dager' | 'dom-inntil-90-dager' | 'varetekt' | 'forvaring' | 'bot';
const aYear: Straff = { lengde: { ar: 1 } };

/** Received on 5 January 2026. A year without remand: two thirds on 6 September 2026, full time on 5 January 2027. */
const received = (straff?: Straff, slag: Kind = 'dom-over-90-dager'): Observation =>
  tell('2026-01-05', 'opphold-startet', { ...prison, ...hamar, slag, ...(straff === undefined ? {} : { straff }) });
const escaped = (when: string): Observation => tell(when, 'unnveket', prison);
const interrupted = (when: string, til?: string): Observation =>
  tell(when, 'straffavbrudd', { ...prison, ...(til === undefined ? {} : { til }) });
const back = (when: string, more: { readonly straff?: Straff; readonly fra?: string } = {}): Observation =>
  tell(when, 'gjennomforing-endret', { ...prison, form: 'fengsel', ...more });

const reckonedOf = (...told: readonly Observation[]) => surveysOf(foldJourney(told))[0]?.reckoned;
const daysOf = (...told: readonly Observation[]) => {
  const reckoned = reckonedOf(...told);
  return reckoned && 'senest' in reckoned ? [reckoned.tidligst, reckoned.senest] : [reckoned?.slag];
};

describe('the release that a sentence gives', () => {
  test('is between two thirds and full time, from the first day served', () => {
    expect(daysOf(received(aYear))).toEqual(['2026-09-06', '2027-01-05']);
    expect(daysOf(received({ ...aYear, fra: '2025-12-27' }))).toEqual(['2026-08-28', '2026-12-27']);
  });

  test('is full time alone for a short sentence, and in place of a fine', () => {
    expect(daysOf(received({ lengde: { dager: 60 } }, 'dom-inntil-90-dager'))).toEqual(['2026-03-06', '2026-03-06']);
    expect(daysOf(received({ lengde: { dager: 85 } }, 'bot'))).toEqual(['2026-03-31', '2026-03-31']);
  });

  test('has no end in remand and in forvaring, and is nothing where no sentence was told or the person has left', () => {
    expect(daysOf(received(undefined, 'varetekt'))).toEqual(['varetekt']);
    expect(reckonedOf(received(aYear, 'forvaring'))).toBeUndefined();
    expect(reckonedOf(received())).toBeUndefined();
    const out = tell('2026-02-01', 'ut', { ...prison, mate: 'loslatt', til: 'ukjent' });
    expect(reckonedOf(received(aYear), out)).toBeUndefined();
  });

  test('of remand that became a sentence counts from when that was told, or from the first day that was said', () => {
    const remand = received(undefined, 'varetekt');
    expect(daysOf(remand, back('2026-03-02', { straff: { ...aYear, varetektsfradrag: 56 } }))).toEqual([
      '2026-09-06', // 244 − 56 = 188 days from 2 March
      '2027-01-05',
    ]);
    const profile = (dager: number) =>
      surveysOf(foldJourney([remand, back('2026-03-02', { straff: { lengde: { dager } } })]))[0]?.profile;
    expect([profile(90), profile(91)]).toEqual(['dom-inntil-90-dager', 'dom-over-90-dager']);
  });

  test('keeps its first day when it is told anew, and counts from the start of a stay where it comes later', () => {
    const anew = back('2026-04-01', { straff: { lengde: { maneder: 8 } } });
    expect(daysOf(received({ ...aYear, fra: '2026-01-02' }), anew)?.[1]).toBe('2026-09-02');
    expect(daysOf(received(), anew)?.[1]).toBe('2026-09-05');
    expect(daysOf(anew)?.[1]).toBe('2026-12-01');
  });
});

describe('time away', () => {
  test('moves both days by as many days, once the person is back', () => {
    expect(daysOf(received(aYear), escaped('2026-03-02'))).toEqual(['borte']);
    expect(daysOf(received(aYear), escaped('2026-03-02'), back('2026-03-11'))).toEqual(['2026-09-15', '2027-01-14']);
  });

  test('with a last day is reckoned with before that, and ends sooner where the person is back sooner', () => {
    const away = interrupted('2026-03-02', '2026-03-11'); // away for ten days: 2 to 11 March
    expect(daysOf(received(aYear), away)).toEqual(['2026-09-16', '2027-01-15']);
    expect(daysOf(received(aYear), away, back('2026-03-04'))).toEqual(['2026-09-08', '2027-01-07']);
    expect(daysOf(received(aYear), away, back('2026-03-20'))).toEqual(['2026-09-16', '2027-01-15']);
    expect(daysOf(received(aYear), away, back('2026-03-20', { fra: '2026-03-01' }))).toEqual([
      '2026-09-06',
      '2027-01-05',
    ]);
  });

  test('said again while away is one time, and later is another', () => {
    const first = interrupted('2026-03-02', '2026-03-11');
    expect(daysOf(received(aYear), first, interrupted('2026-03-10', '2026-03-21'))).toEqual([
      '2026-09-26',
      '2027-01-25',
    ]);
    expect(daysOf(received(aYear), first, escaped('2026-03-10'))).toEqual(['borte']);
    expect(daysOf(received(aYear), first, interrupted('2026-05-01', '2026-05-02'))).toEqual([
      '2026-09-18',
      '2027-01-17',
    ]);
  });

  test('is over when the person is received anew', () => {
    expect(daysOf(received(aYear), escaped('2026-03-02'), { ...received(aYear), at: at('2026-03-04') })).not.toEqual([
      'borte',
    ]);
  });

  test('is what the prison says it was, and what has come since', () => {
    const first = [received(aYear), escaped('2026-03-02'), back('2026-03-11')];
    const recounted = back('2026-04-01', { straff: { ...aYear, fravaersdager: 8 } });
    expect(daysOf(...first, recounted)).toEqual(['2026-09-14', '2027-01-13']);
    expect(daysOf(...first, recounted, escaped('2026-05-01'), back('2026-05-03'))).toEqual([
      '2026-09-16',
      '2027-01-15',
    ]);
  });

  test('before the first day of the sentence is nothing', () => {
    const later = { ...aYear, fra: '2026-04-01' };
    const plain = daysOf(received(later));
    expect(daysOf(received(later), escaped('2026-03-02'), back('2026-03-11'))).toEqual(plain);
    const counted = { ...later, fravaersdager: 0 };
    expect(daysOf(received(counted), escaped('2026-03-02'), back('2026-03-11'))).toEqual(plain);
  });

  test('is forgotten with the sentence when somebody comes back after a release', () => {
    const out = tell('2026-05-01', 'ut', { ...prison, mate: 'loslatt', til: 'ukjent' });
    const again = { ...received(aYear), id: 'again', at: at('2026-06-01') };
    expect(daysOf(received(aYear), escaped('2026-03-02'), back('2026-03-11'), out, again)).toEqual([
      '2027-01-31',
      '2027-06-01',
    ]);
  });

  test('makes nothing earlier, and is the same in whatever order it is told', () => {
    const day = fc.integer({ min: 1, max: 300 });
    const times = fc.array(fc.tuple(day, fc.nat(20)), { maxLength: 4 });
    const dayAfter = (days: number) => new Date(Date.UTC(2026, 0, 6 + days)).toISOString().slice(0, 10);
    fc.assert(
      fc.property(times, fc.boolean(), fc.gen(), (away, isEscape, any) => {
        const facts = away.flatMap(([from, days]) => [
          isEscape ? escaped(dayAfter(from)) : interrupted(dayAfter(from), dayAfter(from + days)),
          back(dayAfter(from + days)),
        ]);
        const all = [received(aYear), ...facts];
        const shuffled = any(fc.shuffledSubarray, all, { minLength: all.length });
        expect(reckonedOf(...shuffled)).toEqual(reckonedOf(...all));
        const [first = '', last = ''] = daysOf(...all);
        expect(first >= '2026-09-06' && (last === '' || last >= '2027-01-05')).toBe(true);
      }),
    );
  });
});
