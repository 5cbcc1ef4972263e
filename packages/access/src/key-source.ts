import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey, type LocalJWKSet } from 'jose';
import { Unauthorised } from './unauthorised.ts';

/** How the issuer's keys are fetched and kept. Times in milliseconds. */
export interface KeySourceOptions {
  readonly url: URL;
  /** Fetches the document; default `fetch` with a bound of 5 seconds. */
  readonly fetchKeys?: (url: URL) => Promise<unknown>;
  /** Kept keys older than this are fetched anew, behind the caller's back. Default 10 minutes. */
  readonly refreshAfterMs?: number;
  /** Kept keys are used for so long while the issuer is away. Default 24 hours. */
  readonly keepForMs?: number;
  /** At most one fetch in this time, so that tokens with invented key ids cannot drive fetches. Default 30 seconds. */
  readonly coolDownMs?: number;
  /** Monotonic milliseconds. Default `performance.now`. */
  readonly ticks?: () => number;
}

const fetchOverHttp = async (url: URL): Promise<unknown> => {
  const response = await fetch(url, { signal: AbortSignal.timeout(5000), redirect: 'error' });
  if (!response.ok) throw new Error(`The key set answered ${response.status}`);
  return await response.json();
};

interface Kept {
  readonly keys: LocalJWKSet;
  readonly fetchedAt: number;
}

/** Fetches with a cool-down and shares one fetch between all who ask at once. Resolves undefined when it may not or cannot. */
const openFetcher = (options: KeySourceOptions, ticks: () => number) => {
  const { url, fetchKeys = fetchOverHttp, coolDownMs = 30_000 } = options;
  let running: Promise<Kept | undefined> | undefined;
  let startedAt = Number.NEGATIVE_INFINITY;
  let failure: unknown;
  const run = async (): Promise<Kept | undefined> => {
    try {
      // jose checks the form of the document and throws when it is none.
      return { keys: createLocalJWKSet((await fetchKeys(url)) as JSONWebKeySet), fetchedAt: ticks() };
    } catch (error) {
      failure = error;
      return undefined;
    } finally {
      running = undefined;
    }
  };
  const attempt = (): Promise<Kept | undefined> => {
    if (running !== undefined) return running;
    if (ticks() - startedAt < coolDownMs) return Promise.resolve(undefined);
    startedAt = ticks();
    running = run();
    return running;
  };
  return { attempt, lastFailure: () => failure };
};

/**
 * The issuer's keys by URL, as jose's `getKey`. Known keys go on working while the issuer is away; an unknown key id makes
 * one fetch per cool-down. Throws `Unauthorised('nokler-utilgjengelige')` only when no keys are kept.
 * (jose's own remote set fails for known keys too, once its cache is old and the issuer away.)
 */
export const openKeySource = (options: KeySourceOptions): JWTVerifyGetKey => {
  const { refreshAfterMs = 600_000, keepForMs = 86_400_000, ticks = () => performance.now() } = options;
  const fetcher = openFetcher(options, ticks);
  let kept: Kept | undefined;
  const renew = async (): Promise<void> => {
    kept = (await fetcher.attempt()) ?? kept;
  };
  const usable = async (): Promise<Kept> => {
    if (kept !== undefined && ticks() - kept.fetchedAt >= keepForMs) kept = undefined;
    if (kept === undefined) await renew();
    if (kept === undefined) throw new Unauthorised('nokler-utilgjengelige', fetcher.lastFailure());
    if (ticks() - kept.fetchedAt >= refreshAfterMs) void renew();
    return kept;
  };
  return async (header, token) => {
    const tried = await usable();
    try {
      return await tried.keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await renew();
      if (kept === undefined || kept === tried) throw error;
      return await kept.keys(header, token);
    }
  };
};
