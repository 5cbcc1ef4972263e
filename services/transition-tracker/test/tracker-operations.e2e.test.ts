import { randomUUID } from 'node:crypto';
import { lesAvsendere, lesOverganger } from '@overgang/contracts/board';
import { lesUleste, rettUlest, spillAvUleste } from '@overgang/contracts/http';
import type { MemoryBus } from '@overgang/event-bus';
import { callRoute } from '@overgang/http-service';
import { eventually } from '@overgang/testing';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { directory, openTestBus, type RunningTracker, runTracker } from './a-running-tracker.ts';
import { expectSound } from './read-tracker.ts';
import { events, pulse, say } from './say-on-the-bus.ts';
import { useTrackerDatabase } from './use-tracker-database.ts';

const database = useTrackerDatabase();
let bus: MemoryBus;
let tracker: RunningTracker;
beforeEach(async () => {
  await database.clear();
  bus = await openTestBus();
  tracker = await runTracker(database.db, { bus });
});
afterEach(async () => {
  await tracker.stop();
  await bus.close();
});

const operator = String(directory.all.find(({ scopes }) => scopes.includes('overgang:drift'))?.nokkel);
const call = (contract: Parameters<typeof callRoute>[1], more = {}, token = operator) =>
  callRoute(tracker.http, contract, { token, ...more });
const rows = async () => (await call(lesOverganger, {}, 'dps-hamar')).body.rader;
const metric = async (name: string): Promise<number> => {
  const { payload } = await tracker.http.inject({ method: 'GET', url: '/metrics' });
  const series = [...payload.matchAll(new RegExp(`^${name}{.*} (.+)$`, 'gm'))];
  return series.length === 0 ? Number.NaN : series.reduce((sum, [, value]) => sum + Number(value), 0);
};
const admitted = (stay: string) =>
  events.admitted(stay, { personRef: randomUUID(), id: `inn-${stay}`, at: tracker.clock.now() });

test('lays aside what it cannot read and takes in the rest; mended and replayed it comes on the board', async () => {
  const poison = admitted('andre');
  await say(bus, 'tsb', admitted('forste'), '{"type":', { ...poison, data: {} }, admitted('tredje'));
  await eventually(async () => expect(await rows()).toHaveLength(2));
  const kept = async (): Promise<readonly { id: number; grunn: string }[]> => (await call(lesUleste)).body.uleste;
  await eventually(async () => expect(await kept()).toHaveLength(2));
  // They stand in different partitions: which of them was met first is nobody's promise.
  const [invalid, broken] = (await kept()).toSorted((a, b) => (a.grunn < b.grunn ? -1 : 1));
  expect([invalid?.grunn, broken?.grunn]).toEqual([expect.stringContaining('data.'), 'ikke-json']);
  expect(await metric('overgang_dead_letters')).toBe(2);

  const body = { innhold: JSON.stringify(poison), begrunnelse: 'Klinikken sendte den på nytt.' };
  expect((await call(rettUlest, { params: { id: invalid?.id }, body })).status).toBe(200);
  expect((await call(spillAvUleste, { body: {} })).body).toEqual({ avspilt: 1, fortsattUlest: 0 });
  expect(await rows()).toHaveLength(3);
  expect(await metric('overgang_dead_letters')).toBe(1);
  await eventually(async () => expect(await tracker.app.isRelayed()).toBe(true));
  await expectSound(database.admin);
  expect(tracker.logged()).not.toContain(poison.subject);
});

test('is closed to everybody but operations', async () => {
  expect((await call(lesUleste, {}, 'dps-hamar')).status).toBe(403);
});

test('parks an event of a type that only a newer build knows, and goes on', async () => {
  await say(bus, 'tsb', { ...admitted('forste'), type: 'no.overgang.tsb.innlagt.v9' }, admitted('andre'));
  await eventually(async () => expect(await rows()).toHaveLength(1));
  expect(await metric('overgang_parked_events')).toBe(1);
});

test('shows whether it keeps up', async () => {
  await say(bus, 'tsb', admitted('forste'));
  await eventually(async () => expect(await rows()).toHaveLength(1));
  await eventually(async () => expect(await metric('overgang_consumer_behind_records')).toBe(0));
  expect(await metric('overgang_log_position')).toBeGreaterThan(0);
  await eventually(async () =>
    expect(await metric('overgang_relayed_position')).toBe(await metric('overgang_log_position')),
  );
  expect(await metric('overgang_consumer_events_total')).toBe(1);
  expect(await metric('tracker_said_total')).toBeGreaterThan(0);
  expect(await metric('overgang_fact_to_decision_seconds_count')).toBe(1);
  expect(await metric('overgang_relay_holds')).toBe(1);
  await pulse(bus, 'tsb', tracker.clock.now());
  await eventually(async () => expect(await metric('tracker_judged_behind_seconds')).toBe(0));
  await tracker.stop();
  tracker.clock.advance(60_000);
  await database.db.execute(
    sql`update journey set look_again_at = ${new Date(tracker.clock.now().getTime() - 70_000).toISOString()}::timestamptz`,
  );
  const gauges = new Map((tracker.app.gauges ?? []).map(({ name, read }) => [name, read]));
  expect(await gauges.get('tracker_journeys_due')?.()).toBe(1);
  expect(await gauges.get('tracker_journeys_late_seconds')?.()).toBe(70);
  expect(await gauges.get('tracker_judged_behind_seconds')?.()).toBe(60);
});

test('says which door is silent, and since when', async () => {
  await pulse(bus, 'tsb', tracker.clock.now());
  await eventually(async () => expect(await metric('tracker_judged_behind_seconds')).toBe(0));
  const heard = tracker.clock.now().toISOString();
  const senders = async () => (await call(lesAvsendere)).body.avsendere;
  await eventually(async () =>
    expect(await senders()).toContainEqual({
      etat: 'tsb',
      hortSist: heard,
      fortaltTil: heard,
      stilleSekunder: 0,
      taus: false,
    }),
  );
  expect(await senders()).toContainEqual({ etat: 'nav', stilleSekunder: 0, taus: false });
  await bus.close();
  tracker.clock.advance(301_000);
  expect(await senders()).toEqual(
    expect.arrayContaining([
      { etat: 'tsb', hortSist: heard, fortaltTil: heard, stilleSekunder: 301, taus: true },
      { etat: 'nav', stilleSekunder: 301, taus: true },
    ]),
  );
  expect(await metric('tracker_source_silent_seconds')).toBe(4 * 301);
  expect((await call(lesAvsendere, {}, 'dps-hamar')).status).toBe(403);
});

test('says which unit usually reports and has stopped', async () => {
  const days = Array.from(
    { length: 42 },
    (_, back) => new Date(tracker.clock.now().getTime() - (back + 14) * 86_400_000),
  );
  const reports = days.map((at, number) =>
    events.admitted(`s${number}`, { personRef: randomUUID(), id: `inn-${number}`, at }),
  );
  await say(bus, 'tsb', ...reports);
  const units = async (query = {}) => (await call(lesAvsendere, { query })).body;
  await eventually(async () => expect(await rows()).toHaveLength(42));
  expect(await units()).toMatchObject({ enheter: [], enheterIAlt: 1 });
  await pulse(bus, 'tsb', tracker.clock.now());
  await eventually(async () => expect((await units()).enheter).toHaveLength(1));
  const [silent] = (await units()).enheter;
  expect(silent).toMatchObject({ etat: 'tsb', enhet: '310000019', tilstand: 'taus', historie: { vanlig: 1 } });
  expect(silent.navn).toBeDefined();
  expect(silent.stilleVirkedager).toBeGreaterThan(silent.historie.lengst);
  expect(await metric('tracker_units_silent')).toBe(1);
  await say(bus, 'tsb', admitted('ny'));
  await eventually(async () => expect((await units()).enheter).toEqual([]));
  expect((await units({ enheter: 'alle' })).enheter).toMatchObject([{ tilstand: 'i-rute', stilleVirkedager: 0 }]);
  expect((await call(lesAvsendere, { query: { enheter: 'noen' } })).status).toBe(400);
});

test('is ready when its database and its loops are, and says what it waits for when they are not', async () => {
  const ready = async () => (await tracker.http.inject({ method: 'GET', url: '/health/ready' })).json();
  await eventually(async () => expect(await ready()).toMatchObject({ ready: true, waitsFor: [] }));
  const names = (await ready()).checks.map(({ name }: { name: string }) => name);
  expect(names).toEqual(expect.arrayContaining(['database', 'consume', 'sweep', 'relay']));
});

test('sets a journey aside that it cannot fold, says so once in its log, and goes on', async () => {
  await say(bus, 'tsb', admitted('forste'));
  await eventually(async () => expect(await rows()).toHaveLength(1));
  await database.admin.execute(
    sql`update observation set observation = jsonb_set(observation::jsonb, '{kind}', '"ukjent"')`,
  );
  await database.admin.execute(sql`update journey set to_refold = true, look_again_at = '-infinity'`);
  tracker.clock.advance(1);
  await eventually(() => expect(tracker.logged()).toContain('look-failed'));
  await say(bus, 'tsb', admitted('andre'));
  await eventually(async () => expect(await rows()).toHaveLength(2));
  expect(tracker.logged().split('look-failed')).toHaveLength(2);
});
