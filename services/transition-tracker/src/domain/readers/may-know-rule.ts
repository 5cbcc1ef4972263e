import type { Ledd } from '@overgang/contracts';
import type { Expectation } from '../expectations/expectation.ts';

interface Knowing {
  readonly isOwn: boolean;
  /** May know the kind of institution. */
  readonly kind: boolean;
  /** Links whose facts it may know in words. */
  readonly words: readonly Ledd[];
}

/** Whether the words of a rule tell a reader nothing that it may not know. */
export const mayKnowRule = ({ shownTo }: Pick<Expectation, 'shownTo'>, { isOwn, kind, words }: Knowing): boolean => {
  if (shownTo === undefined) return true;
  switch (shownTo) {
    case 'institusjonen':
      return isOwn;
    case 'kjenner-institusjonen':
      return kind;
    case 'helsetjenesten':
      return words.includes('helse');
  }
};
