import { randomUUID } from 'node:crypto';
import {
  frafallMangel,
  frakobleHendelse,
  kobleHendelse,
  lesOvergang,
  lesUkoblet,
  overtaMangel,
} from '@overgang/contracts/board';
import { KontaktOppnadd } from '@overgang/contracts/events';
import type { MemoryBus } from '@overgang/event-bus';
import { callRoute } from '@overgang/http-service';
import { transitionIdOf } from '@overgang/reproducible-id';
import { eventually } from '@overgang/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestBus, type RunningTracker, runTracker } from './a-running-tracker.ts';
import { events, say } from './say-on-the-bus.ts';
import { useTrackerDatabase } from './use-tracker-database.ts';

const database = useTrackerDatabase();
let bus: MemoryBus;
let tracker: RunningTracker;

const person = randomUUID();
const [first, second] = ['forste', 'andre'].map((id) => transitionIdOf('urn:orgnr:310000019', id));
const hendelse = 'urn:orgnr:310000035 kontakt-1';

const call = (contract: Parameters<typeof callRoute>[1], token: string, more = {}) =>
  callRoute(tracker.http, contract, { token, ...more });
const waiting = async (): Promise<readonly string[]> =>
  (await call(lesUkoblet, 'nav-hamar')).body.rader.map(({ id }: { id: string }) => id);
const transition = async (overgangId: string | undefined, token: string) =>
  (await call(lesOvergang, token, { params: { overgangId } })).body;
const gap = async (forventning: string, token: string) =>
  (await transition(second, token)).mangler.find((one: { forventning: string }) => one.forventning === forventning);

beforeAll(async () => {
  bus = await openTestBus();
  tracker = await runTracker(database.db, { bus });
  const saying = (id: string) => ({ personRef: person, id, at: tracker.clock.now() });
  for (const [opphold, day] of [
    ['forste', '2026-12-20'],
    ['andre', '2026-12-21'],
  ] as const) {
    const consented = events.consented(saying(`ja-${opphold}`));
    const overgangId = transitionIdOf('urn:orgnr:310000019', opphold);
    await say(bus, 'tsb', events.admitted(opphold, saying(`inn-${opphold}`)));
    await say(bus, 'tsb', { ...consented, data: { ...consented.data, overgangId } });
    await say(bus, 'tsb', events.planned(opphold, day, saying(`plan-${opphold}`)));
  }
  const now = tracker.clock.now().toISOString();
  const contact = { ...KontaktOppnadd.example, source: 'urn:orgnr:310000035', subject: person, id: 'kontakt-1' };
  await say(bus, 'nav', { ...contact, time: now, recordedat: now, data: {} });
  await eventually(async () => {
    const { rader } = (await call(lesUkoblet, 'nav-hamar')).body;
    expect(rader.map(({ kandidater }: { kandidater: unknown[] }) => kandidater.length)).toEqual([2]);
    expect(await gap('ansvarlig-mangler', 'dps-hamar')).toBeDefined();
  });
});
afterAll(async () => {
  await tracker.stop();
  await bus.close();
});

test('a message that fits two is matched, undone, and matched again, at once and in the log', async () => {
  const match = { params: { overgangId: second }, body: { hendelse } };
  const undo = { params: { overgangId: second }, body: { hendelse, grunn: 'Gjelder det første oppholdet.' } };
  expect((await call(kobleHendelse, 'nav-hamar', match)).body).toEqual({ per: expect.any(String), endret: true });
  expect(await waiting()).toEqual([]);
  expect((await call(kobleHendelse, 'nav-hamar', match)).body.endret).toBe(false);
  const { tidslinje } = await transition(second, 'nav-hamar');
  expect(tidslinje.flatMap(({ kobling }: { kobling?: object }) => kobling ?? [])).toEqual([
    { hendelse, hvordan: 'manuelt' },
  ]);

  expect((await call(frakobleHendelse, 'koordinator-hamar', undo)).body.endret).toBe(true);
  expect(await waiting()).toEqual([hendelse]);
  expect((await call(kobleHendelse, 'koordinator-hamar', match)).body.endret).toBe(true);
  expect(await waiting()).toEqual([]);
  const rows = await database.db.execute(sql`
    select event ->> 'type' as type, event -> 'data' ->> 'avgjortAv' as by from event_log
    where event -> 'data' ->> 'hvordan' = 'manuelt' order by position`);
  expect(rows.map(({ type, by }) => `${String(type).split('.').at(-2)} ${by}`)).toEqual([
    'hendelse-koblet 310000035',
    'hendelse-frakoblet 310000191',
    'hendelse-koblet 310000191',
  ]);
});

test('whoever may not decide is told no, and not what there is', async () => {
  const match = { params: { overgangId: first }, body: { hendelse } };
  expect((await call(kobleHendelse, 'boligsosial-hamar', match)).status).toBe(404);
  expect((await call(kobleHendelse, 'nav-stange', match)).status).toBe(404);
  expect((await call(kobleHendelse, 'drift', match)).status).toBe(403);
  const withNumber = { params: { overgangId: first }, body: { hendelse, grunn: 'Gjelder 22837012108' } };
  expect((await call(kobleHendelse, 'nav-hamar', withNumber)).body.errors[0].path).toBe('grunn');
});

test('a gap is taken over by one who sees it, and waived by whose move it is; law stays', async () => {
  const found = await gap('ansvarlig-mangler', 'dps-hamar');
  const params = { overgangId: second, mangelId: found.mangelId };
  expect(found.valg).toEqual(['overta']);
  const grunn = 'Klinikken følger opp selv.';
  expect((await call(frafallMangel, 'dps-hamar', { params, body: { grunn } })).body.code).toBe('ikke-ditt-trekk');
  expect((await call(overtaMangel, 'dps-hamar', { params })).body.endret).toBe(true);
  expect((await gap('ansvarlig-mangler', 'dps-hamar')).trekk.navn).toContain('310000019');
  expect((await call(overtaMangel, 'dps-hamar', { params })).body.endret).toBe(false);
  expect((await gap('ansvarlig-mangler', 'dps-hamar')).valg).toEqual(['frafall']);
  expect((await call(frafallMangel, 'dps-hamar', { params, body: { grunn } })).body.endret).toBe(true);
  expect(await gap('ansvarlig-mangler', 'dps-hamar')).toBeUndefined();
  expect((await call(frafallMangel, 'dps-hamar', { params, body: { grunn } })).status).toBe(404);
  const { tidslinje } = await transition(second, 'nav-hamar');
  expect(tidslinje.map(({ slag }: { slag: string }) => slag)).toContain('beslutning');
});
