import type { Observation, Told } from './observation.ts';

/** The place of an observation in the one order that every fold uses: at, recordedAt, source, id. */
export type OrderKey = readonly [at: number, recordedAt: number, source: string, id: string];

/** What tells one observation from all others. A source has no space in it, so the parts cannot run together. */
export const keyOf = (told: Pick<Told, 'source' | 'id'>): string => `${told.source} ${told.id}`;

/** The two parts of a key, as events name a message. */
export const messageIn = (key: string) => {
  const space = key.indexOf(' ');
  return { kilde: key.slice(0, space), meldingId: key.slice(space + 1) };
};

export const orderOf = (told: Told): OrderKey => [told.at, told.recordedAt, told.source, told.id];

const compare = (a: number | string, b: number | string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Below 0 when the first comes first. Texts are compared by code unit, so that every machine agrees. */
export const compareOrder = (a: OrderKey, b: OrderKey): number =>
  compare(a[0], b[0]) || compare(a[1], b[1]) || compare(a[2], b[2]) || compare(a[3], b[3]);

/** Each observation once, in order. Of two with one key the first in order stays. */
export const inOrder = (observations: readonly Observation[]): readonly Observation[] => {
  const sorted = observations.toSorted((a, b) => compareOrder(orderOf(a), orderOf(b)));
  const seen = new Set<string>();
  return sorted.filter((told) => {
    const key = keyOf(told);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};
