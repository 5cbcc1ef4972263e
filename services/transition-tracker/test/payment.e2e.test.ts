import { randomUUID } from 'node:crypto';
import { lesBetalingsdogn, lesOvergang } from '@overgang/contracts/board';
import { Utskrivningsklar } from '@overgang/contracts/events';
import type { MemoryBus } from '@overgang/event-bus';
import { callRoute } from '@overgang/http-service';
import { transitionIdOf } from '@overgang/reproducible-id';
import { eventually, fakeClock } from '@overgang/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestBus, type RunningTracker, runTracker } from './a-running-tracker.ts';
import { events, say } from './say-on-the-bus.ts';
import { useTrackerDatabase } from './use-tracker-database.ts';

const database = useTrackerDatabase();
const overgangId = transitionIdOf('urn:orgnr:310000019', 'klar');
const clock = fakeClock(new Date('2024-03-04T11:00:00Z'));
const person = randomUUID();
let bus: MemoryBus;
let tracker: RunningTracker;

const asked = (who: string) => callRoute(tracker.http, lesBetalingsdogn, { token: who, params: { overgangId } });
const saying = (id: string) => ({ personRef: person, id, at: clock.now() });
const seen = async (who: string): Promise<number> =>
  (await callRoute(tracker.http, lesOvergang, { token: who, params: { overgangId } })).status;

/** The sections that bid the clinic tell the municipality. */
const legalbasis = 'FOR-2011-11-18-1115 § 8';

beforeAll(async () => {
  bus = await openTestBus();
  tracker = await runTracker(database.db, { bus, clock });
  await say(bus, 'tsb', { ...events.admitted('klar', saying('inn')), legalbasis }, events.consented(saying('ja')));
  await eventually(async () => expect(await seen('nav-hamar')).toBe(200));
  clock.advance(7 * 86_400_000);
  await say(bus, 'tsb', {
    ...Utskrivningsklar.example,
    subject: person,
    id: 'klar',
    time: clock.now().toISOString(),
    recordedat: clock.now().toISOString(),
    data: { ...Utskrivningsklar.example.data, oppholdId: 'klar', kommuneVarslet: clock.now().toISOString() },
  });
  await eventually(async () => expect((await asked('dps-hamar')).body.utfall).toBe('betaling'));
  clock.advance(4 * 86_400_000);
});
afterAll(async () => {
  await tracker.stop();
  await bus.close();
});

test('says to the clinic, and to the municipality that would pay, what the days come to', async () => {
  const { status, body } = await asked('dps-hamar');
  expect(status).toBe(200);
  expect(body).toMatchObject({ dogn: 4, kroner: 22980, lopende: true, prisMangler: [] });
  expect(body.tekst.replaceAll('\u00a0', ' ')).toBe('Anslag så langt: 4 døgn, 22 980 kr.');
  expect(lesBetalingsdogn.responses[200].parse(body)).toEqual(body);
  for (const who of ['boligsosial-hamar', 'koordinator-hamar']) expect((await asked(who)).body).toEqual(body);
});

test('stands with the transition, for whoever may see it', async () => {
  const detail = async (who: string) =>
    (await callRoute(tracker.http, lesOvergang, { token: who, params: { overgangId } })).body;
  expect((await detail('boligsosial-hamar')).betaling).toEqual((await asked('boligsosial-hamar')).body);
  expect(await detail('nav-hamar')).not.toHaveProperty('betaling');
});

test('does not exist for NAV, which sees the transition, nor for another municipality', async () => {
  expect(await seen('nav-hamar')).toBe(200);
  for (const who of ['nav-hamar', 'boligsosial-ringsaker']) {
    const { status, body } = await asked(who);
    expect([status, body.code]).toEqual([404, 'finnes-ikke']);
  }
});

test('refuses what is no transition by name', async () => {
  const { status, body } = await callRoute(tracker.http, lesBetalingsdogn, {
    token: 'dps-hamar',
    params: { overgangId: 'nr-1' },
  });
  expect(status).toBe(400);
  expect(body.errors[0].path).toContain('overgangId');
});
