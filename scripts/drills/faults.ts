import { setTimeout as sleep } from 'node:timers/promises';
import { openKafkaBus } from '@overgang/event-bus';
import { services } from '../processes/service-environment.ts';
import type { DrillWorld, WorldNeeds } from './open-drill-world.ts';
import { whyNoSmallDisk } from './small-disk.ts';

/** How long a drill is: short ones belong to the tests, long ones are run by hand. */
export type Extent = 'short' | 'long';

/** One thing that goes wrong while facts flow. */
export interface Fault extends WorldNeeds {
  readonly does: string;
  /** Why it cannot be done on this machine, in words; undefined when it can. */
  readonly lacks?: () => Promise<string | undefined>;
  /** Does it, and resolves when it is over. */
  readonly happen: (world: DrillWorld, extent: Extent) => Promise<void>;
  /** Facts a second in the long drill, so that they flow for as long as the damage lasts; 200 when left out. */
  readonly perSecond?: number;
  /** Dead letters that the tracker must have kept afterwards. */
  readonly deadLetters?: number;
}

const pick = <T>(extent: Extent, { short, long }: { readonly short: T; readonly long: T }): T =>
  extent === 'short' ? short : long;

const second = 1_000;

/** How often a service is killed, and how long after it has come up at most. */
interface Killing {
  readonly times: { readonly short: number; readonly long: number };
  readonly livesAtMostMs: { readonly short: number; readonly long: number };
}

/** Kills a service again and again at moments that nobody chose; the supervisor starts it again. */
const killOften =
  (name: string, { times, livesAtMostMs }: Killing): Fault['happen'] =>
  async ({ processes, isUp }, extent) => {
    for (let left = pick(extent, times); left > 0; left -= 1) {
      while (!(await isUp(name))) await sleep(50);
      await sleep(300 + Math.random() * (pick(extent, livesAtMostMs) - 300));
      const pid = processes.pid(name);
      if (pid !== undefined) process.kill(pid, 'SIGKILL');
      while (processes.pid(name) === undefined || processes.pid(name) === pid) await sleep(50);
    }
  };

const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const tsbTopic = 'overgang.hendelser.tsb.v1';

/** What no consumer can read, in the middle of what it can. */
const poison = (): readonly { key: string; value: Uint8Array; headers: Record<string, string> }[] => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  return [
    { key: 'a-key', value: bytes('this is no JSON'), headers: {} },
    { key: '', value: bytes('{"no": "event"}'), headers: {} },
    { key: 'a-key', value: bytes('x'.repeat(990_000)), headers: { 'content-type': 'text/plain' } },
    { key: 'a-key', value: new Uint8Array(), headers: { ce_type: 'something.else', ce_ø: 'å' } },
  ];
};

/** Every drill by its name, in the order in which they are run. */
export const faults: Readonly<Record<string, Fault>> = {
  'broker-killed': {
    does: 'the broker is killed with -9, and is back after 10 s (long: 10 min)',
    trackers: 1,
    perSecond: 70,
    happen: async ({ kafka }, extent) => {
      await kafka.kill('SIGKILL');
      await sleep(pick(extent, { short: 10 * second, long: 600 * second }));
      await kafka.restart();
    },
  },
  'broker-frozen': {
    does: 'the broker is frozen for 15 s (long: 45 s)',
    trackers: 1,
    happen: async ({ kafka }, extent) => {
      await kafka.kill('SIGSTOP');
      await sleep(pick(extent, { short: 15 * second, long: 45 * second }));
      await kafka.kill('SIGCONT');
    },
  },
  'network-cut': {
    does: 'the network to the broker is cut for 5 s (long: 60 s), then slowed by 200 ms, then well again',
    trackers: 1,
    happen: async ({ cable }, extent) => {
      cable.cut();
      await sleep(pick(extent, { short: 5 * second, long: 60 * second }));
      cable.mend();
      cable.delay(200);
      await sleep(pick(extent, { short: 5 * second, long: 60 * second }));
      cable.delay(0);
    },
  },
  'tracker-killed': {
    does: 'the tracker is killed with -9 at 3 moments (long: 100)',
    trackers: 1,
    perSecond: 40,
    happen: killOften('transition-tracker', {
      times: { short: 3, long: 100 },
      livesAtMostMs: { short: 2 * second, long: 25 * second }, // its partitions are its own ten seconds after its start
    }),
  },
  'tracker-frozen': {
    does: 'one of two trackers is frozen for 15 s (long: 60 s), loses its partitions, and comes back',
    trackers: 2,
    happen: async ({ processes }, extent) => {
      const pid = processes.pid('transition-tracker') ?? 0;
      process.kill(pid, 'SIGSTOP');
      await sleep(pick(extent, { short: 15 * second, long: 60 * second }));
      process.kill(pid, 'SIGCONT');
    },
  },
  'relay-killed': {
    does: 'the door, and its relay with it, is killed with -9 at 3 moments (long: 100)',
    trackers: 1,
    perSecond: 80,
    happen: killOften('tsb', {
      times: { short: 3, long: 100 },
      livesAtMostMs: { short: 2 * second, long: 12 * second }, // the relay's lease runs for five
    }),
  },
  'rolling-restart': {
    does: 'every service is ended in good order and started again, one after the other (long: three times)',
    trackers: 2,
    happen: async ({ processes }, extent) => {
      for (let round = pick(extent, { short: 1, long: 3 }); round > 0; round -= 1)
        for (const name of [...services, 'transition-tracker-2']) {
          const pid = processes.pid(name);
          if (pid === undefined) continue; // no part of this drill
          process.kill(pid, 'SIGTERM');
          while (processes.pid(name) === undefined || processes.pid(name) === pid) await sleep(50);
          await sleep(2 * second); // the next one when this one is at work again
        }
    },
  },
  'tracker-slow': {
    does: 'the tracker gets one fifth of its time for 15 s (long: 5 min), and falls behind its senders',
    trackers: 1,
    happen: async ({ processes }, extent) => {
      const until = performance.now() + pick(extent, { short: 15 * second, long: 300 * second });
      while (performance.now() < until) {
        const pid = processes.pid('transition-tracker');
        if (pid !== undefined) process.kill(pid, 'SIGSTOP');
        await sleep(400);
        if (pid !== undefined) process.kill(pid, 'SIGCONT');
        await sleep(100);
      }
    },
  },
  rebalance: {
    does: 'a third tracker comes and goes every 5 s, for 20 s (long: 2 min)',
    trackers: 2,
    happen: async ({ join }, extent) => {
      for (let left = pick(extent, { short: 2, long: 12 }); left > 0; left -= 1) {
        const leave = await join('transition-tracker');
        await sleep(5 * second);
        await leave();
        await sleep(5 * second);
      }
    },
  },
  poison: {
    does: 'records that nobody can read lie among the others: no JSON, no event, 1 MB, empty, foreign headers, no key',
    trackers: 1,
    deadLetters: 4,
    happen: async ({ brokers }) => {
      const bus = openKafkaBus({ brokers: [brokers], clientId: 'drill-stranger' });
      await bus.publish(poison().map((record) => ({ topic: tsbTopic, ...record })));
      await bus.close();
    },
  },
  'disk-full': {
    does: "the broker's disk is full for 10 s (long: 5 min): the broker ends, and is started again when there is room",
    trackers: 1,
    brokerDiskMb: 300,
    lacks: whyNoSmallDisk,
    happen: async ({ brokerDisk, kafka }, extent) => {
      const until = performance.now() + pick(extent, { short: 10 * second, long: 300 * second });
      while (performance.now() < until) {
        await brokerDisk?.fill(); // again, for whatever the broker has let go of meanwhile
        await sleep(500);
      }
      await brokerDisk?.free();
      if (lives(kafka.pid())) throw new Error('the broker did not end, so its disk was not full');
      await kafka.restart();
    },
  },
  'clock-stepped': {
    does: "the services' clocks are put forward by an hour, then back to an hour too early, then right, 10 s each (long: 3 min)",
    trackers: 1,
    happen: async ({ stepClocks }, extent) => {
      const hour = 3_600 * second;
      for (const wrongByMs of [hour, -hour, 0]) {
        await stepClocks(wrongByMs);
        await sleep(pick(extent, { short: 10 * second, long: 180 * second }));
      }
    },
  },
  'postgres-killed': {
    does: 'PostgreSQL is killed with -9, and is back after 5 s (long: 60 s)',
    trackers: 1,
    happen: ({ killPostgres }, extent) => killPostgres(pick(extent, { short: 5 * second, long: 60 * second })),
  },
};
