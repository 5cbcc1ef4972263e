import type { PlacedRecord } from '../check-records.ts';

const mostRecords = 2_000;
const mostBytes = 8_000_000;
/** A broker takes a partition's records of one request as one batch, and no larger one than 1 MiB. */
const mostBytesOfPartition = 1_000_000;
const overheadOfRecord = 40;

/** Cuts a long list into what one request takes, in order. */
export function* chunksForPartitions(records: readonly PlacedRecord[]): Generator<readonly PlacedRecord[]> {
  let chunk: PlacedRecord[] = [];
  let bytes = 0;
  let ofPartition = new Map<string, number>();
  for (const record of records) {
    const place = `${record.topic}/${record.partition}`;
    const size = sizeOf(record);
    const there = ofPartition.get(place) ?? 0;
    const isFull = chunk.length >= mostRecords || bytes + size > mostBytes || there + size > mostBytesOfPartition;
    if (isFull && chunk.length > 0) {
      yield chunk;
      chunk = [];
      bytes = 0;
      ofPartition = new Map();
    }
    chunk.push(record);
    bytes += size;
    ofPartition.set(place, (ofPartition.get(place) ?? 0) + size);
  }
  if (chunk.length > 0) yield chunk;
}

const sizeOf = ({ key, value, headers }: PlacedRecord): number =>
  overheadOfRecord +
  key.length +
  value.byteLength +
  Object.entries(headers).reduce((sum, [name, text]) => sum + name.length + text.length, 0);
