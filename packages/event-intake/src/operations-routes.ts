import {
  lesParkerte,
  lesUlest,
  lesUleste,
  rettUlest,
  spillAvUleste,
  type UlestInnhold,
  type UlestMelding,
} from '@overgang/contracts/http';
import type { Database } from '@overgang/database';
import {
  countParked,
  type DeadLetter,
  listDeadLetters,
  mendDeadLetter,
  type OpenedDeadLetter,
  openDeadLetter,
  replayDeadLetters,
} from '@overgang/event-bus';
import { type BoundRoute, bind, problem, reply } from '@overgang/http-service';
import type { z } from 'zod';
import { sortRecords } from './sort-records.ts';
import type { Take } from './take-in.ts';

const states = { waiting: 'ulest', mended: 'rettet', replayed: 'avspilt' } as const;

const inList = (letter: DeadLetter): z.input<typeof UlestMelding> => ({
  id: Number(letter.id),
  emne: letter.topic,
  partisjon: letter.partition,
  plass: letter.offset,
  nokkel: '',
  grunn: letter.reason,
  tilstand: states[letter.state],
  oppdaget: letter.storedAt.toISOString(),
});

const utf8 = new TextDecoder('utf-8', { fatal: true });

const contentOf = (bytes: Uint8Array): { innhold: string; koding: 'utf-8' | 'base64' } => {
  try {
    return { innhold: utf8.decode(bytes), koding: 'utf-8' };
  } catch {
    return { innhold: Buffer.from(bytes).toString('base64'), koding: 'base64' };
  }
};

const opened = (letter: OpenedDeadLetter): z.input<typeof UlestInnhold> => ({
  ...inList(letter),
  nokkel: letter.record.key,
  ...contentOf(letter.mendedValue ?? letter.record.value),
});

/** What operations does about what could not be read: look, mend, replay. */
export const operationsRoutesOf = (db: Database, take: Take): readonly BoundRoute[] => [
  bind(lesUleste, async ({ query }) => {
    const letters = await listDeadLetters(db, { after: String(query.etter), limit: query.antall });
    const last = letters.length === query.antall ? { neste: Number(letters.at(-1)?.id) } : {};
    return reply(200, { uleste: letters.map(inList), ...last });
  }),
  bind(lesUlest, async ({ params }) => {
    const letter = await openDeadLetter(db, String(params.id));
    return letter === undefined ? problem('finnes-ikke') : reply(200, opened(letter));
  }),
  bind(rettUlest, async ({ params, body }) => {
    const mended = await mendDeadLetter(db, String(params.id), Buffer.from(body.innhold));
    const letter = mended ? await openDeadLetter(db, String(params.id)) : undefined;
    return letter === undefined ? problem('finnes-ikke') : reply(200, opened(letter));
  }),
  bind(spillAvUleste, async ({ body }) => {
    const ids = body.ider?.map(String) ?? (await listDeadLetters(db, { state: 'mended' })).map(({ id }) => id);
    const result = await replayDeadLetters(db, {
      ids,
      handle: async (tx, record) => {
        const sorted = sortRecords([record]);
        const [fault] = sorted.unreadable;
        if (fault) return { reason: fault.reason };
        if (sorted.unknown[0]) return { reason: `ukjent-type: ${sorted.unknown[0].type}` };
        await take(tx, sorted);
        return 'done';
      },
    });
    return reply(200, { avspilt: result.replayed.length, fortsattUlest: ids.length - result.replayed.length });
  }),
  bind(lesParkerte, async () => {
    const parked = await countParked(db);
    return reply(200, {
      parkerte: parked.map(({ type, count, oldest }) => ({ type, antall: count, eldste: oldest.toISOString() })),
    });
  }),
];
