import { BusError } from './bus-error.ts';
import { partitionOf } from './partition-of.ts';
import type { OutgoingRecord } from './port.ts';

/** A record that may be stored as it is: checked, and with its partition chosen. */
export interface PlacedRecord {
  readonly topic: string;
  readonly partition: number;
  readonly key: string;
  readonly value: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

/** Kafka's brokers refuse more by default, so no bus takes it: key, value and headers together. */
export const maxRecordBytes = 1_000_000;

/**
 * Checks every record and chooses its partition. Nothing may be stored unless all pass. Lone surrogates in keys and
 * headers become U+FFFD, as they would on their way through Kafka.
 * @param partitionsOf how many partitions a topic has, or undefined for one that does not exist.
 * @throws BusError unknown-topic, unknown-partition, invalid-record, record-too-large
 */
export const placeRecords = (
  records: readonly OutgoingRecord[],
  partitionsOf: (topic: string) => number | undefined,
): readonly PlacedRecord[] => records.map((record) => place(record, partitionsOf(record.topic)));

const place = ({ topic, key, value, headers, partition }: OutgoingRecord, count: number | undefined): PlacedRecord => {
  if (count === undefined) throw new BusError('unknown-topic', `There is no topic '${topic}'.`);
  if (partition !== undefined && !(Number.isInteger(partition) && partition >= 0 && partition < count))
    throw new BusError('unknown-partition', `Topic '${topic}' has the partitions 0 to ${count - 1}.`);
  if (key.includes('\0')) throw new BusError('invalid-record', `A key for topic '${topic}' has a NUL character in it.`);
  const wellFormedKey = key.toWellFormed();
  const checkedHeaders = checkHeaders(topic, headers);
  const bytes = Buffer.byteLength(wellFormedKey) + value.byteLength + checkedHeaders.bytes;
  if (bytes > maxRecordBytes)
    throw new BusError('record-too-large', `A record for topic '${topic}' has ${bytes} of ${maxRecordBytes} bytes.`);
  return {
    topic,
    partition: partition ?? partitionOf(wellFormedKey, count),
    key: wellFormedKey,
    value,
    headers: checkedHeaders.headers,
  };
};

const checkHeaders = (topic: string, given: Readonly<Record<string, unknown>>) => {
  const headers: [string, string][] = [];
  let bytes = 0;
  for (const [name, text] of Object.entries(given)) {
    if (typeof text !== 'string')
      throw new BusError('invalid-record', `A header of a record for topic '${topic}' is not text.`);
    const header: [string, string] = [name.toWellFormed(), text.toWellFormed()];
    bytes += Buffer.byteLength(header[0]) + Buffer.byteLength(header[1]);
    headers.push(header);
  }
  return { headers: Object.fromEntries(headers), bytes };
};
