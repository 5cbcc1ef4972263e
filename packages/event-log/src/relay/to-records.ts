import type { OutgoingRecord } from '@overgang/event-bus';
import type { RawRow } from '../log/read-raw-log.ts';

/** Where an event goes, and the key that keeps it in order there. */
export interface Target {
  readonly topic: string;
  readonly key: string;
}

/**
 * A log row as records, as CloudEvents' protocol binding for Kafka (1.0.2, § 3.2) says it: attributes as headers, so that a
 * consumer can choose before it parses, and the data as the value. An event with an attribute that is no text goes whole, in
 * structured mode: a header would change its kind.
 */
export const toRecords = (row: RawRow, targets: readonly Target[]): OutgoingRecord[] => {
  if (targets.length === 0) return [];
  const { value, headers } = inBinaryMode(row.event) ?? inStructuredMode(row);
  return targets.map(({ topic, key }) => ({ topic, key, value, headers }));
};

type Message = Pick<OutgoingRecord, 'value' | 'headers'>;

const inBinaryMode = (event: unknown): Message | undefined => {
  if (typeof event !== 'object' || event === null || !('specversion' in event) || !('data' in event)) return undefined;
  const fields = event as Readonly<Record<string, unknown>>; // an object, with names for its fields
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  for (const name in fields) {
    if (name === 'data') continue;
    const value = fields[name];
    if (typeof value !== 'string') return undefined;
    headers[name === 'datacontenttype' ? 'content-type' : `ce_${name}`] = value;
  }
  return { value: Buffer.from(JSON.stringify(fields['data'])), headers: withTrace(headers) };
};

/** With the names that are needed to look for it. */
const inStructuredMode = ({ text, event }: RawRow): Message => {
  const headers: Record<string, string> = { 'content-type': 'application/cloudevents+json' };
  const fields = typeof event === 'object' && event !== null ? Object.entries(event) : [];
  for (const [name, value] of fields) if (name !== 'data' && typeof value === 'string') headers[`ce_${name}`] = value;
  return { value: Buffer.from(text), headers: withTrace(headers) };
};

/** The trace also under the name that tracers look for. */
const withTrace = (headers: Record<string, string>): Record<string, string> => {
  const trace = headers['ce_traceparent'];
  if (trace !== undefined) headers['traceparent'] = trace;
  return headers;
};

/** A pulse for one partition; it says how many there are. */
export const toPulse = (
  topic: string,
  partition: number,
  pulse: { source: string; through: string; partitions: number },
): OutgoingRecord => ({
  topic,
  partition,
  key: 'pulse',
  value: Buffer.from(JSON.stringify({ pulse })),
  headers: { overgang_pulse: '1', 'content-type': 'application/json' },
});
