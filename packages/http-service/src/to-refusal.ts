import { Unauthorised } from '@overgang/access';
import { problem, type Refusal, RefusalError } from './problem.ts';
import type { ProblemCode } from './problem-table.ts';

const codesOfFastify: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'for-stort-innhold',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'feil-innholdstype',
  FST_ERR_MAX_PARAM_LENGTH: 'for-lang-adresse',
};

const property = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;

const unauthorised = ({ code, retriable }: Unauthorised): Refusal => {
  if (retriable) return problem(code, { headers: { 'retry-after': '5' } });
  const challenge = code === 'token-mangler' ? 'Bearer' : 'Bearer error="invalid_token"';
  return problem(code, { headers: { 'www-authenticate': challenge } });
};

const ofFastify = (error: unknown): Refusal | undefined => {
  const code = String(property(error, 'code') ?? '');
  const known = codesOfFastify[code];
  if (known !== undefined) return problem(known);
  const status = Number(property(error, 'statusCode'));
  return code.startsWith('FST_ERR_') && status >= 400 && status < 500 ? problem('ugyldig-foresporsel') : undefined;
};

/** What was thrown, as a refusal, and whether it is ours to look into (a bug, or something that is away). */
export interface Judged {
  readonly refusal: Refusal;
  readonly unexpected: boolean;
}

/** Everything that can be thrown on the way through a request, as a refusal. The only place that does so. */
export const toRefusal = (error: unknown): Judged => {
  if (error instanceof RefusalError) return { refusal: error.refusal, unexpected: false };
  if (error instanceof Unauthorised) return { refusal: unauthorised(error), unexpected: error.retriable };
  const refusal = ofFastify(error);
  if (refusal !== undefined) return { refusal, unexpected: false };
  return property(error, 'retriable') === true
    ? { refusal: problem('utilgjengelig', { headers: { 'retry-after': '2' } }), unexpected: true }
    : { refusal: problem('intern-feil'), unexpected: true };
};
