import { randomUUID } from 'node:crypto';
import { lesKunnskap, lesOvergang } from '@overgang/contracts/board';
import { BoligTildelt, Flyttet } from '@overgang/contracts/events';
import type { MemoryBus } from '@overgang/event-bus';
import { callRoute } from '@overgang/http-service';
import { transitionIdOf } from '@overgang/reproducible-id';
import { eventually, fakeClock } from '@overgang/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestBus, type RunningTracker, runTracker } from './a-running-tracker.ts';
import { events, say } from './say-on-the-bus.ts';
import { useTrackerDatabase } from './use-tracker-database.ts';

const database = useTrackerDatabase();
const overgangId = transitionIdOf('urn:orgnr:310000019', 'inne');
const clock = fakeClock(new Date('2026-12-10T09:00:00Z'));
const person = randomUUID();
const then = '2026-12-10T12:00:00Z';
let bus: MemoryBus;
let tracker: RunningTracker;

const call = (contract: Parameters<typeof callRoute>[1], token: string, more = {}) =>
  callRoute(tracker.http, contract, { token, params: { overgangId }, ...more });
const known = async (hva: string, per = then, who = 'boligsosial-hamar') =>
  (await call(lesKunnskap, who, { query: { per, hva } })).body;
const titles = ({ mangler }: { mangler: readonly { forventning: string }[] }): readonly string[] =>
  mangler.map(({ forventning }) => forventning);
const openNow = async (): Promise<readonly string[]> => titles((await call(lesOvergang, 'boligsosial-hamar')).body);

beforeAll(async () => {
  bus = await openTestBus();
  tracker = await runTracker(database.db, { bus, clock });
  const saying = (id: string) => ({ personRef: person, id, at: clock.now() });
  await say(bus, 'tsb', events.admitted('inne', saying('inn')), events.consented(saying('ja')));
  await say(bus, 'tsb', events.planned('inne', '2026-12-20', saying('plan')));
  await eventually(async () => expect(await openNow()).toContain('bolig-mangler'));
  // Told two days later: the home had been given before all this.
  clock.advance(2 * 86_400_000);
  const home = { boligId: 'b1', fra: '2026-12-20', kommune: '3403', overgangId };
  await say(bus, 'boligsosial', {
    ...BoligTildelt.example,
    source: 'urn:orgnr:310000043',
    subject: person,
    id: 'bolig',
    time: '2026-12-10T10:00:00Z',
    recordedat: clock.now().toISOString(),
    data: home,
  });
  await eventually(async () => expect(await openNow()).not.toContain('bolig-mangler'));
});
afterAll(async () => {
  await tracker.stop();
  await bus.close();
});

test('what was shown and what follows from what had been told say the gap; what was so in fact does not', async () => {
  expect(titles(await known('vist'))).toContain('bolig-mangler');
  const computed = await known('beregnet');
  expect(titles(computed)).toContain('bolig-mangler');
  expect(computed.rad.ledd.bolig.tilstand).toBe('trengs');
  const fact = await known('faktisk');
  expect(titles(fact)).not.toContain('bolig-mangler');
  expect(fact.rad.ledd.bolig.tilstand).toBe('pa-plass');
  expect(fact.tidslinje.length).toBe(computed.tidslinje.length + 1);
});

test('after the late fact all three say the same', async () => {
  const per = clock.now().toISOString();
  for (const hva of ['vist', 'beregnet', 'faktisk'])
    expect(titles(await known(hva, per))).not.toContain('bolig-mangler');
});

test('before anything was told, nobody knew anything', async () => {
  const before = '2026-12-01T00:00:00Z';
  expect(await known('vist', before)).toEqual({ hva: 'vist', per: '2026-12-01T00:00:00.000Z', mangler: [] });
  expect(await known('beregnet', before)).toEqual({
    hva: 'beregnet',
    per: '2026-12-01T00:00:00.000Z',
    mangler: [],
    tidslinje: [],
  });
});

test('is refused for a moment that has not come, and to whoever may not see the transition', async () => {
  expect((await known('vist', '2027-01-01T00:00:00Z')).code).toBe('fram-i-tid');
  expect((await known('vist', then, 'nav-stange')).code).toBe('finnes-ikke');
  expect((await known('vist', then, 'koordinator-hamar')).mangler).not.toEqual([]);
});

test('a municipality that the person has moved to sees nothing of what was shown to the one before', async () => {
  await say(bus, 'nav', {
    ...Flyttet.example,
    source: 'urn:orgnr:310000035',
    subject: person,
    id: 'flyttet',
    time: clock.now().toISOString(),
    recordedat: clock.now().toISOString(),
    data: { overgangId, tilKommune: '3411' },
  });
  const newcomer = 'boligsosial-ringsaker';
  await eventually(async () => expect((await call(lesOvergang, newcomer)).status).toBe(200));
  for (const hva of ['vist', 'beregnet', 'faktisk']) expect((await known(hva, then, newcomer)).mangler).toEqual([]);
});
