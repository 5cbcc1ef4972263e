import type { Problem } from '@overgang/contracts';
import { hideNumbers } from '@overgang/service-runtime';
import type { Refusal } from './problem.ts';

/** A refusal as RFC 9457 says it, with the id to quote. `type` is a URN of the code: nothing to fetch, nothing to go away. */
export const toProblemBody = (refusal: Refusal, correlationId: string): Problem => ({
  type: `urn:overgang:problem:${refusal.code}`,
  title: refusal.title,
  titleEn: refusal.titleEn,
  status: refusal.status,
  code: refusal.code,
  ...(refusal.detail === undefined ? {} : { detail: hideNumbers(refusal.detail) }),
  correlationId,
  ...(refusal.errors === undefined ? {} : { errors: [...refusal.errors] }),
});
