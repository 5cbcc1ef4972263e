import { useCallback, useEffect, useState } from 'react';
import type { Answered, Failure } from './ask.ts';

/** What is known of an answer: on its way, here (and perhaps being asked for again), or not to be had. */
export type Asked<T> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'answer'; readonly value: T }
  | { readonly kind: 'failure'; readonly failure: Failure };

/** Asks when the component appears and whenever `question` is another function. `again` asks once more. */
export const useAnswer = <T>(
  question: (signal: AbortSignal) => Promise<Answered<T>>,
): readonly [Asked<T>, again: () => void] => {
  const [asked, setAsked] = useState<Asked<T>>({ kind: 'waiting' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    const over = new AbortController();
    question(over.signal).then(
      (answered) => !over.signal.aborted && setAsked(answered),
      () => {}, // it rejects only when it is over
    );
    return () => over.abort();
  }, [question, round]);
  return [asked, useCallback(() => setRound((before) => before + 1), [])];
};
