import { randomUUID } from 'node:crypto';
import { frakobleHendelse, kobleHendelse, lesOvergang, lesUkoblet, opprettOvergang } from '@overgang/contracts/board';
import { KontaktOppnadd } from '@overgang/contracts/events';
import type { MemoryBus } from '@overgang/event-bus';
import { callRoute } from '@overgang/http-service';
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
const hendelse = 'urn:orgnr:310000035 kontakt-1';
const fra = { etat: 'tsb', enhet: '310000019', kommune: '3403' };
const body = { hendelse, fra, grunn: 'Skal hjem til Hamar.' };

const call = (contract: Parameters<typeof callRoute>[1], token: string, more = {}) =>
  callRoute(tracker.http, contract, { token, ...more });
const make = (token: string, more = {}) => call(opprettOvergang, token, { body: { ...body, ...more } });
const idsOf = async (token: string) => (await call(lesUkoblet, token)).body.rader.map(({ id }: { id: string }) => id);
const wrong = async (more: object) => {
  const { status, body: told } = await make('nav-hamar', more);
  return [status, told.errors.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`)];
};

beforeAll(async () => {
  bus = await openTestBus();
  tracker = await runTracker(database.db, { bus });
  const now = tracker.clock.now().toISOString();
  const contact = { ...KontaktOppnadd.example, source: 'urn:orgnr:310000035', subject: person, id: 'kontakt-1' };
  await say(bus, 'nav', { ...contact, time: now, recordedat: now, data: {} });
  await eventually(async () => expect(await idsOf('nav-hamar')).toEqual([hendelse]));
});
afterAll(async () => {
  await tracker.stop();
  await bus.close();
});

test('refuses what cannot be, with the field, and knows no such message for others', async () => {
  for (const token of ['boligsosial-hamar', 'nav-stange', 'dps-hamar']) expect((await make(token)).status).toBe(404);
  expect((await make('drift')).status).toBe(403);
  expect((await make('nav-hamar', { hendelse: 'urn:orgnr:310000035 en-annen' })).status).toBe(404);
  expect(await wrong({ fra: { ...fra, enhet: '310000027' } })).toEqual([422, ['fra.enhet ukjent-enhet']]);
  const past = { tidligst: '2020-01-01', sannsynlig: '2020-01-01', senest: '2020-01-01', visshet: 'anslag' };
  expect(await wrong({ fra: { ...fra, ut: past } })).toEqual([422, ['fra.ut.senest utgangen-er-passert']]);
  const backwards = { ...past, tidligst: '2020-02-01' };
  expect(await wrong({ fra: { ...fra, ut: backwards } })).toEqual([400, ['fra.ut datoer-i-feil-rekkefolge']]);
  expect(await wrong({ fra: { ...fra, bydel: '030101' } })).toEqual([400, ['fra.bydel bydel-i-annen-kommune']]);
  expect(await wrong({ fra: { ...fra, etat: 'nav' } })).toEqual([400, [expect.stringContaining('fra.etat')]]);
  expect(await idsOf('nav-hamar')).toEqual([hendelse]);
});

test('makes a transition that those who made it see, and the institution does not; undone, it has never been', async () => {
  const { status, body: made } = await make('nav-hamar');
  expect([status, made]).toEqual([200, { per: expect.any(String), endret: true, overgangId: expect.any(String) }]);
  const { overgangId } = made;
  expect((await make('koordinator-hamar')).body).toMatchObject({ endret: false, overgangId });
  expect(await wrong({ fra: { ...fra, etat: 'kriminalomsorg', enhet: '310000027' } })).toEqual([
    409,
    ['hendelse allerede-koblet'],
  ]);
  expect(await idsOf('nav-hamar')).toEqual([]);
  const params = { overgangId };
  for (const token of ['dps-hamar', 'boligsosial-hamar', 'nav-stange'])
    expect((await call(lesOvergang, token, { params })).status).toBe(404);
  const { tidslinje } = (await call(lesOvergang, 'nav-hamar', { params })).body;
  expect(tidslinje.map(({ tekst }: { tekst: string }) => tekst)).toContain(
    'Overgangen er opprettet for hånd av NAV Hamar fordi: «Skal hjem til Hamar.»',
  );

  const told = { personRef: person, id: 'inn-1', at: tracker.clock.now() };
  await say(bus, 'tsb', events.admitted('opphold-1', told));
  await say(bus, 'tsb', events.consented({ ...told, id: 'ja-1' }));
  await say(bus, 'tsb', events.planned('opphold-1', '2026-12-20', { ...told, id: 'plan-1' }));
  const stays = async () => {
    const [row] = await database.db.execute(sql`select journey from journey where person_ref = ${person}`);
    return ((row?.['journey'] ?? { stays: [] }) as { stays: { id: string }[] }).stays.map(({ id }) => id);
  };
  await eventually(async () => expect(await stays()).toHaveLength(2));
  expect(await stays()).toContain(overgangId);

  const undo = { params, body: { hendelse, grunn: 'Klinikken har meldt oppholdet.' } };
  expect((await call(frakobleHendelse, 'boligsosial-hamar', undo)).status).toBe(404);
  expect((await call(frakobleHendelse, 'koordinator-hamar', undo)).body.endret).toBe(true);
  expect((await call(lesOvergang, 'nav-hamar', { params })).status).toBe(404);
  const [real] = await stays();
  expect([await stays(), real === overgangId]).toEqual([[real], false]);
  const match = { params: { overgangId: real }, body: { hendelse } };
  expect((await call(kobleHendelse, 'nav-hamar', match)).body.endret).toBe(true);
  const log = await database.db.execute(sql`
    select event -> 'data' ->> 'avgjortAv' as av from event_log
    where event ->> 'type' like '%koblet.v1' and event -> 'data' ->> 'overgangId' = ${overgangId} order by position`);
  expect(log.map((row) => row['av'])).toEqual(['310000035', expect.any(String)]);
});
