import { Kommunenummer, Orgnr } from '@overgang/contracts';
import { expect, test } from 'vitest';
import { addressesOf, type addressOf, isAddressedTo } from './addresses.ts';
import type { Caller } from './caller.ts';
import { demoOrganisations } from './demo-organisations.ts';
import { openOrganisationDirectory } from './organisation-directory.ts';

const demo = openOrganisationDirectory(demoOrganisations);
const caller = (nokkel: string): Caller => {
  const organisation = demo.byKey(nokkel);
  const one = organisation && demo.callerFor(organisation.orgnr, []);
  if (one === undefined) throw new Error(`no ${nokkel}`);
  return one;
};
const receivers = (addressee: Parameters<typeof addressOf>[0]): readonly string[] =>
  demo.all.map(({ nokkel }) => nokkel).filter((nokkel) => isAddressedTo(caller(nokkel), addressee));

const oslo = Kommunenummer.parse('0301');
const [gamleOslo] = caller('nav-gamle-oslo').bydeler;

test('a message to a municipality goes to that agency there, and to all its bydeler', () => {
  expect(receivers({ etat: 'nav', kommune: Kommunenummer.parse('3403') })).toEqual(['nav-hamar']);
  expect(receivers({ etat: 'nav', kommune: oslo })).toEqual(['nav-gamle-oslo', 'nav-grunerlokka']);
});

test('a message to a bydel goes there, and to whoever answers for the whole of Oslo', () => {
  expect(receivers({ etat: 'boligsosial', kommune: oslo, bydel: gamleOslo })).toEqual([
    'boligsosial-gamle-oslo',
    'boligsosial-oslo',
  ]);
});

test('a message to a unit goes to its organisation alone, wherever it is', () => {
  const ward = Orgnr.parse('310000213');
  expect(receivers({ etat: 'tsb', enhet: ward })).toEqual(['dps-hamar']);
  const office = caller('nav-ringsaker').organisation;
  expect(receivers({ etat: 'nav', kommune: Kommunenummer.parse('3403'), enhet: office })).toEqual(['nav-ringsaker']);
});

test('a message to nobody goes to nobody, not even to a leader who may see everything', () => {
  expect(receivers({ etat: 'tsb' })).toEqual([]);
  expect(receivers({ etat: 'nav' })).toEqual([]);
  expect(addressesOf(caller('demo-leder'))).not.toContain('nav:3403');
});

test('names no address twice', () => {
  for (const { nokkel } of demo.all) {
    const addresses = addressesOf(caller(nokkel));
    expect(new Set(addresses).size).toBe(addresses.length);
  }
});
