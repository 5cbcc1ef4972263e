import type { IncomingRecord } from '@overgang/event-bus';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const attribute = /^ce_(.+)$/;

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

const attributesIn = (headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([header, value]) => {
      const [, name] = attribute.exec(header) ?? [];
      return name === undefined ? [] : [[name, value]];
    }),
  );

/**
 * The CloudEvent in a record, in either mode of the protocol binding for Kafka (1.0.2): structured, where the value is the
 * whole event, or binary, where the headers `ce_…` are its attributes and the value its data. A value that is an event by
 * itself is taken for one whatever its headers say: so can somebody mend a record whose headers are wrong.
 */
export const eventInRecord = ({ value, headers }: Pick<IncomingRecord, 'value' | 'headers'>): Json => {
  const read = jsonOf(value);
  if ('reason' in read || headers['ce_specversion'] === undefined || isWhole(read.json)) return read;
  const type = headers['content-type'];
  if (type?.startsWith('application/cloudevents')) return read;
  return { json: { ...attributesIn(headers), ...(type && { datacontenttype: type }), data: read.json } };
};
