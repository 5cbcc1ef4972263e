import type { UlestInnhold, UlestMelding } from '@overgang/contracts/http';
import type { DeadLetter, OpenedDeadLetter } from '@overgang/event-bus';
import type { z } from 'zod';
import { eventInRecord } from './event-in-record.ts';

const states = { waiting: 'ulest', mended: 'rettet', replayed: 'avspilt' } as const;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A dead letter as a list shows it. Its key is a personRef, so only whoever opens the letter sees it. */
export const toUlestMelding = (letter: DeadLetter): z.input<typeof UlestMelding> => ({
  id: Number(letter.id),
  emne: letter.topic,
  partisjon: letter.partition,
  plass: letter.offset,
  nokkel: '',
  grunn: letter.reason,
  tilstand: states[letter.state],
  oppdaget: letter.storedAt.toISOString(),
});

/**
 * A dead letter with what is in it: mended, where it has been. An event in binary mode is shown whole, and can be mended as
 * a whole: what is wrong may be in its headers.
 */
export const toUlestInnhold = (letter: OpenedDeadLetter): z.input<typeof UlestInnhold> => ({
  ...toUlestMelding(letter),
  nokkel: letter.record.key,
  ...contentOf(letter.mendedValue ?? wholeOf(letter.record)),
});

const wholeOf = (record: OpenedDeadLetter['record']): Uint8Array => {
  const read = eventInRecord(record);
  if ('reason' in read || record.headers['ce_specversion'] === undefined) return record.value;
  return Buffer.from(JSON.stringify(read.json));
};

const contentOf = (bytes: Uint8Array): { innhold: string; koding: 'utf-8' | 'base64' } => {
  try {
    return { innhold: utf8.decode(bytes), koding: 'utf-8' };
  } catch {
    return { innhold: Buffer.from(bytes).toString('base64'), koding: 'base64' };
  }
};
