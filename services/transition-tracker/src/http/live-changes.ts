import type { OvergangId } from '@overgang/contracts';
import type { Stromhendelse } from '@overgang/contracts/board';
import type { SseMessage } from '@overgang/http-service';
import type { BoardReader, Change } from './board-reader.ts';
import type { StreamPace } from './stream-pace.ts';

type Message = SseMessage<Stromhendelse>;

/** Where a stream begins and for whom. */
interface Listening {
  readonly audiences: readonly string[];
  /** The last position that the client has; nothing means from now. */
  readonly from: string | number | undefined;
  readonly signal: AbortSignal;
  /** How long a stream may say nothing; default 15 s. */
  readonly pulseEveryMs?: number;
}

const defaultPulseMs = 15_000;

const dataOf = (transitionId: string | undefined, id: number): Stromhendelse =>
  transitionId === undefined
    ? { type: 'ukoblet', id }
    : { type: 'endring', id, overgangId: transitionId as OvergangId }; // the tracker's own id

/** A position is passed with the last change that stands at it: a client that is cut off before gets all of them again. */
const toMessages = (changes: readonly Change[]): readonly Message[] =>
  changes.map(({ position, transitionId }, at) => {
    const id = changes[at + 1]?.position === position ? position - 1 : position;
    return { id, data: dataOf(transitionId, id) };
  });

const placeOf = (from: Listening['from']): number | undefined => {
  const position = from === undefined || from === '' ? Number.NaN : Number(from);
  return Number.isSafeInteger(position) && position >= 0 ? position : undefined;
};

/** What a stream needs: the board, and the pace that all streams share. */
interface Ports {
  readonly board: BoardReader;
  readonly pace: StreamPace;
}

/**
 * Tells what changes on the board, as it changes, for as long as the client stays. A client that was away goes on where
 * it left; one that was away for too long is told to read everything anew.
 */
export const liveChanges = async function* ({ board, pace }: Ports, listening: Listening): AsyncGenerator<Message> {
  const { audiences, signal, pulseEveryMs = defaultPulseMs } = listening;
  const { oldest, newest } = await board.span();
  const asked = placeOf(listening.from);
  let place = asked ?? newest;
  if (place < oldest || place > newest) {
    place = newest;
    yield { id: place, data: { type: 'nullstill', id: place } };
  }
  const turn = pace.join();
  try {
    let spokeAt = performance.now();
    while (!signal.aborted) {
      const news = board.waitForNews(signal);
      const { changes, upTo } = await board.changes(audiences, place);
      yield* toMessages(changes);
      place = upTo;
      if (changes.length > 0) spokeAt = performance.now();
      else if (performance.now() - spokeAt >= pulseEveryMs) {
        spokeAt = performance.now();
        yield { id: place, data: { type: 'puls', id: place, per: board.now().toISOString() } };
      } else await news;
      await turn.rest(signal);
    }
  } finally {
    turn.leave();
  }
};
