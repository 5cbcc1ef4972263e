import type { OutgoingRecord } from '@overgang/event-bus';
import type { RawRow } from '../log/read-raw-log.ts';

/** Where an event goes, and the key that keeps it in order there. */
export interface Target {
  readonly topic: string;
  readonly key: string;
}

const attributes = ['type', 'id', 'source', 'time'] as const;

/** A log row as records: the structured CloudEvent, and what a consumer wants to know before it parses. */
export const toRecords = (row: RawRow, targets: readonly Target[]): OutgoingRecord[] => {
  if (targets.length === 0) return [];
  const value = Buffer.from(row.text);
  const headers = headersOf(row.event);
  return targets.map(({ topic, key }) => ({ topic, key, value, headers }));
};

const headersOf = (event: unknown): Record<string, string> => {
  const headers: Record<string, string> = { 'content-type': 'application/cloudevents+json' };
  if (typeof event !== 'object' || event === null) return headers;
  const fields = new Map<string, unknown>(Object.entries(event));
  for (const name of attributes) {
    const value = fields.get(name);
    if (typeof value === 'string') headers[`ce_${name}`] = value;
  }
  const trace = fields.get('traceparent');
  if (typeof trace === 'string') headers['traceparent'] = trace;
  return headers;
};

/** A pulse for one partition. */
export const toPulse = (
  topic: string,
  partition: number,
  pulse: { source: string; through: string },
): OutgoingRecord => ({
  topic,
  partition,
  key: 'pulse',
  value: Buffer.from(JSON.stringify({ pulse })),
  headers: { overgang_pulse: '1', 'content-type': 'application/json' },
});
