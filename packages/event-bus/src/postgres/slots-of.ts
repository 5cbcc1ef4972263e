import type { PlacedRecord } from '../check-records.ts';

/** A record's place among those of one call. */
export interface RankedRecord {
  readonly record: PlacedRecord;
  readonly topicId: number;
  readonly partition: number;
  /** How many records of the same partition come before it, and how many bytes their values have. */
  readonly rank: number;
  readonly byteRank: number;
  /** Where its value starts when all values stand one after the other, from 1. */
  readonly start: number;
}

/** What one call appends to one partition. */
export interface Slot {
  readonly topicId: number;
  readonly partition: number;
  readonly bytes: number;
  readonly records: readonly RankedRecord[];
}

/** Sorts the records of a call by partition, each partition's in the order given. */
export const slotsOf = (records: readonly PlacedRecord[], idOf: (topic: string) => number): readonly Slot[] => {
  const byPlace = Map.groupBy(records, ({ topic, partition }) => `${partition}/${topic}`);
  let start = 1;
  return [...byPlace.values()].map((placed): Slot => {
    const partition = placed[0]?.partition ?? 0;
    const topicId = idOf(placed[0]?.topic ?? '');
    const before = start;
    const ranked = placed.map((record, rank): RankedRecord => {
      const at = start;
      start += record.value.byteLength;
      return { record, topicId, partition, rank, byteRank: at - before, start: at };
    });
    return { topicId, partition, bytes: start - before, records: ranked };
  });
};
