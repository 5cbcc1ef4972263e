import { hash } from 'node:crypto';
import { canonicalJson } from '../canonical-json.ts';
import type { Fact } from '../decide/fact.ts';

/** The same content has the same hash, however it was written and by whichever way it came in. */
export const contentHash = ({ type, source, time, subject, legalbasis, data }: Omit<Fact, 'id'>): string =>
  hash('sha256', canonicalJson({ type, source, time: Date.parse(time), subject, legalbasis, data }), 'base64url');
