import { audiencesOf, type Caller } from '@overgang/access';
import { Etat } from '@overgang/contracts';
import {
  Alvor,
  lesAvvist,
  lesBetalingsdogn,
  lesForventninger,
  lesKunnskap,
  lesOvergang,
  lesOverganger,
  lesStrom,
  lesTall,
  lesUkoblet,
} from '@overgang/contracts/board';
import { type BoundRoute, bind, problem, problemsOf, reply, stream } from '@overgang/http-service';
import type { BoardReader } from './board-reader.ts';
import { liveChanges } from './live-changes.ts';
import { ownAudiencesOf } from './own-audiences.ts';
import { boardPlaceFromText, boardPlaceToText, unmatchedPlaceFromText, unmatchedPlaceToText } from './place-in-list.ts';
import { openStreamPace } from './stream-pace.ts';

const trackerProblem = problemsOf({
  'fram-i-tid': {
    status: 400,
    title: 'Tidspunktet har ikke vært ennå',
    titleEn: 'That moment has not come yet',
  },
  'ukjent-markor': { status: 400, title: 'Plassen i listen er ukjent', titleEn: 'The place in the list is unknown' },
});

const countsInWords = (counts: ReadonlyMap<string, number>) => {
  const amount = (what: string): number => counts.get(what) ?? 0;
  const each = <K extends string>(names: readonly K[], prefix: string): Record<K, number> =>
    Object.fromEntries(names.map((name) => [name, amount(`${prefix}:${name}`)])) as Record<K, number>; // each name once
  return {
    totalt: amount('totalt'),
    alvor: each(Alvor.options, 'alvor'),
    ubesvart: amount('ubesvart'),
    mittTrekk: amount('mitt-trekk'),
    ukoblet: amount('ukoblet'),
    trekk: each(Etat.options, 'trekk'),
  };
};

/** A page of what waits for its transition, or of what somebody has set aside. */
const unmatchedPage = async (
  board: Pick<BoardReader, 'unmatched'>,
  { etter, antall }: { readonly etter?: string | undefined; readonly antall: number },
  { caller, aside }: { readonly caller: Caller; readonly aside: boolean },
) => {
  const after = etter === undefined ? undefined : unmatchedPlaceFromText(etter);
  if (etter !== undefined && after === undefined) return trackerProblem('ukjent-markor');
  const { rows, next, ...readAt } = await board.unmatched(audiencesOf(caller), { aside, after, limit: antall });
  return reply(200, { ...readAt, rader: rows, ...(next === undefined ? {} : { neste: unmatchedPlaceToText(next) }) });
};

/** The read API of the board. What a caller may see is decided by its audiences, here and in the database. */
export const boardRoutes = (board: BoardReader, pace = openStreamPace()): readonly BoundRoute[] => [
  bind(lesOverganger, async ({ query: { etter, antall, ...filter }, caller }) => {
    const after = etter === undefined ? undefined : boardPlaceFromText(etter);
    if (etter !== undefined && after === undefined) return trackerProblem('ukjent-markor');
    const { rows, next, ...readAt } = await board.rows(audiencesOf(caller), { filter, after, limit: antall });
    return reply(200, { ...readAt, rader: rows, ...(next === undefined ? {} : { neste: boardPlaceToText(next) }) });
  }),
  bind(lesOvergang, async ({ params, caller }) => {
    const transition = await board.transition(
      { audiences: audiencesOf(caller), own: ownAudiencesOf(caller) },
      params.overgangId,
    );
    return transition === undefined ? problem('finnes-ikke') : reply(200, transition);
  }),
  bind(lesKunnskap, async ({ params, query, caller }) => {
    const per = new Date(query.per);
    if (per.getTime() > board.now().getTime()) return trackerProblem('fram-i-tid');
    const reader = { audiences: audiencesOf(caller), own: ownAudiencesOf(caller) };
    const known = await board.knowledge(reader, params.overgangId, { per, hva: query.hva });
    return known === undefined ? problem('finnes-ikke') : reply(200, known);
  }),
  bind(lesBetalingsdogn, async ({ params, caller }) => {
    const payment = await board.payment(audiencesOf(caller), params.overgangId);
    return payment === undefined ? problem('finnes-ikke') : reply(200, payment);
  }),
  bind(lesUkoblet, ({ query, caller }) => unmatchedPage(board, query, { caller, aside: false })),
  bind(lesAvvist, ({ query, caller }) => unmatchedPage(board, query, { caller, aside: true })),
  bind(lesTall, async ({ caller }) => {
    const counts = await board.counts(audiencesOf(caller));
    return reply(200, { per: board.now().toISOString(), ...countsInWords(counts) });
  }),
  bind(lesStrom, ({ query, caller, lastEventId, signal }) =>
    stream(liveChanges({ board, pace }, { audiences: audiencesOf(caller), from: lastEventId ?? query.etter, signal })),
  ),
  bind(lesForventninger, () => reply(200, { rader: board.expectations() })),
];
