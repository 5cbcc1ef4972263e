import type { AgreementBook, AgreementDecision } from '../expectations/agreement-decision.ts';
import type { Agreement } from '../expectations/agreements.ts';
import { isSameJson } from '../records/canonical.ts';
import type { AgreementDecider, AgreementWish } from './decide-on-agreement.ts';

/** As whom a file speaks: whoever runs the service, for every municipality. */
export const fileAsDecider: AgreementDecider = { kommuner: 'alle', opphav: 'fil' };

const saidByFile = (decisions: readonly AgreementDecision[]): Agreement | undefined =>
  decisions.findLast(({ opphav }) => opphav === 'fil')?.agreement;

const isNews = (book: AgreementBook, agreement: Agreement): boolean => {
  const said = saidByFile(book.get(agreement.avtaleId) ?? []);
  return said === undefined || !isSameJson(said, agreement);
};

const standsByFile = (decisions: readonly AgreementDecision[]): boolean => {
  const last = decisions.at(-1);
  return last?.opphav === 'fil' && last.agreement !== undefined;
};

/**
 * What a file of agreements asks to be decided: what it says for the first time or otherwise than before, and what it no
 * longer names. What somebody has decided since the file last spoke stays, until the file says something else.
 */
export const wishesOfFile = (book: AgreementBook, file: readonly Agreement[]): readonly AgreementWish[] => {
  const named = new Set(file.map(({ avtaleId }) => avtaleId));
  const gone = [...book].filter(([avtaleId, decisions]) => !named.has(avtaleId) && standsByFile(decisions));
  return [
    ...file.filter((one) => isNews(book, one)).map((agreement) => ({ slag: 'fastsett', agreement }) as const),
    ...gone.map(([avtaleId]) => ({ slag: 'opphev', avtaleId }) as const),
  ];
};
