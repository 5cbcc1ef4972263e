import type { Tall } from '@overgang/contracts/board';
import { useEffect, useState } from 'react';
import { readCounts } from '../api/read-board.ts';
import { inTurn } from '../live/in-turn.ts';
import { useLive } from '../live/live-context.tsx';

/** The counts on top, kept fresh: numbers may change under the hand, rows may not. */
export const useCounts = (): Tall | undefined => {
  const live = useLive();
  const [counts, setCounts] = useState<Tall>();
  useEffect(() => {
    const over = new AbortController();
    const read = async (): Promise<void> => {
      const answer = await readCounts(over.signal).catch(() => undefined); // rejects only when it is over
      if (answer?.kind === 'answer' && !over.signal.aborted) setCounts(answer.value);
    };
    const turn = inTurn(read, 700);
    turn.ask();
    const stop = live.listen(({ type }) => {
      if (type !== 'puls' && type !== 'lost') turn.ask();
    });
    return () => {
      stop();
      turn.stop();
      over.abort();
    };
  }, [live]);
  return counts;
};
