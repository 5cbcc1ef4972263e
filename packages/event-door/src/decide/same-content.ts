import { canonicalJson } from '../canonical-json.ts';
import type { Fact } from './fact.ts';

/**
 * Whether two posts say the same: the same kind of fact from the same sender, at the same instant, on the same basis, with
 * the same content.
 */
export const sameContent = (one: Fact, other: Fact): boolean =>
  one.type === other.type &&
  one.source === other.source &&
  one.subject === other.subject &&
  one.legalbasis === other.legalbasis &&
  Date.parse(one.time) === Date.parse(other.time) &&
  canonicalJson(one.data) === canonicalJson(other.data);
