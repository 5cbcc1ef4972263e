import { randomUUID } from 'node:crypto';
import { frafallMangel, giVidereMangel, lesOvergang, opphevFrafall } from '@overgang/contracts/board';
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
let params: { readonly overgangId: string; readonly mangelId: string };

const overgangId = transitionIdOf('urn:orgnr:310000019', 'opphold');
const call = (contract: Parameters<typeof callRoute>[1], token: string, more = {}) =>
  callRoute(tracker.http, contract, { token, ...more });
const gap = async (token: string) =>
  (await call(lesOvergang, token, { params: { overgangId } })).body.mangler.find(
    (one: { forventning: string }) => one.forventning === 'ansvarlig-mangler',
  );
const decidedAs = async () =>
  (
    await database.db.execute(sql`
      select event ->> 'type' as type, event -> 'data' -> 'av' ->> 'etat' as etat, event -> 'data' ->> 'grunn' as grunn
      from event_log where event ->> 'type' like 'no.overgang.sporing.mangel-%' and event -> 'data' -> 'av' is not null
      order by position`)
  ).map(({ type, etat, grunn }) => `${String(type).split('.').at(-2)} ${etat} ${grunn}`);

beforeAll(async () => {
  bus = await openTestBus();
  tracker = await runTracker(database.db, { bus });
  const person = randomUUID();
  const saying = (id: string) => ({ personRef: person, id, at: tracker.clock.now() });
  await say(bus, 'tsb', events.admitted('opphold', saying('inn')));
  await say(bus, 'tsb', events.consented(saying('ja')));
  await say(bus, 'tsb', events.planned('opphold', '2026-12-20', saying('plan')));
  await eventually(async () => {
    params = { overgangId, mangelId: (await gap('nav-hamar')).mangelId };
  });
});
afterAll(async () => {
  await tracker.stop();
  await bus.close();
});

test('a gap is handed over by whose move it is, to one who sees it, and handed back', async () => {
  const toHousing = { params, body: { til: 'boligsosial', grunn: 'Kjenner personen best.' } };
  const back = { params, body: { til: 'nav', grunn: 'Ikke vårt likevel.' } };
  expect((await gap('nav-hamar')).kanGisTil.map(({ etat }: { etat: string }) => etat)).toContain('boligsosial');

  const byClinic = await call(giVidereMangel, 'dps-hamar', toHousing);
  expect([byClinic.status, byClinic.body.code]).toEqual([403, 'ikke-ditt-trekk']);
  const byHousing = await call(giVidereMangel, 'boligsosial-hamar', toHousing);
  expect([byHousing.status, byHousing.body.code]).toEqual([403, 'ikke-ditt-trekk']);
  expect((await call(giVidereMangel, 'nav-stange', toHousing)).status).toBe(404);
  const toPrison = { params, body: { til: 'kriminalomsorg', grunn: 'Feil.' } };
  const unseen = await call(giVidereMangel, 'nav-hamar', toPrison);
  expect([unseen.status, unseen.body.code]).toEqual([409, 'ser-ikke-mangelen']);
  const withNumber = { params, body: { til: 'boligsosial', grunn: 'Gjelder 22837012108' } };
  expect((await call(giVidereMangel, 'nav-hamar', withNumber)).body.errors[0].path).toBe('grunn');
  expect(await decidedAs()).toEqual([]);

  expect((await call(giVidereMangel, 'nav-hamar', toHousing)).body.endret).toBe(true);
  expect((await gap('nav-hamar')).trekk).toMatchObject({ etat: 'boligsosial' });
  expect((await call(giVidereMangel, 'nav-hamar', toHousing)).body.code).toBe('ikke-ditt-trekk');
  expect((await call(giVidereMangel, 'boligsosial-hamar', back)).body.endret).toBe(true);
  expect((await gap('nav-hamar')).trekk).toMatchObject({ etat: 'nav' });
  expect(await decidedAs()).toEqual([
    'mangel-overtatt boligsosial Kjenner personen best.',
    'mangel-overtatt nav Ikke vårt likevel.',
  ]);
});

test('a waiver is taken back by who made it, not by another agency, and the gap is open again', async () => {
  const takeBack = { params, body: { grunn: 'Ikke avklart likevel.' } };
  const before = await gap('nav-hamar');
  expect((await call(opphevFrafall, 'nav-hamar', takeBack)).status).toBe(404);
  const waiver = { params, body: { grunn: 'Avklart på telefon.' } };
  expect((await call(frafallMangel, 'nav-hamar', waiver)).body.endret).toBe(true);
  expect(await gap('nav-hamar')).toBeUndefined();

  expect((await call(opphevFrafall, 'boligsosial-hamar', takeBack)).status).toBe(404);
  expect((await call(opphevFrafall, 'nav-stange', takeBack)).status).toBe(404);
  expect((await call(opphevFrafall, 'drift', takeBack)).status).toBe(403);
  expect(await gap('nav-hamar')).toBeUndefined();

  expect((await call(opphevFrafall, 'nav-hamar', takeBack)).body.endret).toBe(true);
  expect(await gap('nav-hamar')).toEqual({ ...before, oppdaget: expect.any(String) });
  expect((await call(opphevFrafall, 'nav-hamar', takeBack)).status).toBe(404);

  expect((await call(frafallMangel, 'nav-hamar', waiver)).body.endret).toBe(true);
  expect((await call(opphevFrafall, 'dps-hamar', takeBack)).body.endret).toBe(true);
  expect((await gap('nav-hamar')).mangelId).toBe(before.mangelId);
});
