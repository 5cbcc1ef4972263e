import { type CompactJWSHeaderParameters, calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { expect, test } from 'vitest';
import { openKeySource } from './key-source.ts';

const newKey = async (): Promise<JWK & { kid: string }> => {
  const { publicKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(publicKey);
  return { ...jwk, alg: 'ES256', kid: await calculateJwkThumbprint(jwk) };
};
const [first, second] = [await newKey(), await newKey()];
const minute = 60_000;

const openFalseIssuer = () => {
  const state = { keys: [first], away: false, fetches: 0, at: 0 };
  const getKey = openKeySource({
    url: new URL('https://issuer.test/jwks'),
    ticks: () => state.at,
    fetchKeys: async () => {
      state.fetches += 1;
      if (state.away) throw new Error('connect ECONNREFUSED');
      return { keys: state.keys };
    },
  });
  const ask = async (kid: string): Promise<string> => {
    const header: CompactJWSHeaderParameters = { alg: 'ES256', kid };
    const token = { payload: '', signature: '', protected: '' };
    return await Promise.resolve(getKey(header, token)).then(
      () => 'found',
      (error: Error & { code?: string }) => error.code ?? 'no code',
    );
  };
  return { state, ask };
};

test('fetches once for many and keeps the keys', async () => {
  const { state, ask } = openFalseIssuer();
  expect(await Promise.all([ask(first.kid), ask(first.kid), ask(first.kid)])).toEqual(['found', 'found', 'found']);
  expect(state.fetches).toBe(1);
});

test('goes on with known keys while the issuer is away, and finds new ones when it is back', async () => {
  const { state, ask } = openFalseIssuer();
  await ask(first.kid);
  state.away = true;
  state.at = 60 * minute;
  expect(await ask(first.kid)).toBe('found');
  state.keys = [first, second];
  state.away = false;
  expect(await ask(second.kid)).toBe('ERR_JWKS_NO_MATCHING_KEY');
  state.at += minute;
  expect(await ask(second.kid)).toBe('found');
});

test('lets an invented key id drive one fetch in a cool-down', async () => {
  const { state, ask } = openFalseIssuer();
  for (let index = 0; index < 50; index += 1) expect(await ask(`invented-${index}`)).toBe('ERR_JWKS_NO_MATCHING_KEY');
  expect(state.fetches).toBe(1);
  state.at = minute;
  await ask('invented');
  expect(state.fetches).toBe(2);
});

test('says that the keys are out of reach when none are kept, and stops using very old ones', async () => {
  const { state, ask } = openFalseIssuer();
  state.away = true;
  expect(await ask(first.kid)).toBe('nokler-utilgjengelige');
  state.away = false;
  state.at = minute;
  expect(await ask(first.kid)).toBe('found');
  state.away = true;
  state.at += 25 * 60 * minute;
  expect(await ask(first.kid)).toBe('nokler-utilgjengelige');
});

test('forgets a key that the issuer has withdrawn', async () => {
  const { state, ask } = openFalseIssuer();
  await ask(first.kid);
  state.keys = [second];
  state.at = 11 * minute;
  await ask(first.kid);
  await new Promise(setImmediate);
  expect(await ask(first.kid)).toBe('ERR_JWKS_NO_MATCHING_KEY');
});
