import { setTimeout as sleep } from 'node:timers/promises';
import type { HostUp } from './host-system.ts';
import { type Sent, sendAtRate } from './send-at-rate.ts';
import { watchBoard } from './watch-board.ts';

const patienceMs = 30_000;

/** How long it took until each post was on the board. */
export interface Arrivals {
  /** Milliseconds, the shortest first. */
  readonly sorted: Float64Array;
  readonly lost: number;
}

/** Milliseconds from each post to the first change of its row after it; what never came is lost. */
const arrivals = (sent: readonly Sent[], changes: ReadonlyMap<string, readonly number[]>): Arrivals => {
  const taken = sent.flatMap(({ overgangId, dueAt }) => {
    const at = changes.get(overgangId)?.find((changedAt) => changedAt >= dueAt);
    return at === undefined ? [] : [at - dueAt];
  });
  return { sorted: Float64Array.from(taken).sort(), lost: sent.length - taken.length };
};

/** Posts at an even rate for so long, and waits until all are on the board. */
export const timeArrivals = async (
  host: HostUp,
  { perSecond, milliseconds }: { readonly perSecond: number; readonly milliseconds: number },
): Promise<Arrivals> => {
  const changes = new Map<string, number[]>();
  const sent: Sent[] = [];
  const watch = await watchBoard(host, (overgangId) => {
    const seen = changes.get(overgangId) ?? [];
    seen.push(performance.now());
    changes.set(overgangId, seen);
  });
  const onTaken = (one: Sent): void => void sent.push(one);
  const sending = sendAtRate({ port: host.doorPort, token: host.token, onTaken }, { perSecond, milliseconds });
  await Promise.race([sending, watch.failed]);
  const until = performance.now() + patienceMs;
  while (arrivals(sent, changes).lost > 0 && performance.now() < until) await sleep(50);
  watch.close();
  return arrivals(sent, changes);
};
