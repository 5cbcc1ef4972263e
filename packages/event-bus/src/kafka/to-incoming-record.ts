import type { IHeaders, KafkaMessage } from 'kafkajs';
import type { IncomingRecord, TopicPartition } from '../port.ts';

/** Of headers with one name the last counts; one without a value is empty. */
const headersOf = (given: IHeaders | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(given ?? {}).map(([name, value]) => {
      const last = Array.isArray(value) ? value.at(-1) : value;
      return [name, last === undefined || last === null ? '' : last.toString()];
    }),
  );

/** A record as the port gives it. What others wrote may lack key or value: then they are empty. */
export const toIncomingRecord = ({ topic, partition }: TopicPartition, message: KafkaMessage): IncomingRecord => ({
  topic,
  partition,
  offset: message.offset,
  key: message.key?.toString('utf8') ?? '',
  value: message.value ?? new Uint8Array(),
  headers: headersOf(message.headers),
  publishedAt: new Date(Number(message.timestamp)),
});
