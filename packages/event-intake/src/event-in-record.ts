import type { IncomingRecord } from '@overgang/event-bus';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The JSON in a record, or the code of what is wrong with it. Never a value: a record may hold anything. */
type Json = { readonly json: unknown } | { readonly reason: string };

const jsonOf = (value: Uint8Array): Json => {
  try {
    return { json: JSON.parse(utf8.decode(value)) };
  } catch (error) {
    return { reason: error instanceof TypeError ? 'ikke-utf-8' : 'ikke-json' };
  }
};

const isWhole = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && 'specversion' in json && 'type' in json;

/** The event that attributes in headers and data make: a loop, since every record comes through here. */
const madeOf = (headers: Readonly<Record<string, string>>, data: unknown): Readonly<Record<string, unknown>> => {
  const event: Record<string, unknown> = {};
  for (const header in headers) if (header.startsWith('ce_')) event[header.slice('ce_'.length)] = headers[header];
  const type = headers['content-type'];
  if (type !== undefined) event['datacontenttype'] = type;
  event['data'] = data;
  return event;
};

/**
 * The CloudEvent in a record, in either mode of the protocol binding for Kafka (1.0.2): structured, where the value is the
 * whole event, or binary, where the headers `ce_…` are its attributes and the value its data. A value that is an event by
 * itself is taken for one whatever its headers say: so can somebody mend a record whose headers are wrong.
 */
export const eventInRecord = ({ value, headers }: Pick<IncomingRecord, 'value' | 'headers'>): Json => {
  const read = jsonOf(value);
  if ('reason' in read || headers['ce_specversion'] === undefined || isWhole(read.json)) return read;
  if (headers['content-type']?.startsWith('application/cloudevents')) return read;
  return { json: madeOf(headers, read.json) };
};
