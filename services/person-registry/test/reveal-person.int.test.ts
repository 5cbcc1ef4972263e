import { lesInnsyn, type PersonRef, visPerson } from '@overgang/contracts';
import { countParked, parkEvent } from '@overgang/event-bus';
import { callRoute } from '@overgang/http-service';
import { eventually, useTestDatabase } from '@overgang/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { schema, someNumbers } from './a-registry.ts';
import { aNotice, openService, orgnrOf, type RunningService, recallOf, somePersonRef } from './a-service.ts';

const database = useTestDatabase(schema);
const numbers = someNumbers(50);
let service: RunningService;
let next = 0;
let number: string;
let personRef: PersonRef;

const resolve = async (name?: string): Promise<void> => {
  number = numbers[next++] ?? '';
  const token = await service.token('drift');
  const answer = await service.http.inject({
    method: 'POST',
    url: '/v1/personref',
    headers: { authorization: `Bearer ${token}` },
    payload: {
      personer: [{ identitetsnummer: number, organisasjon: orgnrOf('dps-hamar'), ...(name ? { navn: name } : {}) }],
    },
  });
  personRef = answer.json().personer[0].personRef;
};

const look = async (
  varselId: string,
  by = 'boligsosial-hamar',
  more: Partial<{ grunnlag: string; formal: string }> = {},
) =>
  callRoute(service.http, visPerson, {
    body: { varselId, grunnlag: 'boligsosialloven § 9', formal: 'Finne bolig til overgangen', ...more },
    token: await service.token(by),
  });

const readLooks = async (by: string, query: Record<string, string> = {}) =>
  callRoute(service.http, lesInnsyn, { query, token: await service.token(by) });

const isStored = (varselId: string, closed = false) =>
  eventually(async () => {
    const rows = await database.db.execute(
      sql`select from notice where varselid = ${varselId} and (closedat is not null) = ${closed}`,
    );
    return rows.length === 1;
  });

const sendNotice = async (data: Parameters<typeof aNotice>[1] = {}) => {
  const notice = aNotice(personRef, data);
  await service.send(notice);
  await isStored(notice.data.varselId);
  return notice;
};

beforeAll(async () => {
  service = await openService(database.db);
});
afterAll(() => service.close());
beforeEach(() => resolve('Kari Nordmann'));

test('shows the receiver of an open notice who it is about', async () => {
  const { data } = await sendNotice();
  const { status, body, headers } = await look(data.varselId);
  expect([status, body]).toEqual([200, { identitetsnummer: number, navn: 'Kari Nordmann' }]);
  expect(headers['cache-control']).toBe('no-store');
});

test('shows the number alone when no name is known', async () => {
  await resolve();
  const { data } = await sendNotice();
  expect((await look(data.varselId)).body).toEqual({ identitetsnummer: number });
});

test.each(['nav-hamar', 'boligsosial-stange', 'dps-hamar', 'hamar-fengsel'])(
  'refuses %s, to whom it was not sent, and does not tell that it exists',
  async (by) => {
    const { data } = await sendNotice();
    const refused = await look(data.varselId, by);
    const unknown = await look(somePersonRef(), by);
    expect([refused.status, refused.body.code]).toEqual([403, 'ikke-mottaker']);
    expect({ ...refused.body, correlationId: '' }).toEqual({ ...unknown.body, correlationId: '' });
  },
);

test('refuses a leader who may watch the board, also with a scope that the leader should not have', async () => {
  const { data } = await sendNotice();
  const token = await service.token('demo-leder', ['overgang:innsyn']);
  const body = { varselId: data.varselId, grunnlag: 'x', formal: 'y' };
  const refused = await callRoute(service.http, visPerson, { body, token });
  expect([refused.status, refused.body.code]).toEqual([403, 'ikke-mottaker']);
  const without = await callRoute(service.http, visPerson, { body, token: await service.token('demo-leder') });
  expect([without.status, without.body.code]).toEqual([403, 'mangler-tilgang']);
});

test('keeps a notice to one bydel from the others, and lets the municipality’s own office see it', async () => {
  const { data } = await sendNotice({
    mottaker: { etat: 'boligsosial', kommune: '0301' as never, bydel: '030101' as never },
  });
  const statusFor = async (by: string) => (await look(data.varselId, by)).status;
  expect(await statusFor('boligsosial-gamle-oslo')).toBe(200);
  expect(await statusFor('boligsosial-oslo')).toBe(200);
  expect(await statusFor('boligsosial-grunerlokka')).toBe(403);
  expect(await statusFor('nav-gamle-oslo')).toBe(403);
});

test('shows a notice to a unit to that unit’s organisation', async () => {
  const { data } = await sendNotice({ mottaker: { etat: 'tsb', enhet: '310000213' as never } });
  expect((await look(data.varselId, 'dps-hamar')).status).toBe(200);
  expect((await look(data.varselId, 'tsb-oslo')).status).toBe(403);
});

test('shows a notice to a named office to that office alone, wherever the person comes from', async () => {
  const mottaker = { etat: 'nav', kommune: '3403' as never, enhet: orgnrOf('nav-ringsaker') } as const;
  const { data } = await sendNotice({ mottaker });
  expect((await look(data.varselId, 'nav-ringsaker')).status).toBe(200);
  expect((await look(data.varselId, 'nav-hamar')).status).toBe(403);
});

test('stops showing when the notice is recalled', async () => {
  const notice = await sendNotice();
  await service.send(recallOf(notice));
  await isStored(notice.data.varselId, true);
  const refused = await look(notice.data.varselId);
  expect([refused.status, refused.body.code]).toEqual([403, 'varsel-lukket']);
});

test('never opens a notice whose recall came first, or that comes again', async () => {
  const notice = aNotice(personRef);
  await service.send(recallOf(notice));
  await isStored(notice.data.varselId, true);
  await service.send(notice);
  await sendNotice();
  expect((await look(notice.data.varselId)).body.code).toBe('varsel-lukket');
});

test('gives no right by an order to stand down', async () => {
  const order = aNotice(personRef, { slag: 'trekk-tilbake' });
  await service.send(order);
  await sendNotice();
  expect((await look(order.data.varselId)).body.code).toBe('ikke-mottaker');
});

test.each(['grunnlag', 'formal'] as const)('asks for %s, and refuses an identity number in it', async (field) => {
  const { data } = await sendNotice();
  const empty = await look(data.varselId, 'boligsosial-hamar', { [field]: '  ' });
  expect([empty.status, empty.body.errors[0].path]).toEqual([400, field]);
  const numbered = await look(data.varselId, 'boligsosial-hamar', { [field]: `Gjelder ${number}` });
  expect([numbered.status, numbered.body.errors[0].code]).toEqual([400, 'ligner-identitetsnummer']);
  expect(JSON.stringify(numbered.body)).not.toContain(number);
  expect((await readLooks('dps-hamar', { personRef })).body.innsyn).toEqual([]);
});

test('writes every look down, for the organisation that reported the person and no other', async () => {
  const { data } = await sendNotice();
  await look(data.varselId);
  await look(data.varselId, 'nav-hamar');
  const { body } = await readLooks('dps-hamar', { personRef });
  expect(body).toEqual({
    innsyn: [
      {
        tidspunkt: service.clock.now().toISOString(),
        organisasjon: orgnrOf('boligsosial-hamar'),
        personRef,
        varselId: data.varselId,
        grunnlag: 'boligsosialloven § 9',
        formal: 'Finne bolig til overgangen',
      },
    ],
  });
  expect((await readLooks('boligsosial-hamar', { personRef })).body).toEqual({ innsyn: [] });
});

test('lists looks newest first, a page at a time', async () => {
  const { data } = await sendNotice();
  for (const formal of ['a', 'b', 'c', 'd', 'e']) await look(data.varselId, 'boligsosial-hamar', { formal });
  const page = async (etter?: string) => {
    const { body } = await readLooks('dps-hamar', {
      personRef,
      antall: '2',
      ...(etter === undefined ? {} : { etter }),
    });
    return [body.innsyn.map(({ formal }: { formal: string }) => formal).join(''), body.neste] as const;
  };
  const [first, afterFirst] = await page();
  const [second, afterSecond] = await page(afterFirst);
  expect([first, second, ...(await page(afterSecond))]).toEqual(['ed', 'cb', 'a', undefined]);
  const astray = await readLooks('dps-hamar', { etter: "1' or 1=1" });
  expect([astray.status, astray.body.errors[0].code]).toEqual([400, 'ugyldig-markor']);
});

test('shows nobody of an erased person, and takes no more notices about them', async () => {
  const { data } = await sendNotice();
  await look(data.varselId);
  expect(await service.app.erasePerson(personRef)).toBe('erased');
  expect((await look(data.varselId)).body.code).toBe('ikke-mottaker');
  const late = aNotice(personRef);
  await service.send(late);
  const erased = personRef;
  await resolve();
  await sendNotice();
  expect((await look(late.data.varselId)).body.code).toBe('ikke-mottaker');
  const rows = await database.db.execute(sql`select formal from look where personref = ${erased}`);
  expect(rows.length).toBe(1);
});

test('sets aside what it cannot read, and goes on', async () => {
  const strange = { ...aNotice(personRef), type: 'no.overgang.sporing.varsel-bestilt.v9' };
  const broken = { ...aNotice(personRef), data: { varselId: 'x' } };
  const unstorable = { ...aNotice(personRef), time: '0000-01-01T00:00:00Z' };
  await service.send('{"not json', strange, broken, unstorable);
  const { data } = await sendNotice();
  expect((await look(data.varselId)).status).toBe(200);
  const dead = await eventually(async () => {
    const rows = await database.db.execute(sql`select reason from dead_letter order by reason`);
    if (rows.length < 3) throw new Error(`${rows.length} dead letters`);
    return rows.map((row) => String(row['reason']).split(' ')[0]);
  });
  expect(dead).toEqual(['data.varselId:', 'ikke-json', 'ikke-lagringsbar']);
  expect(await countParked(database.db)).toMatchObject([{ type: strange.type, count: 1 }]);
  await database.db.execute(sql`delete from parked_event`);
});

test('takes in what an older build parked, as soon as it starts', async () => {
  const notice = aNotice(personRef);
  await service.send(notice);
  await isStored(notice.data.varselId);
  await database.db.execute(sql`delete from notice`);
  const record = service.bus
    .recordsOf('overgang.varsler.boligsosial.v1')
    .find(({ value }) => Buffer.from(value).includes(notice.id));
  if (record === undefined) throw new Error('nothing was sent');
  await database.db.transaction((tx) => parkEvent(tx, { ...record, offset: '99' }, notice.type));
  const later = await openService(database.db);
  await isStored(notice.data.varselId);
  await later.close();
  expect(await countParked(database.db)).toEqual([]);
});

test('logged no number and no name, whatever was asked and refused', () => {
  expect(service.logged()).toContain('look-refused');
  for (const secret of [...numbers, 'Nordmann']) expect(service.logged()).not.toContain(secret);
});
