import { hash } from 'node:crypto';
import type { Caller } from './caller.ts';

interface Entry {
  readonly caller: Caller;
  readonly untilMs: number;
}

/** Callers by the digest of a token that has been verified, so that the same token is not verified a thousand times. */
export interface TokenCache {
  readonly find: (token: string, nowMs: number) => Caller | undefined;
  readonly keep: (token: string, caller: Caller, untilMs: number) => void;
}

/** Keeps at most `most` tokens, oldest out first. Tokens themselves are never kept. */
export const openTokenCache = (most: number): TokenCache => {
  const entries = new Map<string, Entry>();
  const keyOf = (token: string): string => hash('sha256', token, 'base64');
  return {
    find: (token, nowMs) => {
      const key = keyOf(token);
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      if (nowMs < entry.untilMs) return entry.caller;
      entries.delete(key);
      return undefined;
    },
    keep: (token, caller, untilMs) => {
      const oldest = entries.size >= most ? entries.keys().next() : undefined;
      if (oldest?.done === false) entries.delete(oldest.value);
      entries.set(keyOf(token), { caller, untilMs });
    },
  };
};
