import { type Avtaleinnhold, lesAvtale, lesAvtaler, type Proveresultat, provAvtale } from '@overgang/contracts/board';
import type { z } from 'zod';
import { type Answered, ask, failed, tell } from './ask.ts';
import { follow } from './follow.ts';

export type AgreementList = z.output<(typeof lesAvtaler)['responses'][200]>;
export type AgreementDetail = z.output<(typeof lesAvtale)['responses'][200]>;

const of = (avtaleId: string): string => `/api/v1/avtaler/${encodeURIComponent(avtaleId)}`;

/** The agreements that stand and that the reader may read. */
export const readAgreements = (signal?: AbortSignal): Promise<Answered<AgreementList>> =>
  ask('/api/v1/avtaler', lesAvtaler.responses[200], signal);

/** One agreement with its history. */
export const readAgreement = (avtaleId: string, signal?: AbortSignal): Promise<Answered<AgreementDetail>> =>
  ask(of(avtaleId), lesAvtale.responses[200], signal);

/** Lays down an agreement as it was tried, on top of the version that the reader saw; 0 for a new one. */
export const layDown = (
  avtaleId: string,
  innhold: Avtaleinnhold,
  why: { readonly grunn: string; readonly byggerPa: number },
): Promise<Answered<undefined>> => tell(of(avtaleId), { ...innhold, ...why }, 'PUT');

/** Withdraws an agreement. */
export const withdraw = (avtaleId: string, grunn: string): Promise<Answered<undefined>> =>
  tell(`${of(avtaleId)}/opphevelse`, { grunn });

/** What is to be tried: an agreement, or with none its withdrawal. */
export interface ToTry {
  readonly avtaleId: string;
  readonly avtale: Avtaleinnhold | undefined;
}

/** Tries an agreement out, and tells how far that has come. Rejects only when `signal` says so. */
export const tryOut = async (
  { avtaleId, avtale }: ToTry,
  show: (seen: number, of: number) => void,
  signal: AbortSignal,
): Promise<Answered<Proveresultat>> => {
  const schema = provAvtale.responses[200];
  const order = { path: `${of(avtaleId)}/provekjoring`, body: { avtale }, schema };
  const answered = await follow(order, (said) => said.type === 'framdrift' && show(said.sett, said.av), signal);
  if (answered.kind === 'failure') return answered;
  return answered.value.type === 'resultat' ? { kind: 'answer', value: answered.value } : failed({ kind: 'away' });
};
