import type { Overgangsrad, Tavlefilter } from '@overgang/contracts/board';
import { fakeClock } from '@overgang/testing';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type { z } from 'zod';
import { aGap, allRows, aRow, openTestBoard, putRows } from './a-board.ts';
import { useTrackerDatabase } from './use-tracker-database.ts';

const database = useTrackerDatabase();
beforeEach(() => database.clear());

type Filter = z.output<typeof Tavlefilter>;
const audience = 'koordinator:0301';
const severities = ['kritisk', 'over-frist', 'kommende', 'merknad', 'i-rute'] as const;

const arbitraryDay = fc.constantFrom('2026-01-10', '2026-02-10', '2026-03-10');
const arbitraryOut: fc.Arbitrary<Overgangsrad['ut']> = fc.oneof(
  fc.constant({ tilstand: 'uten-dato' } as const),
  fc.tuple(arbitraryDay, arbitraryDay).map(([a, b]) => {
    const [tidligst, senest] = a < b ? [a, b] : [b, a];
    return { tilstand: 'planlagt', periode: { tidligst, sannsynlig: tidligst, senest, visshet: 'planlagt' } } as const;
  }),
  arbitraryDay.map((day) => ({ tilstand: 'ute', tidspunkt: `${day}T12:00:00Z`, mate: 'utskrevet' }) as const),
  fc.constant({ tilstand: 'klar', siden: '2026-01-10T12:00:00Z' } as const),
);
const arbitraryGaps = fc.array(fc.constantFrom(aGap('nav'), aGap('boligsosial', '100 % uten tak_'), aGap('tsb')), {
  maxLength: 2,
});
const arbitraryRow = fc
  .record({
    hvem: fc.constantFrom('Stille Bjørk 27', 'Grønn Ås 100%', 'Rød_Elv 3', 'Skrå\\strek 9'),
    kommune: fc.constantFrom(undefined, '0301', '3403'),
    bydel: fc.constantFrom(undefined, '030101'),
    ut: arbitraryOut,
    mangler: arbitraryGaps,
    alvor: fc.constantFrom(...severities),
    frist: fc.constantFrom(undefined, '2026-01-05T12:00:00Z', '2026-01-06T12:00:00.123Z'),
    mittTrekk: fc.boolean(),
    ubesvart: fc.boolean(),
  })
  .map(({ kommune, bydel, frist, mangler, ...rest }) => {
    const sted = kommune && {
      kommune,
      kommunenavn: kommune === '0301' ? 'Oslo' : 'Hamar',
      ...(bydel && { bydel, bydelsnavn: 'Gamle Oslo' }),
    };
    const trekk = mangler[0]?.trekk;
    const more = { ...(sted && { sted }), ...(frist && { frist }), ...(trekk && { trekk }) };
    return aRow({ ...rest, mangler, ...more } as unknown as Partial<Overgangsrad>); // places without their brand
  });

const arbitraryFilter = fc
  .record(
    {
      kommune: fc.constantFrom('0301', '3403'),
      bydel: fc.constant('030101'),
      etat: fc.constantFrom('nav', 'boligsosial', 'kriminalomsorg'),
      alvor: fc.constantFrom(...severities),
      fra: arbitraryDay,
      til: arbitraryDay,
      tekst: fc.constantFrom(
        'bjørk',
        'GRØNN ås',
        '%',
        '_',
        '\\',
        '100 %',
        'oslo bolig',
        "'; drop table",
        'Ås 100%',
        'institusjon',
      ),
      visning: fc.constantFrom('ubesvart', 'mitt-trekk'),
    },
    { requiredKeys: [] },
  )
  .map((filter) => filter as Filter);

const exitOf = ({ ut }: Overgangsrad): readonly [string, string] | undefined => {
  if (ut.tilstand === 'ute') return [ut.tidspunkt.slice(0, 10), ut.tidspunkt.slice(0, 10)];
  if (ut.tilstand === 'uten-dato' || ut.periode === undefined) return undefined;
  return [ut.periode.tidligst, ut.periode.senest];
};

/** The filter as its contract says it. */
const matches = (row: Overgangsrad, { kommune, bydel, etat, alvor, fra, til, tekst, visning }: Filter): boolean => {
  const out = exitOf(row);
  const words = [
    row.hvem,
    row.sted?.kommunenavn,
    row.sted?.bydelsnavn,
    row.opphav.tekst,
    ...row.mangler.map((gap) => gap.tittel),
  ];
  const searched = words.join(' ').toLowerCase();
  return (
    (kommune === undefined || row.sted?.kommune === kommune) &&
    (bydel === undefined || row.sted?.bydel === bydel) &&
    (etat === undefined || row.mangler.some((gap) => gap.trekk?.etat === etat)) &&
    (alvor === undefined || row.alvor === alvor) &&
    (fra === undefined || (out !== undefined && out[1] >= fra)) &&
    (til === undefined || (out !== undefined && out[0] <= til)) &&
    (tekst === undefined ||
      tekst
        .toLowerCase()
        .split(/\s+/)
        .every((word) => searched.includes(word))) &&
    (visning === undefined || (visning === 'ubesvart' ? row.ubesvart : row.mittTrekk))
  );
};

const orderOf = (row: Overgangsrad): string =>
  `${severities.indexOf(row.alvor)} ${row.frist ? new Date(row.frist).toISOString() : 'infinity'} ${row.overgangId}`;

test('shows exactly what the filters ask for, the most urgent first, page by page', async () => {
  const clock = fakeClock();
  const board = openTestBoard(database.db, clock);
  const law = fc.asyncProperty(
    fc.array(arbitraryRow, { maxLength: 25 }),
    fc.array(arbitraryFilter, { minLength: 6, maxLength: 6 }),
    fc.integer({ min: 1, max: 30 }),
    async (rows, filters, limit) => {
      await database.clear();
      await putRows(
        database.db,
        clock,
        rows.map((row) => ({ audience, row })),
      );
      for (const filter of [{}, ...filters]) {
        const expected = rows
          .filter((row) => matches(row, filter))
          .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
        expect(await allRows(board, [audience], { filter, limit })).toEqual(JSON.parse(JSON.stringify(expected)));
      }
    },
  );
  await fc.assert(law, { numRuns: 30 });
});

test('neither loses nor repeats a row that stands still while others change between two pages', async () => {
  const clock = fakeClock();
  const board = openTestBoard(database.db, clock);
  const still = Array.from({ length: 40 }, (_, n) => aRow({ alvor: severities[n % 5] ?? 'merknad' }));
  await putRows(
    database.db,
    clock,
    still.map((row) => ({ audience, row })),
  );
  const seen: string[] = [];
  let after: Awaited<ReturnType<typeof board.rows>>['next'];
  do {
    const page = await board.rows([audience], { filter: {}, after, limit: 7 });
    seen.push(...page.rows.map((row) => row.overgangId));
    after = page.next;
    await putRows(database.db, clock, [
      { audience, row: aRow({ alvor: 'kritisk' }) },
      { audience, row: aRow() },
    ]);
  } while (after !== undefined);
  const ofThose = seen.filter((id) => still.some((row) => row.overgangId === id));
  expect(ofThose.toSorted()).toEqual(still.map((row) => row.overgangId).toSorted());
  expect(new Set(seen).size).toBe(seen.length);
});
