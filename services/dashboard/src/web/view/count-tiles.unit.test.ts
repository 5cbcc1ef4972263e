import { Tall, Tavlefilter } from '@overgang/contracts/board';
import { expect, test } from 'vitest';
import { countTiles } from './count-tiles.ts';

const counts = Tall.parse({
  per: '2026-03-06T09:30:00Z',
  totalt: 12,
  alvor: { kritisk: 0, 'over-frist': 3, kommende: 4, merknad: 1, 'i-rute': 4 },
  ubesvart: 2,
  mittTrekk: 5,
  ukoblet: 1,
  trekk: { tsb: 1, kriminalomsorg: 0, nav: 2, boligsosial: 3 },
});
const tile = (label: string, filter: Tavlefilter = {}) =>
  countTiles({ counts, filter, hasMoves: true }).find((one) => one.label === label);

test('counts what the tracker counts, also what is unanswered and what fits nothing', () => {
  expect(countTiles({ counts, filter: {}, hasMoves: true }).map(({ label, count }) => `${label} ${count}`)).toEqual([
    'Alle 12',
    'Kritisk 0',
    'Over frist 3',
    'Kommer 4',
    'Vår tur 5',
    'Ubesvart 2',
    'Ukoblet 1',
  ]);
});

test('leads to the filter, keeps the other filters, and back again', () => {
  const hamar = Tavlefilter.parse({ kommune: '3403', visning: 'ubesvart' });
  expect(tile('Over frist', hamar)?.href).toBe('/?kommune=3403&alvor=over-frist');
  expect(tile('Ubesvart', hamar)).toMatchObject({ isChosen: true, href: '/?kommune=3403' });
  expect(tile('Alle', hamar)?.isChosen).toBe(false);
  expect(tile('Ukoblet', hamar)?.href).toBe('/ukoblet');
});

test('is red only when something is critical', () => {
  expect(tile('Kritisk')?.tone).toBe('calm');
  expect(tile('Over frist')?.tone).toBe('late');
});

test('knows no number before it is told one', () => {
  expect(countTiles({ counts: undefined, filter: {}, hasMoves: true }).every(({ count }) => count === undefined)).toBe(
    true,
  );
});

test('counts no moves of their own for those who watch over others', () => {
  const labels = countTiles({ counts, filter: {}, hasMoves: false }).map(({ label }) => label);
  expect(labels).not.toContain('Vår tur');
});
