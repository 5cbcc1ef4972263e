import type { PlacedRecord } from '../check-records.ts';

const mostRecords = 1000;
const mostBytes = 4_000_000;

/** Cuts a long list into what one statement takes well: at most 1,000 records and about 4 MB each, in order. */
export function* chunksOf(records: readonly PlacedRecord[]): Generator<readonly PlacedRecord[]> {
  let from = 0;
  let bytes = 0;
  for (let at = 0; at < records.length; at++) {
    const size = records[at]?.value.byteLength ?? 0;
    if (at > from && (at - from >= mostRecords || bytes + size > mostBytes)) {
      yield records.slice(from, at);
      from = at;
      bytes = 0;
    }
    bytes += size;
  }
  if (from < records.length) yield records.slice(from);
}
