import type { Fact } from '../decide/fact.ts';

const answers: ReadonlySet<string> = new Set([
  'no.overgang.felles.varsel-mottatt.v1',
  'no.overgang.felles.varsel-besvart.v1',
  'no.overgang.felles.mottaker-avklart.v1',
]);

/** The id of the notice that a post is a receipt or an answer to; undefined when it is neither. */
export const answeredNotice = ({ type, data }: Pick<Fact, 'type' | 'data'>): string | undefined =>
  answers.has(type) ? (data as { readonly varselId: string }).varselId : undefined; // the three events above have it
