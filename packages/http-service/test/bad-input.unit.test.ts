import { expect, test } from 'vitest';
import { address, good, json, refused, send } from './small-service.ts';

test('takes what is right', async () => {
  const answer = await send(json);
  expect([answer.status, answer.body]).toEqual([202, '{"mottatt":true}']);
  expect((await send(json, { headers: { 'content-type': 'application/json; charset=UTF-8' } })).status).toBe(202);
  expect((await send(undefined, { method: 'POST', url: '/v1/kvittering' })).status).toBe(403);
});

test.each([
  [
    'malformed JSON',
    '{"utskrivning": {"tidligst": 2026-12-01}}',
    400,
    'ugyldig-json',
    'Linje 1, tegn 34 (posisjon 33).',
  ],
  ['an unfinished body', '{\n "a": [', 400, 'ugyldig-json', 'Linje 2, tegn 8 (posisjon 9).'],
  ['deep JSON', '['.repeat(100_000), 400, 'for-dyp-json', 'Linje 1, tegn 65 (posisjon 64).'],
  ['deep objects', '{"a":'.repeat(100_000), 400, 'for-dyp-json', 'Linje 1, tegn 321 (posisjon 320).'],
  [
    'a key twice',
    '{"utskrivning":{"senest":"2026-12-01","senest":"2026-12-02"}}',
    400,
    'duplikat-nokkel',
    'utskrivning.senest',
  ],
  ['__proto__', '{"__proto__":{"admin":true}}', 400, 'ulovlig-nokkel', '__proto__'],
  ['constructor.prototype', '{"constructor":{"prototype":{}}}', 400, 'ulovlig-nokkel', 'constructor.prototype'],
  ['a NUL', '{"tidspunkt":"a\\u0000b"}', 400, 'nul-tegn', 'tidspunkt'],
  ['a raw NUL', '{"tidspunkt":"a\0b"}', 400, 'ugyldig-json', 'Linje 1, tegn 16 (posisjon 15).'],
  ['Latin-1', Buffer.from('{"tidspunkt":"\xe6"}', 'latin1'), 400, 'ugyldige-tegn', undefined],
  ['no body', undefined, 400, 'mangler-innhold', undefined],
  ['an unknown field', JSON.stringify({ ...good, diagnose: 'x' }), 400, 'ugyldig-innhold', 'diagnose'],
  [
    'a date that does not exist',
    json.replace('2026-12-03', '2026-12-32'),
    400,
    'ugyldig-innhold',
    'utskrivning.senest',
  ],
  ['no time zone', json.replace('+01:00', ''), 400, 'ugyldig-innhold', 'tidspunkt'],
  ['10 MB', `"${'x'.repeat(10_000_000)}"`, 413, 'for-stort-innhold', undefined],
])('refuses %s', async (_, payload, ...expected) => {
  expect(await refused(payload)).toEqual(expected);
});

test.each([
  ['no token', { token: null }, [401, 'token-mangler', 'Bearer']],
  ['an expired token', { token: 'utlopt' }, [401, 'token-utlopt', 'Bearer error="invalid_token"']],
  ['a token of another agency', { token: 'nav' }, [403, 'feil-etat', undefined]],
  [
    'a token without the scope',
    { url: '/v1/kvittering', method: 'POST' },
    [403, 'mangler-tilgang', 'Bearer error="insufficient_scope", scope="overgang:varsler"'],
  ],
  ['a token while the keys are away', { token: 'borte' }, [503, 'nokler-utilgjengelige', undefined]],
] as const)('refuses %s', async (_, sent, expected) => {
  const answer = await send(json, sent);
  expect([answer.status, answer.problem?.code, answer.headers['www-authenticate']]).toEqual(expected);
});

test('refuses by the token before it looks at the body', async () => {
  expect(await refused('{', { token: null })).toEqual([401, 'token-mangler', undefined]);
});

test.each([
  ['another content type', { 'content-type': 'text/plain' }],
  ['no content type', { 'content-type': '' }],
  ['another character set', { 'content-type': 'application/json; charset=iso-8859-1' }],
  ['compression', { 'content-encoding': 'gzip' }],
])('refuses %s', async (_, headers) => {
  expect(await refused(json, { headers })).toEqual([
    415,
    'feil-innholdstype',
    'Send application/json i UTF-8, uten komprimering.',
  ]);
});

test.each([
  ['an unknown address', { url: '/v1/ukjent' }, 404, 'ukjent-adresse', undefined],
  ['another method', { method: 'DELETE' }, 405, 'feil-metode', 'Bruk PUT.'],
  ['a broken address', { url: '/v1/opphold/%zz/utskrivningsplan' }, 400, 'ugyldig-foresporsel', undefined],
  ['a long parameter', { url: `/v1/opphold/${'x'.repeat(400)}/utskrivningsplan` }, 414, 'for-lang-adresse', undefined],
  [
    'a bad parameter',
    { url: `/v1/opphold/${'x'.repeat(40)}/utskrivningsplan` },
    400,
    'ugyldig-innhold',
    'path.oppholdId',
  ],
  ['a bad query', { url: `${address}?grense=mange` }, 400, 'ugyldig-innhold', 'query.grense'],
  ['an unknown query', { url: `${address}?fnr=01810199999` }, 400, 'ugyldig-innhold', 'query.fnr'],
] as const)('refuses %s', async (_, sent, ...expected) => {
  expect(await refused(json, sent)).toEqual(expected);
});
