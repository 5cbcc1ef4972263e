import { randomUUID } from 'node:crypto';
import {
  fastsettAvtale,
  lesAvtale,
  lesAvtaler,
  lesKunnskap,
  lesOvergang,
  opphevAvtale,
  provAvtale,
  provRegler,
} from '@overgang/contracts/board';
import type { MemoryBus } from '@overgang/event-bus';
import { callRoute } from '@overgang/http-service';
import { transitionIdOf } from '@overgang/reproducible-id';
import { eventually, fakeClock } from '@overgang/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestBus, type RunningTracker, runTracker } from './a-running-tracker.ts';
import { events, say } from './say-on-the-bus.ts';
import { useTrackerDatabase } from './use-tracker-database.ts';

const database = useTrackerDatabase();
const overgangId = transitionIdOf('urn:orgnr:310000019', 'inne');
const clock = fakeClock(new Date('2026-11-10T09:00:00Z'));
const params = { avtaleId: 'hamar-dps' };
const lead = (dager: number, forventning = 'bolig-mangler') => ({ forventning, dager, dagslag: 'dager' });
const innhold = { kommune: '3403', institusjon: '310000019', gyldigFra: '2026-01-01', frister: [lead(90)] };
const period = { fra: '2026-01-01', til: '2026-12-31' };
let bus: MemoryBus;
let tracker: RunningTracker;

const call = (contract: Parameters<typeof callRoute>[1], more: object = {}, token = 'koordinator-hamar') =>
  callRoute(tracker.http, contract, { token, params, ...more });
/** What a stream says, until it ends. */
const stream = async (contract: typeof provAvtale | typeof provRegler, body: object, token = 'koordinator-hamar') => {
  const answer = await call(contract, { body }, token);
  expect(answer.status).toBe(200);
  const lines = String(answer.body).split('\n');
  const messages = lines.flatMap((line) => (line.startsWith('data: ') ? [JSON.parse(line.slice(6))] : []));
  for (const message of messages) expect(contract.responses[200].parse(message)).toEqual(message);
  return { progress: messages.filter(({ type }) => type === 'framdrift'), result: messages.at(-1) };
};
const homeGap = async () => {
  const { body } = await call(lesOvergang, { params: { overgangId } }, 'boligsosial-hamar');
  return body.mangler.find(({ forventning }: { forventning: string }) => forventning === 'bolig-mangler');
};
const carriedOut = () =>
  eventually(async () => {
    expect((await call(lesAvtale)).body.gjennomfort).toBe(true);
    expect(await tracker.app.dueNow()).toBe(0);
  });
const decisions = async () => {
  const rows = await database.db.execute(sql`select event from event_log where stream = 'avtaler' order by version`);
  return rows.map((row) => row['event'] as { type: string; subject: string; data: object });
};

beforeAll(async () => {
  bus = await openTestBus();
  tracker = await runTracker(database.db, { bus, clock });
  const saying = (id: string) => ({ personRef: randomUUID(), id, at: clock.now() });
  const person = saying('inn');
  await say(bus, 'tsb', events.admitted('inne', person), events.consented({ ...person, id: 'ja' }));
  await say(bus, 'tsb', events.planned('inne', '2027-01-20', { ...person, id: 'plan' }));
  // Somebody who has agreed that nobody is told: no number may tell that they are there.
  const silent = saying('taus');
  await say(bus, 'tsb', events.admitted('taus', silent), events.planned('taus', '2027-01-20', { ...silent, id: 'p' }));
  await eventually(async () =>
    expect((await call(lesOvergang, { params: { overgangId } }, 'nav-hamar')).status).toBe(200),
  );
  await eventually(async () => expect(await tracker.app.known()).toBe(2));
});
afterAll(async () => {
  await tracker.stop();
  await bus.close();
});

test('is tried before it is laid down: what it would open, of what the caller may see, and nothing is written', async () => {
  const { progress, result } = await stream(provAvtale, { avtale: innhold });
  expect(progress.at(-1)).toEqual({ type: 'framdrift', sett: 2, av: 2 });
  expect(result).toMatchObject({ type: 'resultat', sett: 2, berort: 1, apner: 1, lukker: 0, flytter: 0 });
  expect(result.regler).toMatchObject([{ forventning: 'bolig-mangler', apner: 1 }]);
  expect((await stream(provAvtale, { avtale: innhold }, 'demo-leder')).result.berort).toBe(2);
  expect(await decisions()).toEqual([]);
  expect(await homeGap()).toBeUndefined();
});

test('is laid down, and judges anew whom it concerns', async () => {
  const { body } = await call(fastsettAvtale, { body: { ...innhold, grunn: 'Ny avtale.', byggerPa: 0 } });
  expect(body).toEqual({ per: clock.now().toISOString(), endret: true, versjon: 1 });
  await carriedOut();
  expect(await homeGap()).toMatchObject({ trinn: 'over-frist', grunnlag: { slag: 'avtale' } });
  expect((await call(fastsettAvtale, { body: innhold })).body).toMatchObject({ endret: false, versjon: 1 });
  expect(await decisions()).toMatchObject([
    { type: 'no.overgang.sporing.avtale-fastsatt.v1', subject: 'hamar-dps', data: { avgjortAv: '310000191' } },
  ]);
  await eventually(async () => expect(await tracker.app.isRelayed()).toBe(true));
});

test('a change is a new version, and its trial says what it closes', async () => {
  const shorter = { ...innhold, frister: [lead(14)] };
  expect((await stream(provAvtale, { avtale: shorter })).result).toMatchObject({ apner: 0, lukker: 1 });
  expect((await stream(provAvtale, {})).result).toMatchObject({ apner: 0, lukker: 1 });
  clock.advance(86_400_000);
  const again = { ...innhold, frister: [lead(80)] };
  expect((await stream(provAvtale, { avtale: again })).result).toMatchObject({
    berort: 1,
    apner: 0,
    lukker: 0,
    flytter: 1,
  });
  expect((await call(fastsettAvtale, { body: { ...shorter, byggerPa: 1 } })).body.versjon).toBe(2);
  await carriedOut();
  expect(await homeGap()).toBeUndefined();
});

test('is shown to its parties, with every version, and to nobody else', async () => {
  const { body } = await call(lesAvtale, {}, 'dps-hamar');
  expect(body.avtale).toMatchObject({ avtaleId: 'hamar-dps', versjon: 2, frister: [{ dager: 14 }] });
  expect(body.historikk).toMatchObject([
    { versjon: 2, slag: 'fastsatt', av: { orgnr: '310000191' } },
    { versjon: 1, slag: 'fastsatt', grunn: 'Ny avtale.', avtale: { frister: [{ dager: 90 }] } },
  ]);
  for (const who of ['nav-hamar', 'dps-hamar', 'demo-leder'])
    expect((await call(lesAvtaler, {}, who)).body.rader).toMatchObject([{ avtaleId: 'hamar-dps', versjon: 2 }]);
  for (const who of ['nav-stange', 'tsb-oslo']) {
    expect((await call(lesAvtaler, {}, who)).body.rader).toEqual([]);
    expect((await call(lesAvtale, {}, who)).status).toBe(404);
  }
});

test('what was known then is judged by the agreements of then', async () => {
  const known = async (per: string, hva: string) =>
    (await call(lesKunnskap, { params: { overgangId }, query: { per, hva } }, 'boligsosial-hamar')).body.mangler.map(
      ({ forventning }: { forventning: string }) => forventning,
    );
  const then = '2026-11-10T12:00:00Z';
  expect(await known(then, 'beregnet')).toContain('bolig-mangler');
  expect(await known(then, 'faktisk')).not.toContain('bolig-mangler');
  expect(await known(clock.now().toISOString(), 'beregnet')).not.toContain('bolig-mangler');
});

test('lead times are tried on stays that have been: gaps, and days of warning', async () => {
  const body = { kommune: '3403', institusjon: '310000019', frister: [lead(70)], ...period };
  clock.advance(70 * 86_400_000);
  const { progress, result } = await stream(provRegler, body);
  expect(progress.at(-1)).toEqual({ type: 'framdrift', sett: 2, av: 2 });
  expect(result).toMatchObject({ type: 'resultat', ...period, forlop: 1, utelatt: 0 });
  const home = result.regler.find(({ forventning }: { forventning: string }) => forventning === 'bolig-mangler');
  // By practice on 6 January at 15; by the tried agreement on 11 November at 15: of the one whom the caller was shown.
  expect(home).toMatchObject({
    na: { overFrist: 1 },
    provd: { overFrist: 1 },
    varsel: { mangler: 1, dager: 56, median: 56 },
  });
  expect((await stream(provRegler, { ...body, fra: '2025-01-01', til: '2025-12-31' })).result.forlop).toBe(0);
  expect((await stream(provRegler, { ...body, mest: 1 })).result.forlop).toBe(1);
  expect(await decisions()).toHaveLength(2);
});

const refusals: readonly (readonly [what: string, body: object, status: number, code: string, path: string])[] = [
  ['another municipality', { kommune: '3411' }, 403, 'ikke-deres-kommune', 'kommune'],
  [
    'a rule of law',
    { frister: [lead(90), lead(1, 'samtykke-uavklart')] },
    422,
    'regelen-avtales-ikke',
    'frister.1.forventning',
  ],
  ['a rule that there is not', { frister: [lead(1, 'ingen-slik')] }, 422, 'ukjent-regel', 'frister.0.forventning'],
  ['an end before the beginning', { gyldigTil: '2025-12-31' }, 400, 'slutter-for-start', 'gyldigTil'],
  ['a rule twice', { frister: [lead(1), lead(2)] }, 400, 'regel-to-ganger', 'frister'],
  ['a day that is none', { gyldigFra: '2026-02-30' }, 400, 'dato-finnes-ikke', 'gyldigFra'],
];
test.each(refusals)('refuses %s, with a code and the field', async (...[, change, status, code, path]) => {
  const body = { ...innhold, ...change };
  const laidDown = await call(fastsettAvtale, { body });
  expect([laidDown.status, laidDown.body.errors]).toMatchObject([status, [{ code, path }]]);
  const tried = await call(provAvtale, { body: { avtale: body } });
  expect([tried.status, tried.body.errors]).toMatchObject([status, [{ code, path: `avtale.${path}` }]]);
});

test('refuses a change of an older version', async () => {
  const answer = await call(fastsettAvtale, { body: { ...innhold, byggerPa: 1 } });
  expect([answer.status, answer.body.errors]).toMatchObject([409, [{ code: 'nyere-versjon', path: 'byggerPa' }]]);
});

test('is nobody else’s to decide about, and an id is one municipality’s', async () => {
  expect((await call(fastsettAvtale, { body: innhold }, 'boligsosial-hamar')).status).toBe(403);
  expect((await call(fastsettAvtale, { body: innhold }, 'koordinator-oslo')).body.code).toBe('ikke-deres-kommune');
  expect((await call(opphevAvtale, { body: { grunn: 'Nei.' } }, 'koordinator-oslo')).body.code).toBe(
    'ikke-deres-kommune',
  );
  const elsewhere = await call(fastsettAvtale, { body: { ...innhold, kommune: '0301' } }, 'koordinator-oslo');
  expect([elsewhere.status, elsewhere.body.errors[0].path]).toEqual([409, 'avtaleId']);
  const unknown = { params: { avtaleId: 'ukjent' } };
  expect((await call(opphevAvtale, { ...unknown, body: { grunn: 'Nei.' } })).status).toBe(404);
  expect((await call(provAvtale, { ...unknown, body: {} })).status).toBe(404);
  expect((await call(lesAvtale, unknown)).status).toBe(404);
});

test('is withdrawn, once', async () => {
  const body = { grunn: 'Avtalen er sagt opp.' };
  expect((await call(opphevAvtale, { body })).body).toMatchObject({ endret: true, versjon: 3 });
  expect((await call(opphevAvtale, { body })).body).toMatchObject({ endret: false, versjon: 3 });
  await carriedOut();
  const one = (await call(lesAvtale)).body;
  expect(one).not.toHaveProperty('avtale');
  expect(one.historikk[0]).toMatchObject({ slag: 'opphevet', grunn: body.grunn });
  expect((await call(lesAvtaler)).body.rader).toEqual([]);
  expect(tracker.logged()).toContain('"code":"decided"');
});
