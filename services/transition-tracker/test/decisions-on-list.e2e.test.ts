import { randomUUID } from 'node:crypto';
import { avvisHendelse, gjenapneHendelse, lesAvvist, lesTall, lesUkoblet } from '@overgang/contracts/board';
import { KontaktOppnadd } from '@overgang/contracts/events';
import type { MemoryBus } from '@overgang/event-bus';
import { callRoute } from '@overgang/http-service';
import { eventually } from '@overgang/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestBus, type RunningTracker, runTracker } from './a-running-tracker.ts';
import { say } from './say-on-the-bus.ts';
import { useTrackerDatabase } from './use-tracker-database.ts';

const database = useTrackerDatabase();
let bus: MemoryBus;
let tracker: RunningTracker;
const hendelse = 'urn:orgnr:310000035 kontakt-1';

const call = (contract: Parameters<typeof callRoute>[1], token: string, more = {}) =>
  callRoute(tracker.http, contract, { token, ...more });
const idsIn = async (contract: typeof lesUkoblet | typeof lesAvvist, token: string) =>
  (await call(contract, token)).body.rader.map(({ id }: { id: string }) => id);
const waiting = async (token: string) => (await call(lesTall, token)).body.ukoblet;

beforeAll(async () => {
  bus = await openTestBus();
  tracker = await runTracker(database.db, { bus });
  const now = tracker.clock.now().toISOString();
  const contact = { ...KontaktOppnadd.example, source: 'urn:orgnr:310000035', subject: randomUUID(), id: 'kontakt-1' };
  await say(bus, 'nav', { ...contact, time: now, recordedat: now, data: {} });
  await eventually(async () => expect(await idsIn(lesUkoblet, 'nav-hamar')).toEqual([hendelse]));
});
afterAll(async () => {
  await tracker.stop();
  await bus.close();
});

test('a message is set aside, read among those, and taken up again; nobody else sees or moves it', async () => {
  const no = { body: { hendelse, grunn: 'Meldt to ganger.' } };
  const yes = { body: { hendelse, grunn: 'Gjelder likevel.' } };
  expect((await call(gjenapneHendelse, 'nav-hamar', yes)).body.endret).toBe(false);
  expect((await call(avvisHendelse, 'boligsosial-hamar', no)).status).toBe(404);
  expect((await call(avvisHendelse, 'drift', no)).status).toBe(403);
  expect([await waiting('nav-hamar'), await waiting('koordinator-hamar')]).toEqual([1, 1]);

  expect((await call(avvisHendelse, 'nav-hamar', no)).body.endret).toBe(true);
  expect((await call(avvisHendelse, 'nav-hamar', no)).body.endret).toBe(false);
  expect([await waiting('nav-hamar'), await waiting('koordinator-hamar')]).toEqual([0, 0]);
  for (const token of ['nav-hamar', 'koordinator-hamar']) {
    expect(await idsIn(lesUkoblet, token)).toEqual([]);
    const [put] = (await call(lesAvvist, token)).body.rader;
    expect([put.id, put.avvist]).toEqual([
      hendelse,
      { tidspunkt: expect.any(String), av: expect.stringContaining('310000035'), grunn: 'Meldt to ganger.' },
    ]);
  }
  for (const token of ['boligsosial-hamar', 'nav-stange', 'dps-hamar'])
    expect(await idsIn(lesAvvist, token)).toEqual([]);
  expect((await call(lesAvvist, 'nav-hamar', { query: { etter: 'tull' } })).body.code).toBe('ukjent-markor');

  expect((await call(gjenapneHendelse, 'boligsosial-hamar', yes)).status).toBe(404);
  expect((await call(gjenapneHendelse, 'koordinator-hamar', yes)).body.endret).toBe(true);
  expect((await call(gjenapneHendelse, 'koordinator-hamar', yes)).body.endret).toBe(false);
  expect([await waiting('nav-hamar'), await waiting('koordinator-hamar')]).toEqual([1, 1]);
  expect([await idsIn(lesUkoblet, 'nav-hamar'), await idsIn(lesAvvist, 'nav-hamar')]).toEqual([[hendelse], []]);
});
