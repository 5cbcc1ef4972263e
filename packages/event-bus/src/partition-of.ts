const seed = 0x9747b28c;
const mix = 0x5bd1e995;
const encoder = new TextEncoder();

/** Java's murmur2 with Kafka's seed: a signed 32-bit number. */
export const murmur2 = (bytes: Uint8Array): number => {
  let hash = seed ^ bytes.length;
  const whole = bytes.length & ~3;
  for (let at = 0; at < whole; at += 4) {
    let word = Math.imul(littleEndian(bytes, at, 4), mix);
    word ^= word >>> 24;
    hash = Math.imul(hash, mix) ^ Math.imul(word, mix);
  }
  if (whole < bytes.length) hash = Math.imul(hash ^ littleEndian(bytes, whole, bytes.length - whole), mix);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, mix);
  return hash ^ (hash >>> 15);
};

const littleEndian = (bytes: Uint8Array, at: number, length: number): number => {
  let word = 0;
  for (let i = 0; i < length; i++) word |= (bytes[at + i] ?? 0) << (8 * i);
  return word;
};

/**
 * The partition that Kafka's own clients choose for this key (UTF-8, murmur2, sign bit off): a record must land in the
 * same place whichever bus and whichever language publishes it.
 * @param partitions how many the topic has, at least 1.
 */
export const partitionOf = (key: string, partitions: number): number =>
  (murmur2(encoder.encode(key)) & 0x7fffffff) % partitions;
