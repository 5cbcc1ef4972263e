import type { Check, Health } from '@overgang/service-runtime';

/** An address that a service depends on, and what an operator is told while it does not answer. */
export interface AddressToCheck {
  readonly name: string;
  readonly url: string;
  /** What is wrong and what follows from it, in plain words; the code of the failure is added. */
  readonly whenAway: string;
  /** `false`: the service does its work without it, and only says so. */
  readonly isNeeded?: boolean;
  /** Once it has answered, it is well for good: what it gave is kept. Default: it is asked again. */
  readonly onceIsEnough?: boolean;
  /** At most one question in this time, however often somebody looks; default 2000. */
  readonly everyMs?: number;
}

const patienceMs = 900;

const codeOf = (error: unknown): string => {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  const code: unknown = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : 'no answer';
};

const ask = async (url: string): Promise<string | undefined> => {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(patienceMs) });
    await answer.body?.cancel();
    return answer.ok ? undefined : `status ${answer.status}`;
  } catch (error) {
    return codeOf(error);
  }
};

/** A check that an address answers. It asks when somebody looks, and no more often than it was told to. */
export const checkAddress = (address: AddressToCheck): Check => {
  const { name, url, whenAway, isNeeded = true, onceIsEnough = false, everyMs = 2_000 } = address;
  let askedAt = Number.NEGATIVE_INFINITY;
  let answer: Promise<string | undefined> | undefined;
  const isDue = (): boolean => performance.now() - askedAt >= everyMs;
  const check = async (): Promise<Health> => {
    if (answer === undefined || (isDue() && !(onceIsEnough && (await answer) === undefined))) {
      askedAt = performance.now();
      answer = ask(url);
    }
    const problem = await answer;
    return problem === undefined ? { ok: true } : { ok: false, detail: `${whenAway} (${problem})` };
  };
  return { name, check, ...(isNeeded ? {} : { isNeeded }) };
};
