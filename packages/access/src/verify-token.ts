import {
  createLocalJWKSet,
  decodeJwt,
  errors,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import type { Caller } from './caller.ts';
import { type Claimed, type ReadClaims, readMaskinportenClaims } from './claims.ts';
import { type KeySourceOptions, openKeySource } from './key-source.ts';
import type { OrganisationDirectory } from './organisation-directory.ts';
import { openTokenCache } from './token-cache.ts';
import { Unauthorised } from './unauthorised.ts';

/** An issuer whose tokens are believed. */
export interface TrustedIssuer {
  /** Must equal the claim `iss`, to the letter. */
  readonly issuer: string;
  /** Its public keys: where they are published, or the set itself. */
  readonly jwks: URL | string | JSONWebKeySet;
  /** When given, the claim `aud` must name it. */
  readonly audience?: string;
  /** How its claims are read. Default Maskinporten's. */
  readonly readClaims?: ReadClaims;
  /** How keys by URL are kept; see `KeySourceOptions`. */
  readonly keySource?: Omit<KeySourceOptions, 'url'>;
}

/** What `openTokenVerifier` takes. */
export interface TokenVerifierOptions extends TrustedIssuer {
  readonly organisations: OrganisationDirectory;
  /** More issuers, such as one for people beside Maskinporten. */
  readonly alsoTrust?: readonly TrustedIssuer[];
  /**
   * The time that tokens are judged by. Default the wall clock, and seldom anything else: tokens come from outside and
   * live in real time, also when a demonstration's own clock is weeks ahead.
   */
  readonly clock?: { readonly now: () => Date };
  /** How far clocks may differ. Default 10 seconds. */
  readonly leewaySeconds?: number;
}

/** Judges bearer tokens. */
export interface TokenVerifier {
  /**
   * The caller behind an Authorization header. Throws `Unauthorised` with a code; nothing else. A token that was good is
   * remembered by its digest until it expires, at most five minutes, so that a withdrawn key does not live on for long.
   */
  readonly verify: (authorization: string | undefined) => Promise<Caller>;
}

const algorithms = ['RS256', 'PS256', 'ES256'];
const cachedForMs = 300_000;
const longestToken = 8192;

interface Trusted {
  readonly options: TrustedIssuer;
  readonly getKey: JWTVerifyGetKey;
}

const trust = (options: TrustedIssuer): Trusted => {
  const { jwks, keySource } = options;
  const byUrl = typeof jwks === 'string' || jwks instanceof URL;
  const getKey = byUrl ? openKeySource({ ...keySource, url: new URL(jwks) }) : createLocalJWKSet(jwks);
  return { options, getKey };
};

const tokenIn = (authorization: string | undefined): string => {
  const token = /^Bearer +([^\s]+) *$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) throw new Unauthorised('token-mangler');
  if (token.length > longestToken) throw new Unauthorised('token-ugyldig');
  return token;
};

const claimedIssuer = (token: string): unknown => {
  try {
    return decodeJwt(token).iss;
  } catch (error) {
    throw new Unauthorised('token-ugyldig', error);
  }
};

const toUnauthorised = (error: unknown): Unauthorised => {
  if (error instanceof Unauthorised) return error;
  if (error instanceof errors.JWTExpired) return new Unauthorised('token-utlopt', error);
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'aud') return new Unauthorised('token-feil-mottaker', error);
    if (error.claim === 'iss') return new Unauthorised('token-feil-utsteder', error);
    if (error.claim === 'nbf' && error.reason === 'check_failed')
      return new Unauthorised('token-ikke-gyldig-enna', error);
  }
  return new Unauthorised('token-ugyldig', error);
};

interface Moment {
  readonly now: Date;
  readonly leewaySeconds: number;
}

const judge = async (token: string, { options, getKey }: Trusted, at: Moment): Promise<JWTPayload> => {
  const { payload } = await jwtVerify(token, getKey, {
    algorithms,
    issuer: options.issuer,
    clockTolerance: at.leewaySeconds,
    currentDate: at.now,
    requiredClaims: ['exp', 'iat'],
    ...(options.audience === undefined ? {} : { audience: options.audience }),
  });
  if ((payload.iat ?? 0) > at.now.getTime() / 1000 + at.leewaySeconds) throw new Unauthorised('token-ikke-gyldig-enna');
  return payload;
};

/**
 * Opens the one way from a bearer token to a caller: signature (RS256, PS256, ES256 and nothing else), issuer, audience,
 * exp, nbf and iat, then the organisation, which must be in the directory.
 */
export const openTokenVerifier = (options: TokenVerifierOptions): TokenVerifier => {
  const { organisations, clock = { now: () => new Date() }, leewaySeconds = 10 } = options;
  const trusted = new Map([options, ...(options.alsoTrust ?? [])].map((one) => [one.issuer, trust(one)]));
  const cache = openTokenCache(10_000);

  const claimsOf = async (token: string, now: Date): Promise<{ claimed: Claimed; expiresAtMs: number }> => {
    const issuer = claimedIssuer(token);
    const one = typeof issuer === 'string' ? trusted.get(issuer) : undefined;
    if (one === undefined) throw new Unauthorised('token-feil-utsteder');
    const payload = await judge(token, one, { now, leewaySeconds });
    const readClaims = one.options.readClaims ?? readMaskinportenClaims;
    return { claimed: readClaims(payload), expiresAtMs: ((payload.exp ?? 0) + leewaySeconds) * 1000 };
  };

  const admit = async (token: string, now: Date): Promise<Caller> => {
    const { claimed, expiresAtMs } = await claimsOf(token, now);
    const caller = organisations.callerFor(claimed.orgnr, claimed.scopes, claimed.person);
    if (caller === undefined) throw new Unauthorised('organisasjon-ukjent');
    cache.keep(token, caller, Math.min(expiresAtMs, now.getTime() + cachedForMs));
    return caller;
  };

  return {
    verify: async (authorization) => {
      const token = tokenIn(authorization);
      const now = clock.now();
      const known = cache.find(token, now.getTime());
      if (known !== undefined) return known;
      try {
        return await admit(token, now);
      } catch (error) {
        throw toUnauthorised(error);
      }
    },
  };
};
