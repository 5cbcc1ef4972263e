import { type OvergangEvent, parseOnTheBus } from '@overgang/contracts/events';
import type { IncomingRecord } from '@overgang/event-bus';
import { eventInRecord } from './event-in-record.ts';
import { pulseIn } from './pulse.ts';

/** A record that holds an event of the contract. */
export interface ReadEvent {
  readonly record: IncomingRecord;
  readonly event: OvergangEvent;
}

/** A door's word, on one partition, that everything it recorded before `through` has been sent. */
export interface Pulse {
  readonly topic: string;
  readonly partition: number;
  /** RFC 3339, by the sender's clock. */
  readonly through: string;
  /** How many partitions the topic has, where the door says so. */
  readonly partitions?: number;
}

/** A batch, told apart: what can be worked on, what waits for a newer build, and what nobody can read. */
export interface SortedRecords {
  readonly events: readonly ReadEvent[];
  readonly pulses: readonly Pulse[];
  readonly unknown: readonly { readonly record: IncomingRecord; readonly type: string }[];
  readonly unreadable: readonly { readonly record: IncomingRecord; readonly reason: string }[];
}

/** Reads every record of a batch once, in order. Never throws: what is wrong with a record is its own affair. */
export const sortRecords = (records: readonly IncomingRecord[]): SortedRecords => {
  const events: ReadEvent[] = [];
  const pulses: Pulse[] = [];
  const unknown: { record: IncomingRecord; type: string }[] = [];
  const unreadable: { record: IncomingRecord; reason: string }[] = [];
  for (const record of records) {
    const read = eventInRecord(record);
    if ('reason' in read) {
      unreadable.push({ record, reason: read.reason });
      continue;
    }
    const said = pulseIn(record.headers, read.json);
    if (said !== undefined) {
      pulses.push({ topic: record.topic, partition: record.partition, ...said });
      continue;
    }
    const parsed = parseOnTheBus(read.json);
    if (parsed.kind === 'event') events.push({ record, event: parsed.event });
    else if (parsed.kind === 'unknown') unknown.push({ record, type: parsed.type });
    else unreadable.push({ record, reason: reasonOf(parsed.issues) });
  }
  return { events, pulses, unknown, unreadable };
};

/** Codes and field paths only: a message could quote a value. */
const reasonOf = (issues: readonly { readonly code: string; readonly path: readonly PropertyKey[] }[]): string =>
  issues
    .slice(0, 5)
    .map(({ code, path }) => `${path.map(String).join('.') || '(hele meldingen)'}: ${code}`)
    .join('; ');
