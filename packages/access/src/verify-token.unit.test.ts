import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { expect, test } from 'vitest';
import { readPersonClaims } from './claims.ts';
import { demoOrganisations } from './demo-organisations.ts';
import { openLocalIssuer } from './local-issuer.ts';
import { openOrganisationDirectory } from './organisation-directory.ts';
import { Unauthorised } from './unauthorised.ts';
import { openTokenVerifier, type TokenVerifier } from './verify-token.ts';

const organisations = openOrganisationDirectory(demoOrganisations);
const now = new Date('2026-11-22T12:00:00Z');
const clock = { now: () => now };
const issuer = 'https://issuer.test/';
const audience = 'https://overgang.test';
const local = await openLocalIssuer({ issuer, audience, organisations, clock });
const verifier = openTokenVerifier({ issuer, audience, jwks: local.jwks, organisations, clock });

const codeOf = async (authorization: string | undefined, by: TokenVerifier = verifier): Promise<string> => {
  try {
    await by.verify(authorization);
    return 'let in';
  } catch (error) {
    return error instanceof Unauthorised ? error.code : `not an Unauthorised: ${String(error)}`;
  }
};
const seconds = now.getTime() / 1000;
const consumer = { authority: 'iso6523-actorid-upis', ID: '0192:310000019' };
const payload = { iss: issuer, aud: audience, iat: seconds, exp: seconds + 60, consumer, scope: 'overgang:meld' };

const signed = async (algorithm: string, claims: Record<string, unknown>) => {
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: algorithm };
  const token = await new SignJWT(claims).setProtectedHeader({ alg: algorithm, kid: 'k1' }).sign(privateKey);
  return { token, jwks: { keys: [jwk] } };
};
const codeWithOwnKey = async (algorithm: string, claims: Record<string, unknown>): Promise<string> => {
  const { token, jwks } = await signed(algorithm, claims);
  return await codeOf(`Bearer ${token}`, openTokenVerifier({ issuer, audience, jwks, organisations, clock }));
};

test('lets in an agency with what the directory says about it', async () => {
  expect(await verifier.verify(`Bearer ${await local.token('nav-gamle-oslo')}`)).toEqual({
    organisation: '310000124',
    name: 'NAV Gamle Oslo',
    etat: 'nav',
    kommuner: ['0301'],
    bydeler: ['030101'],
    enheter: ['310000124'],
    scopes: ['overgang:meld', 'overgang:varsler', 'overgang:tavle', 'overgang:avgjor', 'overgang:innsyn'],
    alsoSees: [],
  });
});

test('lets a unit in as its organisation, narrowed to the unit', async () => {
  const caller = await verifier.verify(`Bearer ${await local.token('310000205')}`);
  expect(caller).toMatchObject({ organisation: '310000019', enheter: ['310000205'] });
});

test.each([
  ['no header', undefined],
  ['an empty header', ''],
  ['another scheme', 'Basic YTpi'],
  ['no token', 'Bearer '],
])('says that a token is missing: %s', async (_, header) => {
  expect(await codeOf(header)).toBe('token-mangler');
});

test('refuses alg none, with and without its dot', async () => {
  const none = new UnsecuredJWT({ consumer, scope: 'overgang:meld' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + 60)
    .encode();
  expect(await codeOf(`Bearer ${none}`)).toBe('token-ugyldig');
  expect(await codeOf(`Bearer ${none.slice(0, -1)}`)).toBe('token-ugyldig');
});

test.each(['RS256', 'PS256', 'ES256'])('accepts %s', async (algorithm) => {
  expect(await codeWithOwnKey(algorithm, payload)).toBe('let in');
});

test.each(['RS384', 'ES384', 'EdDSA'])('refuses %s', async (algorithm) => {
  expect(await codeWithOwnKey(algorithm, payload)).toBe('token-ugyldig');
});

test('refuses HS256 signed with the public key as its secret', async () => {
  const secret = new TextEncoder().encode(JSON.stringify(local.jwks.keys[0]));
  const kid = local.jwks.keys[0]?.kid ?? '';
  const token = await new SignJWT(payload).setProtectedHeader({ alg: 'HS256', kid }).sign(secret);
  expect(await codeOf(`Bearer ${token}`)).toBe('token-ugyldig');
});

test('refuses another key under a known key id, and a token that was changed', async () => {
  const { privateKey } = await generateKeyPair('ES256');
  const kid = local.jwks.keys[0]?.kid ?? '';
  const forged = await new SignJWT(payload).setProtectedHeader({ alg: 'ES256', kid }).sign(privateKey);
  expect(await codeOf(`Bearer ${forged}`)).toBe('token-ugyldig');
  const [head, , signature] = (await local.token('dps-hamar')).split('.');
  const body = Buffer.from(JSON.stringify(payload)).toString('base64url');
  expect(await codeOf(`Bearer ${head}.${body}.${signature}`)).toBe('token-ugyldig');
  expect(await codeOf('Bearer tull')).toBe('token-ugyldig');
  expect(await codeOf(`Bearer ${'a'.repeat(100_000)}`)).toBe('token-ugyldig');
});

test.each([
  ['expired', { exp: seconds - 11 }, 'token-utlopt'],
  ['expired within the leeway', { exp: seconds - 9 }, 'let in'],
  ['without exp', { exp: undefined }, 'token-ugyldig'],
  ['without iat', { iat: undefined }, 'token-ugyldig'],
  ['issued ahead of the clock', { iat: seconds + 60 }, 'token-ikke-gyldig-enna'],
  ['not yet valid', { nbf: seconds + 60 }, 'token-ikke-gyldig-enna'],
  ['for another audience', { aud: 'https://other.test' }, 'token-feil-mottaker'],
  ['without an audience', { aud: undefined }, 'token-feil-mottaker'],
  ['by another issuer', { iss: 'https://other.test/' }, 'token-feil-utsteder'],
  ['without a consumer', { consumer: undefined }, 'token-uten-organisasjon'],
  ['with a consumer of another authority', { consumer: { ...consumer, authority: 'x' } }, 'token-uten-organisasjon'],
  ['for an organisation nobody knows', { consumer: { ...consumer, ID: '0192:310000655' } }, 'organisasjon-ukjent'],
])('a token %s', async (_, change, code) => {
  expect(await codeWithOwnKey('ES256', { ...payload, ...change })).toBe(code);
});

test('stops remembering a token when it expires', async () => {
  let at = now;
  const moving = { now: () => at };
  const by = openTokenVerifier({ issuer, audience, jwks: local.jwks, organisations, clock: moving });
  const header = `Bearer ${await local.token('dps-hamar', { ttl: 60 })}`;
  expect(await by.verify(header)).toBe(await by.verify(header));
  at = new Date(now.getTime() + 69_000);
  expect(await codeOf(header, by)).toBe('let in');
  at = new Date(now.getTime() + 71_000);
  expect(await codeOf(header, by)).toBe('token-utlopt');
});

test('reads a person by the named claims, and never an identity number', async () => {
  const people = await signed('ES256', {
    ...payload,
    iss: 'https://id.test/',
    sub: 'p-1',
    orgnr: '310000035',
    roles: ['leser'],
  });
  const numbered = await signed('ES256', {
    ...payload,
    iss: 'https://id.test/',
    sub: '01810199999',
    orgnr: '310000035',
  });
  const readClaims = readPersonClaims({ scopesByRole: { leser: ['overgang:tavle'] } });
  const by = (jwks: typeof people.jwks) =>
    openTokenVerifier({
      issuer,
      audience,
      jwks: local.jwks,
      organisations,
      clock,
      alsoTrust: [{ issuer: 'https://id.test/', audience, jwks, readClaims }],
    });
  expect(await by(people.jwks).verify(`Bearer ${people.token}`)).toMatchObject({
    name: 'NAV Hamar',
    person: 'p-1',
    scopes: ['overgang:tavle'],
  });
  expect(await codeOf(`Bearer ${numbered.token}`, by(numbered.jwks))).toBe('token-ugyldig');
});
