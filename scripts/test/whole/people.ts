import { someSyntheticNumbers } from '@overgang/person-ref';

const numbers = someSyntheticNumbers(20_261_122, 500);
let next = 0;

/** A synthetic person whom nobody in this file has met. */
export const someone = (): { readonly identitetsnummer: string; readonly navn: string } => {
  const number = numbers[next];
  next += 1;
  if (number === undefined) throw new Error('There are no more synthetic people.');
  return { identitetsnummer: number.disclose(), navn: `Prøve Prøvestad ${next}` };
};
