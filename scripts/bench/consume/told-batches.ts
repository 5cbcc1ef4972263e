import type { IncomingRecord } from '@overgang/event-bus';
import type { ToldPerson } from '../world/to-records.ts';

/** What was told before the measuring begins, and what is measured. */
export interface ToldBatches {
  readonly before: readonly (readonly IncomingRecord[])[];
  readonly measured: readonly (readonly IncomingRecord[])[];
}

const byTelling = (a: IncomingRecord, b: IncomingRecord): number => a.publishedAt.getTime() - b.publishedAt.getTime();

const inBatches = (records: readonly IncomingRecord[], size: number): readonly (readonly IncomingRecord[])[] =>
  Array.from({ length: Math.floor(records.length / size) }, (_, at) => records.slice(at * size, (at + 1) * size));

/** All that was told, in batches as it was told: the first three in five before we measure, the rest while we do. */
export const toldBatches = (people: readonly ToldPerson[], size: number): ToldBatches => {
  const all = people.flatMap(({ records }) => records).toSorted(byTelling);
  const batches = inBatches(all, size);
  const cut = Math.ceil(batches.length * 0.6);
  return { before: batches.slice(0, cut), measured: batches.slice(cut) };
};
