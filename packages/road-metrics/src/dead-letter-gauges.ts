import type { Database } from '@overgang/database';
import { countDeadLetters, countParked } from '@overgang/event-bus';
import type { AppGauge, GaugeValue } from '@overgang/service-runtime';
import { reasonKind } from './reason-kind.ts';

const sum = (all: readonly { readonly count: number }[]): number => all.reduce((total, { count }) => total + count, 0);

/** What a consumer has laid aside, and what waits for a person: dead letters by kind of reason, and parked events. */
export const deadLetterGauges = (db: Database): readonly AppGauge[] => [
  {
    name: 'overgang_dead_letters',
    help: 'Messages that could not be read and wait for a person, by kind of reason',
    labels: ['reason'],
    read: async (): Promise<readonly GaugeValue[]> => {
      const byKind = Map.groupBy(await countDeadLetters(db), ({ reason }) => reasonKind(reason));
      return [...byKind].map(([reason, letters]) => ({ labels: { reason }, value: sum(letters) }));
    },
  },
  {
    name: 'overgang_parked_events',
    help: 'Events of a type or version that only a newer build may know',
    read: async () => sum(await countParked(db)),
  },
];
