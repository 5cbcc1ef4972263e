import { expect, test } from 'vitest';
import { clinic, hamar, kommune, prison, range, tell, transition } from '../../../test/tell.ts';
import type { Match } from '../journey/journey.ts';
import type { Observation } from '../journey/observation.ts';
import { foldJourney } from './fold.ts';

const admitted = tell('2026-01-05 12:00', 'opphold-startet', { ...clinic, ...hamar, slag: 'langtid' });
const out = tell('2026-03-01 12:00', 'ut', { ...clinic, mate: 'utskrevet', til: 'egen-bolig' });
const planned = tell('2026-01-06', 'utgang-planlagt', {
  ...clinic,
  ...hamar,
  periode: range('2026-05-10', '2026-05-20', '2026-05-30'),
});

const matchOf = (...told: readonly Observation[]): Match | undefined => {
  const { facts, homes } = foldJourney(told);
  return (facts[0] ?? homes[0])?.match;
};
const alone = { stay: clinic.stay, why: 'eneste' };
const untimely = { unmatched: 'datoene-passer-ikke' };

test.each([
  ['2025-11-06 11:59', untimely],
  ['2025-11-06 12:00', alone],
  ['2026-01-05 11:59', alone],
  ['2026-03-01 12:00', alone],
  ['2026-06-29 13:00', alone],
  ['2026-06-29 13:01', untimely],
])('reaches from sixty days before a stay until 120 days after it: %s', (when, match) => {
  expect(matchOf(admitted, out, tell(when, 'kontakt-oppnadd', {}))).toEqual(match);
});

test.each([
  [{ fra: '2026-02-01', til: '2026-05-09' }, untimely],
  [{ fra: '2026-02-01', til: '2026-05-10' }, alone],
  [{ fra: '2026-09-27' }, alone],
  [{ fra: '2026-09-28' }, untimely],
])('a home fits a way out from its first day until 120 days after its last: %o', (when, match) => {
  expect(matchOf(admitted, planned, tell('2026-02-01', 'bolig', { home: 'b', slag: 'kommunal', ...when }))).toEqual(
    match,
  );
});

test('what is said at the moment of an exit belongs to the stay that ends, not to the next', () => {
  const next = tell('2026-03-05', 'opphold-startet', { ...clinic, ...hamar, stay: transition(3), slag: 'langtid' });
  expect(matchOf(admitted, out, next, tell('2026-03-01 12:00', 'kontakt-oppnadd', {}))).toEqual(alone);
  expect(matchOf(admitted, out, next, tell('2026-03-05 12:00', 'kontakt-oppnadd', {}))).toEqual({
    stay: transition(3),
    why: 'eneste',
  });
});

test('a home in the municipality that the person came from still fits', () => {
  const moved = tell('2026-01-20', 'flyttet', { tilKommune: kommune('0301'), names: clinic.stay });
  const home = (place: string) =>
    tell('2026-02-01', 'bolig', { home: 'b', slag: 'kommunal', fra: '2026-03-01', kommune: kommune(place) });
  expect(matchOf(admitted, moved, home('3403'))).toEqual(alone);
  expect(matchOf(admitted, moved, home('0301'))).toEqual(alone);
  expect(matchOf(admitted, moved, home('1103'))).toEqual({ unmatched: 'annen-kommune' });
});

test('a stay goes on in the one that another unit reports from the day before the move', () => {
  const moved = tell('2026-02-10', 'overfort', { ...clinic, tilEnhet: '310000078' as never, slag: 'langtid' });
  const next = (when: string) =>
    tell(when, 'opphold-startet', {
      ...clinic,
      ...hamar,
      stay: transition(3),
      source: 'urn:orgnr:310000078',
      slag: 'langtid',
    });
  const said = tell('2026-02-20', 'kontakt-oppnadd', {});
  expect(matchOf(admitted, moved, next('2026-02-09 00:00'), said)).toEqual({ stay: transition(3), why: 'eneste' });
  expect(matchOf(admitted, moved, next('2026-02-08 23:59'), said)).toEqual({ unmatched: 'flere-mulige' });
});

test('nothing is laid by itself for somebody whose address is strictly confidential, but for what was named', () => {
  const hidden = tell('2026-01-20', 'adressegradering', { grad: 'strengt-fortrolig' });
  expect(matchOf(admitted, hidden, tell('2026-02-01', 'kontakt-oppnadd', {}))).toEqual({ unmatched: 'skjermet' });
  expect(matchOf(admitted, hidden, tell('2026-02-01', 'kontakt-oppnadd', { names: clinic.stay }))).toEqual({
    stay: clinic.stay,
    why: 'navngitt',
  });
});

test('what a sender says of a stay that is not its to speak of is laid nowhere', () => {
  const jailed = tell('2026-01-05', 'opphold-startet', { ...prison, ...hamar, slag: 'varetekt', alder: '25-pluss' });
  expect(matchOf(jailed, tell('2026-02-01', 'kontakt-oppnadd', { by: 'tsb' }))).toEqual({
    unmatched: 'ingen-overgang',
  });
});
