import { useEffect, useState } from 'react';
import type { Answered, Failure } from './ask.ts';
import { useAnswer } from './use-answer.ts';

/** The newest answer there has been, and why there is no newer one. */
export interface KeptAnswer<T> {
  readonly value: T | undefined;
  readonly failure: Failure | undefined;
  readonly again: () => void;
}

const tryAgainAfter = 10_000; // milliseconds

/** Like `useAnswer`, but keeps what it knows while it cannot be had anew, and tries again by itself while nobody answers. */
export const useKeptAnswer = <T>(question: (signal: AbortSignal) => Promise<Answered<T>>): KeptAnswer<T> => {
  const [asked, again] = useAnswer(question);
  const [kept, setKept] = useState<{ readonly of: typeof question; readonly value: T }>();
  if (asked.kind === 'answer' && kept?.value !== asked.value) setKept({ of: question, value: asked.value });
  const isAway = asked.kind === 'failure' && asked.failure.kind === 'away';
  useEffect(() => {
    if (!isAway) return undefined;
    const timer = setInterval(again, tryAgainAfter);
    return () => clearInterval(timer);
  }, [isAway, again]);
  return {
    value: kept?.of === question ? kept.value : undefined,
    failure: asked.kind === 'failure' ? asked.failure : undefined,
    again,
  };
};
