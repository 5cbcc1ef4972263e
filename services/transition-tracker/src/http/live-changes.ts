import type { OvergangId } from '@overgang/contracts';
import type { Stromhendelse } from '@overgang/contracts/board';
import type { SseMessage } from '@overgang/http-service';
import type { BoardReader, Change } from './board-reader.ts';

type Message = SseMessage<Stromhendelse>;

/** Where a stream begins and for whom. */
interface Listening {
  readonly audiences: readonly string[];
  /** The last position that the client has; nothing means from now. */
  readonly from: string | number | undefined;
  readonly signal: AbortSignal;
}

const pulseEveryMs = 15_000;

const messageOf = ({ position, transitionId }: Change): Message => ({
  id: position,
  data:
    transitionId === undefined
      ? { type: 'ukoblet', id: position }
      : { type: 'endring', id: position, overgangId: transitionId as OvergangId }, // the tracker's own id
});

const placeOf = (from: Listening['from']): number | undefined => {
  const position = from === undefined ? Number.NaN : Number(from);
  return Number.isSafeInteger(position) && position >= 0 ? position : undefined;
};

/** What changed before the oldest change that is kept is lost to a stream: its reader must read all anew. */
const isTooFarBehind = (place: number, oldest: number): boolean => oldest > 0 && place < oldest - 1;

/**
 * Tells what changes on the board, as it changes, for as long as the client stays. A client that was away goes on where
 * it left; one that was away for too long is told to read everything anew.
 */
export const liveChanges = async function* (board: BoardReader, listening: Listening): AsyncGenerator<Message> {
  const { audiences, signal } = listening;
  const span = await board.span();
  const asked = placeOf(listening.from);
  let place = asked ?? span.newest;
  if (asked !== undefined && (isTooFarBehind(asked, span.oldest) || asked > span.newest)) {
    place = span.newest;
    yield { id: place, data: { type: 'nullstill', id: place } };
  }
  let spokeAt = performance.now();
  while (!signal.aborted) {
    const news = board.waitForNews(signal);
    const changes = await board.changes(audiences, place);
    for (const change of changes) yield messageOf(change);
    place = changes.at(-1)?.position ?? place;
    if (changes.length > 0) spokeAt = performance.now();
    else if (performance.now() - spokeAt >= pulseEveryMs) {
      spokeAt = performance.now();
      yield { id: place, data: { type: 'puls', id: place, per: board.now().toISOString() } };
    } else await news;
  }
};
