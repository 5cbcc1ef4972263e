import { useState } from 'react';
import type { Answered } from '../api/ask.ts';

/** What became of the last order: none given, under way, or why it was not done. */
export type Ordered = { readonly kind: 'none' | 'under-way' } | { readonly kind: 'refused'; readonly why: string };

const words = (answered: Extract<Answered<undefined>, { kind: 'failure' }>): string => {
  switch (answered.failure.kind) {
    case 'refused':
      return answered.failure.title;
    case 'not-found':
      return 'Dette finnes ikke lenger. Last siden på nytt.';
    case 'signed-out':
      return 'Du er logget ut. Last siden på nytt.';
    case 'away':
      return 'Tjenesten svarer ikke. Vi vet ikke om det ble gjort. Prøv igjen om litt.';
  }
};

/** Gives one order at a time; `done` is called when it has been carried out. */
export const useOrder = (done: () => void): readonly [Ordered, (order: () => Promise<Answered<undefined>>) => void] => {
  const [ordered, setOrdered] = useState<Ordered>({ kind: 'none' });
  const give = (order: () => Promise<Answered<undefined>>): void => {
    setOrdered({ kind: 'under-way' });
    void order().then((answered) => {
      if (answered.kind === 'failure') {
        setOrdered({ kind: 'refused', why: words(answered) });
        return;
      }
      setOrdered({ kind: 'none' });
      done();
    });
  };
  return [ordered, give];
};
