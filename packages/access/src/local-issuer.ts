import { randomUUID } from 'node:crypto';
import { importJWK, type JSONWebKeySet, SignJWT } from 'jose';
import { keepPrivateKey, newPrivateKey } from './key-file.ts';
import type { OrganisationDirectory } from './organisation-directory.ts';

/** What `openLocalIssuer` takes. Without `keyFile` the key lives as long as the process. */
export interface LocalIssuerOptions {
  /** The claim `iss`: the issuer's own address. */
  readonly issuer: string;
  /** The claim `aud`. */
  readonly audience: string;
  /** Whom it knows; tokens carry the scopes that stand there. */
  readonly organisations: OrganisationDirectory;
  /** Where the private key is kept, mode 0600; made when missing. */
  readonly keyFile?: string;
  /** Default the wall clock: tokens live in real time. */
  readonly clock?: { readonly now: () => Date };
}

/** What a token may differ in. */
export interface TokenWishes {
  /** Seconds until it expires; default 3600. A negative one has expired already. */
  readonly ttl?: number;
  /** Instead of the directory's. */
  readonly scopes?: readonly string[];
}

/** Stands in for Maskinporten where there is none: the same claims, and verified on the same way. */
export interface LocalIssuer {
  readonly issuer: string;
  readonly audience: string;
  /** The public key set, to publish or to hand to `openTokenVerifier`. */
  readonly jwks: JSONWebKeySet;
  /** A signed token for the organisation with this key or number. Throws, naming the known ones, when there is none. */
  readonly token: (name: string, wishes?: TokenWishes) => Promise<string>;
}

/** Opens a local issuer with an ES256 key. For demonstrations, tests and development; never a public one. */
export const openLocalIssuer = async (options: LocalIssuerOptions): Promise<LocalIssuer> => {
  const { issuer, audience, organisations, keyFile, clock = { now: () => new Date() } } = options;
  const { d, ...open } = keyFile === undefined ? await newPrivateKey() : await keepPrivateKey(keyFile);
  const signingKey = await importJWK({ ...open, d }, 'ES256');
  return {
    issuer,
    audience,
    jwks: { keys: [{ ...open, use: 'sig' }] },
    token: async (name, { ttl = 3600, scopes } = {}) => {
      const one = organisations.byKey(name) ?? organisations.byOrgnr(name);
      if (one === undefined) {
        throw new Error(
          `No organisation is called '${name}'. Known: ${organisations.all.map((each) => each.nokkel).join(', ')}`,
        );
      }
      const orgnr = one.nokkel === name ? one.orgnr : name;
      const now = Math.floor(clock.now().getTime() / 1000);
      return await new SignJWT({
        scope: (scopes ?? one.scopes).join(' '),
        consumer: { authority: 'iso6523-actorid-upis', ID: `0192:${orgnr}` },
        client_id: `local-${one.nokkel}`,
      })
        .setProtectedHeader({ alg: 'ES256', kid: open.kid, typ: 'JWT' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(Math.min(now, now + ttl))
        .setExpirationTime(now + ttl)
        .setJti(randomUUID())
        .sign(signingKey);
    },
  };
};
