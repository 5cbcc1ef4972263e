import { Tavlefilter } from '@overgang/contracts/board';
import { expect, test } from 'vitest';
import { countFilters, filterFromSearch, filterToSearch } from './filter-in-url.ts';

test('reads the filters of an address and leaves out what is wrong', () => {
  expect(filterFromSearch('?kommune=3403&visning=ubesvart&tekst=bj%C3%B8rk')).toEqual({
    kommune: '3403',
    visning: 'ubesvart',
    tekst: 'bjørk',
  });
  expect(filterFromSearch('?kommune=9999&alvor=rasende&fra=2026-02-30&noe=annet&__proto__=x')).toEqual({});
});

test('writes an address that reads back as the same filters', () => {
  const filter = Tavlefilter.parse({ etat: 'nav', fra: '2026-03-01', til: '2026-03-31', tekst: 'hamar & omegn' });
  expect(filterToSearch(filter)).toBe('?etat=nav&fra=2026-03-01&til=2026-03-31&tekst=hamar+%26+omegn');
  expect(filterFromSearch(filterToSearch(filter))).toEqual(filter);
  expect(filterToSearch({})).toBe('');
  expect(countFilters(filter)).toBe(4);
});
