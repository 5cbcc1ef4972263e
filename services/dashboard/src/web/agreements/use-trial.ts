import type { Proveresultat } from '@overgang/contracts/board';
import { useEffect, useRef, useState } from 'react';
import { type ToTry, tryOut } from '../api/agreements.ts';
import type { Failure } from '../api/ask.ts';

/** How far a trial has come, or what came of it. `key`: what was tried. */
export type Trial =
  | { readonly kind: 'none' }
  | { readonly kind: 'under-way'; readonly seen: number; readonly of: number }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'done'; readonly key: string; readonly result: Proveresultat };

/** Two trials of the same have the same key. */
export const keyOf = (asked: ToTry): string => JSON.stringify(asked);

/** Tries one thing at a time; a trial that is under way ends when another begins, it is stopped, or the form goes. */
export const useTrial = () => {
  const [trial, setTrial] = useState<Trial>({ kind: 'none' });
  const running = useRef<AbortController>(undefined);
  const stop = (): void => {
    running.current?.abort();
    setTrial({ kind: 'none' });
  };
  useEffect(() => () => running.current?.abort(), []);
  const start = (asked: ToTry): void => {
    running.current?.abort();
    const over = new AbortController();
    running.current = over;
    setTrial({ kind: 'under-way', seen: 0, of: 0 });
    const show = (seen: number, of: number): void => {
      if (!over.signal.aborted) setTrial({ kind: 'under-way', seen, of });
    };
    tryOut(asked, show, over.signal).then(
      (answered) => {
        if (over.signal.aborted) return;
        setTrial(
          answered.kind === 'answer'
            ? { kind: 'done', key: keyOf(asked), result: answered.value }
            : { kind: 'failed', failure: answered.failure },
        );
      },
      () => {}, // it rejects only when it was ended
    );
  };
  return { trial, start, stop };
};
