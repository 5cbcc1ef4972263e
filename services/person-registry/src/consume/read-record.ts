import { parseOnTheBus } from '@overgang/contracts';
import type { IncomingRecord } from '@overgang/event-bus';
import { type Notice, noticeOf } from '../domain/notice.ts';

/** What a record on the notice topics is to this service. */
export type ReadRecord =
  | { readonly kind: 'notice'; readonly notice: Notice }
  /** A pulse, or an event that says nothing about who may look. */
  | { readonly kind: 'not-ours' }
  | { readonly kind: 'unknown-type'; readonly record: IncomingRecord; readonly type: string }
  | { readonly kind: 'unreadable'; readonly record: IncomingRecord; readonly reason: string };

const utf8 = new TextDecoder('utf-8', { fatal: true });

const parseJson = (bytes: Uint8Array): { readonly json: unknown } | undefined => {
  try {
    return { json: JSON.parse(utf8.decode(bytes)) };
  } catch {
    return undefined;
  }
};

/** Reads one record. The reason names paths and codes, never what stood there. */
export const readRecord = (record: IncomingRecord): ReadRecord => {
  if ('overgang_pulse' in record.headers) return { kind: 'not-ours' };
  const parsed = parseJson(record.value);
  if (parsed === undefined) return { kind: 'unreadable', record, reason: 'not-json' };
  const read = parseOnTheBus(parsed.json);
  if (read.kind === 'unknown') return { kind: 'unknown-type', record, type: read.type };
  if (read.kind === 'invalid') {
    const faults = read.issues.map(({ path, code }) => `${path.join('.')}: ${code}`);
    return { kind: 'unreadable', record, reason: `invalid-event (${faults.slice(0, 5).join('; ')})` };
  }
  const notice = noticeOf(read.event);
  return notice === undefined ? { kind: 'not-ours' } : { kind: 'notice', notice };
};
