import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reckonSentence, type ToReckon } from './reckon-sentence.ts';

const reckon = (start: string, lengde: ToReckon['lengde'], { fradrag = 0, away = 0 } = {}) =>
  reckonSentence({ start, lengde, fradrag, away });

describe('reckoned by hand', () => {
  test('a year: 365 days, two thirds 243.33 and so 244, half 182.5 and so 183', () => {
    // 2 June 2026 + 183 = 2 December; + 244 = 1 February 2027; six months before that is 1 August 2026.
    expect(reckon('2026-06-02', { ar: 1 })).toEqual({
      halvTid: '2026-12-02',
      seksManederIgjen: '2026-08-01',
      toTredjedeler: '2027-02-01',
      fullTid: '2027-06-02',
    });
  });

  test('a year in which there is a 29 February: 366 days, two thirds 244, half 183', () => {
    // 1 August 2027 + 183 = 31 January 2028; + 244 = 1 April 2028 (over 29 February); full time is 1 August 2028.
    expect(reckon('2027-08-01', { ar: 1 })).toMatchObject({
      halvTid: '2028-01-31',
      toTredjedeler: '2028-04-01',
      fullTid: '2028-08-01',
    });
  });

  test('a sentence that begins on 29 February ends on the last of February', () => {
    expect(reckon('2028-02-29', { ar: 1 }).fullTid).toBe('2029-02-28');
  });

  test('months are calendar months: six from 31 August end on the last of February, and then the days are added', () => {
    // 31 August 2026 + 6 months = 28 February 2027, + 10 days = 10 March: 191 days; two thirds 127.33 and so 128.
    // 31 August + 128 = 6 January 2027; + 96 (half of 191, rounded up) = 5 December 2026.
    expect(reckon('2026-08-31', { maneder: 6, dager: 10 })).toEqual({
      halvTid: '2026-12-05',
      seksManederIgjen: '2026-08-31', // 6 July lies before the first day
      toTredjedeler: '2027-01-06',
      fullTid: '2027-03-10',
    });
  });

  test('years and months are added as months: 1 year and 6 months is 18 months', () => {
    expect(reckon('2026-01-15', { ar: 1, maneder: 6 })).toEqual(reckon('2026-01-15', { maneder: 18 }));
  });

  test('remand counts as served: each day comes 40 days earlier', () => {
    // As the year above: 183 − 40 = 143 → 23 October; 244 − 40 = 204 → 23 December; 365 − 40 = 325 → 23 April.
    expect(reckon('2026-06-02', { ar: 1 }, { fradrag: 40 })).toEqual({
      halvTid: '2026-10-23',
      seksManederIgjen: '2026-06-23',
      toTredjedeler: '2026-12-23',
      fullTid: '2027-04-23',
    });
  });

  test('remand longer than two thirds: parole may be granted from the first day', () => {
    expect(reckon('2026-06-02', { ar: 1 }, { fradrag: 300 })).toMatchObject({
      halvTid: '2026-06-02',
      toTredjedeler: '2026-06-02',
      fullTid: '2026-08-06', // 65 days are left
    });
  });

  test('74 days is the shortest with parole: 60 served (two thirds would be 50), and 14 left', () => {
    // 1 March 2026 + 60 = 30 April; + 74 = 14 May.
    expect(reckon('2026-03-01', { dager: 74 })).toMatchObject({ toTredjedeler: '2026-04-30', fullTid: '2026-05-14' });
  });

  test('73 days is served in full: 13 would be left', () => {
    const found = reckon('2026-03-01', { dager: 73 });
    expect(found).toMatchObject({ halvTid: '2026-04-07', fullTid: '2026-05-13' }); // half: 36.5 and so 37 days
    expect(found.toTredjedeler).toBeUndefined();
  });

  test('the sixty days count those in remand', () => {
    // 90 days: two thirds is 60. 20 in remand: 40 days from 1 March is 10 April.
    expect(reckon('2026-03-01', { dager: 90 }, { fradrag: 20 }).toTredjedeler).toBe('2026-04-10');
  });

  test('nine days away move all of it by nine days', () => {
    expect(reckon('2026-06-02', { ar: 1 }, { away: 9 })).toEqual({
      halvTid: '2026-12-11',
      seksManederIgjen: '2026-08-10',
      toTredjedeler: '2027-02-10',
      fullTid: '2027-06-11',
    });
  });

  test('of a short sentence electronic monitoring is possible from the first day', () => {
    expect(reckon('2026-03-01', { maneder: 4 }).seksManederIgjen).toBe('2026-03-01');
  });
});

const arbitrarySentence: fc.Arbitrary<ToReckon> = fc
  .record({
    start: fc
      .date({ min: new Date('2020-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
    ar: fc.nat(21),
    maneder: fc.nat(30),
    dager: fc.integer({ min: 1, max: 400 }),
    fradrag: fc.nat(800),
    away: fc.nat(200),
  })
  .map(({ ar, maneder, dager, ...rest }) => ({ ...rest, lengde: { ar, maneder, dager } }));

describe('for every sentence', () => {
  test('half comes before two thirds, and two thirds before full time; none before the first day', () => {
    fc.assert(
      fc.property(arbitrarySentence, (sentence) => {
        const { halvTid, toTredjedeler, fullTid, seksManederIgjen } = reckonSentence(sentence);
        const inOrder = [sentence.start, halvTid, toTredjedeler ?? halvTid, fullTid];
        expect(inOrder.toSorted()).toEqual(inOrder);
        expect(seksManederIgjen >= sentence.start && seksManederIgjen <= (toTredjedeler ?? fullTid)).toBe(true);
      }),
    );
  });

  test('a day away makes nothing earlier, and a day in remand or off the sentence nothing later', () => {
    const days = (sentence: ToReckon) => Object.values(reckonSentence(sentence));
    fc.assert(
      fc.property(arbitrarySentence, (sentence) => {
        const base = days(sentence);
        const away = days({ ...sentence, away: sentence.away + 1 });
        const remand = days({ ...sentence, fradrag: sentence.fradrag + 1 });
        expect(away.every((day, index) => day >= (base[index] ?? ''))).toBe(true);
        expect(remand.every((day, index) => day <= (base[index] ?? ''))).toBe(true);
      }),
    );
  });
});
