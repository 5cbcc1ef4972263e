const mostRecords = 1000;
const mostBytes = 4_000_000;

/** Cuts a long list into what one statement takes well: at most 1,000 and about 4 MB each, in order. */
export function* chunksBySize<T extends { readonly value: Uint8Array }>(list: readonly T[]): Generator<readonly T[]> {
  let from = 0;
  let bytes = 0;
  for (let at = 0; at < list.length; at++) {
    const size = list[at]?.value.byteLength ?? 0;
    if (at > from && (at - from >= mostRecords || bytes + size > mostBytes)) {
      yield list.slice(from, at);
      from = at;
      bytes = 0;
    }
    bytes += size;
  }
  if (from < list.length) yield list.slice(from);
}
