import { lesParkerte, lesUlest, lesUleste, rettUlest, spillAvUleste } from '@overgang/contracts/http';
import { callRoute } from '@overgang/http-service';
import { eventually, useTestDatabase } from '@overgang/testing';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { anEvent, drift, openConsumer, type RunningConsumer, schema } from './a-consumer.ts';

const database = useTestDatabase(schema);
let running: RunningConsumer;
beforeEach(async () => {
  await database.clear();
  running = await openConsumer(database.db);
});
afterEach(() => running.stop());

const call: typeof callRoute = (service, contract, more) => callRoute(service, contract, { token: drift, ...more });
const list = async (query = {}) => (await call(running.http, lesUleste, { query })).body;
const waitFor = (count: number) =>
  eventually(async () => {
    const { uleste } = await list();
    expect(uleste).toHaveLength(count);
    return uleste;
  });
const begrunnelse = 'Avsenderen rettet meldingen.';

test('looks at what could not be read, mends it and replays it', async () => {
  await running.send('{"broken"', Buffer.from([0xff]));
  const [broken, bytes] = await waitFor(2);
  expect(broken).toMatchObject({ grunn: 'ikke-json', tilstand: 'ulest', nokkel: '' });
  expect((await call(running.http, lesUlest, { params: { id: broken.id } })).body).toMatchObject({
    innhold: '{"broken"',
    koding: 'utf-8',
    nokkel: 'k',
  });
  expect((await call(running.http, lesUlest, { params: { id: bytes.id } })).body).toMatchObject({
    innhold: '/w==',
    koding: 'base64',
  });

  const event = anEvent();
  const innhold = JSON.stringify(event);
  const mended = await call(running.http, rettUlest, { params: { id: broken.id }, body: { innhold, begrunnelse } });
  expect([mended.status, mended.body.tilstand, mended.body.innhold]).toEqual([200, 'rettet', innhold]);
  expect(running.logged()).toContain(begrunnelse);
  expect(running.logged()).not.toContain(event.subject);

  const { body } = await call(running.http, spillAvUleste, { body: {} });
  expect(body).toEqual({ avspilt: 1, fortsattUlest: 0 });
  expect(await database.db.execute(sql`select id from seen`)).toMatchObject([{ id: event.id }]);
  expect(running.committed.at(-1)).toBe(1);
  expect((await list()).uleste).toMatchObject([{ tilstand: 'avspilt' }, { tilstand: 'ulest' }]);
  const again = await call(running.http, rettUlest, { params: { id: broken.id }, body: { innhold, begrunnelse } });
  expect(again.status).toBe(404);
});

test('leaves what still cannot be read, with its new reason', async () => {
  await running.send('nonsense', '"more"', 'again');
  const [first, second, third] = await waitFor(3);
  const stranger = JSON.stringify(anEvent({ type: 'no.overgang.tsb.utskrivning-planlagt.v9' }));
  await call(running.http, rettUlest, { params: { id: first.id }, body: { innhold: stranger, begrunnelse } });
  await call(running.http, rettUlest, { params: { id: second.id }, body: { innhold: '{}', begrunnelse } });
  const ider = [first.id, second.id, third.id];
  expect((await call(running.http, spillAvUleste, { body: { ider } })).body).toEqual({ avspilt: 0, fortsattUlest: 3 });
  const reasons = (await list()).uleste.map(({ grunn }: { grunn: string }) => grunn);
  expect(reasons).toEqual([expect.stringContaining('ukjent-type'), 'type: custom', 'ikke-json']);
});

test('lists page by page', async () => {
  await running.send('1', '2', '3');
  const [first, second] = await waitFor(3);
  const page = await list({ antall: 2 });
  expect(page).toMatchObject({ uleste: [first, second], neste: second.id });
  expect((await list({ antall: 2, etter: page.neste })).uleste).toHaveLength(1);
});

test('says what is parked', async () => {
  const stranger = anEvent({ type: 'no.overgang.tsb.utskrivning-planlagt.v9' });
  await running.send(stranger, stranger);
  await eventually(async () => {
    const { body } = await call(running.http, lesParkerte);
    expect(body.parkerte).toMatchObject([{ type: stranger.type, antall: 2 }]);
  });
});

test('is for operations alone, and knows nothing of what does not exist', async () => {
  expect((await callRoute(running.http, lesUleste, { token: 'overgang:meld' })).body.code).toBe('mangler-tilgang');
  expect((await call(running.http, lesUlest, { params: { id: 7 } })).status).toBe(404);
  const body = { innhold: '{}', begrunnelse };
  expect((await call(running.http, rettUlest, { params: { id: 7 }, body })).status).toBe(404);
});
