import { canonicalJson } from '../canonical-json.ts';

interface Told {
  readonly source: string;
  readonly type: string;
  readonly time: string;
  readonly data: object;
}

/** Whether two posts of one sender say the same: the same kind of fact, at the same instant, with the same content. */
export const sameContent = (one: Told, other: Told): boolean =>
  one.type === other.type &&
  one.source === other.source &&
  Date.parse(one.time) === Date.parse(other.time) &&
  canonicalJson(one.data) === canonicalJson(other.data);
