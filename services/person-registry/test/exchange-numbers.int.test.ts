import { finnPersonRef, PersonRef } from '@overgang/contracts';
import { callRoute } from '@overgang/http-service';
import { openPersonResolver, PersonRegistryError, resolveOverHttp, someSyntheticNumbers } from '@overgang/person-ref';
import { useTestDatabase } from '@overgang/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clinic, schema, someNumbers } from './a-registry.ts';
import { openService, type RunningService } from './a-service.ts';

const database = useTestDatabase(schema);
const [first = '', second = ''] = someNumbers(2);
let service: RunningService;

beforeAll(async () => {
  service = await openService(database.db);
});
afterAll(() => service.close());

const ask = async (personer: readonly Record<string, string>[], token?: string) =>
  callRoute(service.http, finnPersonRef, {
    body: { personer: personer.map((person) => ({ organisasjon: clinic, identitetsnummer: '', ...person })) },
    token: token ?? (await service.token('drift')),
  });

describe('POST /v1/personref', () => {
  test('answers each in order: a personRef, or what is wrong with the number', async () => {
    const { status, body } = await ask([
      { identitetsnummer: first, navn: 'Kari Nordmann' },
      { identitetsnummer: '123' },
      { identitetsnummer: second },
      { identitetsnummer: first },
    ]);
    expect(status).toBe(200);
    const [one, wrong, other, again] = body.personer;
    expect(PersonRef.safeParse(one.personRef).success).toBe(true);
    expect(wrong).toEqual({ feil: 'feil-lengde' });
    expect(other.personRef).not.toBe(one.personRef);
    expect(again).toEqual(one);
  });

  test('refuses real numbers where only synthetic ones are taken, without trying whose they are', async () => {
    const notYetBorn = Array.from({ length: 100 }, (_, at) => `311239999${String(at).padStart(2, '0')}`);
    const { body } = await ask(notYetBorn.map((identitetsnummer) => ({ identitetsnummer })));
    const codes = new Set(body.personer.map(({ feil }: { feil: string }) => feil));
    expect([...codes].sort()).toEqual(['ekte-ikke-godtatt', 'feil-kontrollsiffer']);
  });

  test.each(['dps-hamar', 'boligsosial-hamar', 'demo-leder'])('is closed to %s', async (name) => {
    const without = await ask([{ identitetsnummer: first }], await service.token(name));
    expect([without.status, without.body.code]).toEqual([403, 'mangler-tilgang']);
    const stolen = await ask([{ identitetsnummer: first }], await service.token(name, ['overgang:personref']));
    expect([stolen.status, stolen.body.code]).toEqual([403, 'feil-etat']);
  });

  test('is closed without a token', async () => {
    expect((await ask([{ identitetsnummer: first }], 'x')).status).toBe(401);
  });

  test('refuses unknown fields and numbers sent as numbers, without repeating them', async () => {
    const wrong = await service.http.inject({
      method: 'POST',
      url: finnPersonRef.path,
      headers: { authorization: `Bearer ${await service.token('drift')}` },
      payload: { personer: [{ identitetsnummer: Number(second), organisasjon: clinic, fnr: first }] },
    });
    expect(wrong.statusCode).toBe(400);
    expect(wrong.body).toContain('fnr');
    for (const number of [first, second]) expect(wrong.body).not.toContain(number);
  });
});

describe('in the same process', () => {
  test('resolves like the route', async () => {
    const [number] = someSyntheticNumbers(1, 1);
    if (number === undefined) throw new Error('no number');
    const [resolution] = await service.app.resolvePeople([{ number, organisation: clinic }]);
    const { body } = await ask([{ identitetsnummer: first }]);
    expect(resolution).toEqual({ kind: 'resolved', personRef: body.personer[0].personRef });
  });

  test('is away, typed, when the database is; over HTTP it answers 503', async () => {
    const away = database.open('person_registry', { url: 'postgres://nobody:nothing@127.0.0.1:9/none' });
    const lame = await openService(away);
    const [number] = someSyntheticNumbers(1, 1);
    if (number === undefined) throw new Error('no number');
    const inProcess = lame.app.resolvePeople([{ number, organisation: clinic }]);
    await expect(inProcess).rejects.toBeInstanceOf(PersonRegistryError);
    await expect(inProcess).rejects.toMatchObject({ code: 'away', retriable: true });
    const url = await lame.http.listen({ port: 0 });
    const overHttp = resolveOverHttp({ url, token: () => lame.token('drift') });
    await expect(overHttp([{ number, organisation: clinic }])).rejects.toMatchObject({ code: 'away', retriable: true });
    await lame.close();
    expect(lame.logged()).not.toContain(first);
  });
});

describe('over HTTP, with the client that doors use', () => {
  test('answers as in the same process', async () => {
    const url = await service.http.listen({ port: 0 });
    const resolve = openPersonResolver({
      resolvePeople: resolveOverHttp({ url, token: () => service.token('drift') }),
    });
    const numbers = someSyntheticNumbers(9, 300);
    const answers = await Promise.all(numbers.map((number) => resolve({ number, organisation: clinic, name: 'Ola' })));
    expect(answers).toEqual(
      await service.app.resolvePeople(numbers.map((number) => ({ number, organisation: clinic }))),
    );
  });
});

test('logged no number and no name', () => {
  for (const secret of [first, second, 'Nordmann', '311239999']) expect(service.logged()).not.toContain(secret);
});
