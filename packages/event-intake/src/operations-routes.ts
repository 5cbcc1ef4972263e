import { lesParkerte, lesUlest, lesUleste, rettUlest, spillAvUleste } from '@overgang/contracts/http';
import type { Database } from '@overgang/database';
import { countParked, listDeadLetters, mendDeadLetter, openDeadLetter } from '@overgang/event-bus';
import { type BoundRoute, bind, problem, reply } from '@overgang/http-service';
import type { Logger } from '@overgang/service-runtime';
import { toUlestInnhold, toUlestMelding } from './dead-letter-in-words.ts';
import { type ReplaySettings, replay } from './replay.ts';
import type { Take } from './take-in.ts';

/** What operations tells the rest of the service. */
export interface OperationsPorts {
  /** Hears who mended what, and why. */
  readonly logger?: Pick<Logger, 'info'>;
  /** As the consumer's own. */
  readonly onCommitted?: ReplaySettings['onCommitted'];
}

/** What operations does about what a consumer could not read: look, mend, replay. For callers with the scope drift. */
export const operationsRoutesOf = (
  db: Database,
  take: Take,
  { logger, onCommitted }: OperationsPorts = {},
): readonly BoundRoute[] => [
  bind(lesUleste, async ({ query }) => {
    const letters = await listDeadLetters(db, { after: String(query.etter), limit: query.antall });
    const last = letters.length === query.antall ? { neste: Number(letters.at(-1)?.id) } : {};
    return reply(200, { uleste: letters.map(toUlestMelding), ...last });
  }),
  bind(lesUlest, async ({ params }) => {
    const letter = await openDeadLetter(db, String(params.id));
    return letter === undefined ? problem('finnes-ikke') : reply(200, toUlestInnhold(letter));
  }),
  bind(rettUlest, async ({ params: { id }, body, caller }) => {
    const mended = await mendDeadLetter(db, String(id), Buffer.from(body.innhold));
    const letter = mended ? await openDeadLetter(db, String(id)) : undefined;
    if (letter === undefined) return problem('finnes-ikke');
    const by = { organisation: caller.organisation, person: caller.person };
    logger?.info({ code: 'dead-letter-mended', id, ...by, reason: body.begrunnelse }, 'a dead letter was mended');
    return reply(200, toUlestInnhold(letter));
  }),
  bind(spillAvUleste, async ({ body }) => {
    const ids = body.ider?.map(String) ?? (await listDeadLetters(db, { state: 'mended' })).map(({ id }) => id);
    const { replayed } = await replay(db, take, { ids, onCommitted });
    return reply(200, { avspilt: replayed.length, fortsattUlest: ids.length - replayed.length });
  }),
  bind(lesParkerte, async () => {
    const parked = await countParked(db);
    return reply(200, {
      parkerte: parked.map(({ type, count, oldest }) => ({ type, antall: count, eldste: oldest.toISOString() })),
    });
  }),
];
