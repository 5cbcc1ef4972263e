import { setTimeout as sleep } from 'node:timers/promises';

/** A service to wait for. */
export interface Awaited {
  readonly name: string;
  readonly url: string;
}

const lookEveryMs = 200;

const waitsFor = async ({ url }: Awaited): Promise<string | undefined> => {
  try {
    const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) });
    if (answer.ok) return undefined;
    const told = (await answer.json()) as { waitsFor?: readonly string[] }; // http-service's own page
    return told.waitsFor?.join(', ') ?? `status ${answer.status}`;
  } catch {
    return 'no answer yet';
  }
};

/** Resolves with nothing when every service is ready; after the time, with what each of the others waits for. */
export const untilReady = async (
  services: readonly Awaited[],
  { withinMs, signal }: { readonly withinMs: number; readonly signal: AbortSignal },
): Promise<ReadonlyMap<string, string>> => {
  const until = performance.now() + withinMs;
  for (;;) {
    const waiting = new Map<string, string>();
    for (const service of services) {
      const what = await waitsFor(service);
      if (what !== undefined) waiting.set(service.name, what);
    }
    if (waiting.size === 0 || signal.aborted || performance.now() > until) return waiting;
    await sleep(lookEveryMs, undefined, { signal }).catch(() => undefined);
  }
};
