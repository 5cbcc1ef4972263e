import type { ResolvePeople } from './port.ts';

/** How a resolver works. */
export interface PersonResolverOptions {
  /** The way to person-registry: resolveOverHttp, or the registry itself in the same process. */
  readonly resolvePeople: ResolvePeople;
  /** Most people in one call. Default 200. */
  readonly maxBatch?: number;
  /** Most calls under way at once. Default 2: while they run, the next people gather. */
  readonly maxCalls?: number;
  /** Most people that wait for a call; the next are rejected as 'overloaded'. Default 10 000. */
  readonly maxWaiting?: number;
  /** Most people that are remembered. Default 50 000. */
  readonly maxRemembered?: number;
  /** How long an answer is remembered, in milliseconds. Default ten minutes: so long an erased person may be met. */
  readonly rememberForMs?: number;
  /** Milliseconds on a clock that only goes forward. Default performance.now. */
  readonly now?: () => number;
}
