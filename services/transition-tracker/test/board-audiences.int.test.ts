import { fakeClock } from '@overgang/testing';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type { AudienceRow } from '../src/domain/index.ts';
import { canonical } from '../src/domain/records/canonical.ts';
import { aGap, allRows, aRow, openTestBoard, putRows, putUnmatched } from './a-board.ts';
import { useTrackerDatabase } from './use-tracker-database.ts';

const database = useTrackerDatabase();
beforeEach(() => database.clear());

const clock = fakeClock();
const board = () => openTestBoard(database.db, clock);
const units = ['tsb:310000019', 'tsb:310000205'];
const offices = ['nav:3403', 'boligsosial:3403', 'koordinator:3403'];
const elsewhere = 'nav:3411';
const severities = ['kritisk', 'over-frist', 'kommende', 'merknad', 'i-rute'] as const;

/** Transitions, each as it stands with some audiences, of one place only: cut differently, and so of another urgency. */
const arbitraryRows = fc
  .array(
    fc.tuple(
      fc.oneof(fc.subarray([...units, ...offices], { minLength: 1 }), fc.constant([elsewhere])),
      fc.constantFrom(...severities),
      fc.constantFrom(...severities),
      fc.record({ ubesvart: fc.boolean(), mittTrekk: fc.boolean(), trekk: fc.constantFrom(undefined, 'nav', 'tsb') }),
    ),
    { maxLength: 12 },
  )
  .map((all) =>
    all.flatMap(([audiences, own, others, { trekk, ...more }]) => {
      const { overgangId } = aRow();
      const mangler = trekk === undefined ? [] : [aGap(trekk as 'nav')];
      const party = mangler[0]?.trekk;
      return audiences.map((audience): AudienceRow => {
        const alvor = audience.startsWith('tsb') ? own : others;
        return { audience, row: aRow({ overgangId, alvor, mangler, ...more, ...(party && { trekk: party }) }) };
      });
    }),
  );

/** The audience whose row stands for the transition: the institution's own, else the first by name. */
const weight = (audience: string): string => `${audience.startsWith('tsb') ? 0 : 1} ${audience}`;

const seenBy = (rows: readonly AudienceRow[], audiences: readonly string[]): readonly AudienceRow[] => {
  const own = rows.filter(({ audience }) => audiences.includes(audience));
  const first = Map.groupBy(own, ({ row }) => row.overgangId);
  return [...first.values()].map(
    (same) => same.toSorted((a, b) => (weight(a.audience) < weight(b.audience) ? -1 : 1))[0] as AudienceRow,
  );
};

test('shows a reader of several audiences each transition once, and counts it once, by the same row', async () => {
  const law = fc.asyncProperty(
    arbitraryRows,
    fc.subarray([...units, ...offices, elsewhere]),
    async (rows, audiences) => {
      await database.clear();
      await putRows(database.db, clock, rows);
      const expected = seenBy(rows, audiences).map(({ row }) => row);
      const shown = await allRows(board(), audiences, { limit: 4 });
      expect(new Set(shown.map(canonical))).toEqual(new Set(expected.map(canonical)));
      expect(shown.map(({ alvor }) => severities.indexOf(alvor))).toEqual(
        expected.map(({ alvor }) => severities.indexOf(alvor)).sort(),
      );
      const counts = await board().counts(audiences);
      const amount = (what: string): number => counts.get(what) ?? 0;
      expect(amount('totalt')).toBe(expected.length);
      expect(amount('ubesvart')).toBe(expected.filter((row) => row.ubesvart).length);
      expect(amount('mitt-trekk')).toBe(expected.filter((row) => row.mittTrekk).length);
      expect(amount('trekk:nav')).toBe(expected.filter((row) => row.trekk?.etat === 'nav').length);
      for (const alvor of severities)
        expect(amount(`alvor:${alvor}`)).toBe(expected.filter((row) => row.alvor === alvor).length);
    },
  );
  await fc.assert(law, { numRuns: 40 });
});

const unmatched = (id: string, tidspunkt: string, audience: string) => ({
  audience,
  event: {
    id,
    tidspunkt,
    mottatt: tidspunkt,
    hvem: 'Stille Bjørk 27',
    tekst: 'Bolig tildelt',
    avsender: 'Boligkontoret',
    arsak: 'ingen-overgang',
    forklaring: 'Ingen overgang er kjent.',
    kandidater: [],
  } as const,
});

test('lists unmatched events oldest first, each once, page by page, and counts them', async () => {
  const [nav, coordinator] = ['nav:3403', 'koordinator:3403'] as const;
  await putUnmatched(database.db, clock, [
    unmatched('urn:a c', '2026-01-03T12:00:00Z', nav),
    unmatched('urn:a a', '2026-01-02T12:00:00.5Z', nav),
    unmatched('urn:a a', '2026-01-02T12:00:00.5Z', coordinator),
    unmatched('urn:a b', '2026-01-02T12:00:00.5Z', coordinator),
    unmatched('urn:a d', '2026-01-01T12:00:00Z', 'nav:3411'),
  ]);
  const read = async (audiences: readonly string[]) => {
    const ids: string[] = [];
    let after: Awaited<ReturnType<ReturnType<typeof board>['unmatched']>>['next'];
    do {
      const page = await board().unmatched(audiences, { aside: false, after, limit: 1 });
      ids.push(...page.rows.map(({ id }) => id.slice(-1)));
      after = page.next;
    } while (after !== undefined);
    return ids.join('');
  };
  expect(await read([nav])).toBe('ac');
  expect(await read([nav, coordinator])).toBe('abc');
  expect(await read([])).toBe('');
  expect((await board().counts([nav])).get('ukoblet')).toBe(2);
  expect((await board().counts([nav, coordinator])).get('ukoblet')).toBe(3);
});
