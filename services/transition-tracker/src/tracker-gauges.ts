import type { Database, Tx } from '@overgang/database';
import { countDeadLetters, countParked } from '@overgang/event-bus';
import { headOfLog } from '@overgang/event-log';
import type { AppGauge, Clock } from '@overgang/service-runtime';
import { countDueJourneys } from './storage/count-journeys.ts';

/** What the gauges read. */
export interface GaugePorts {
  readonly db: Database;
  readonly clock: Clock;
  readonly judgedAt: (tx: Tx) => Promise<number>;
  readonly behind: () => Promise<number>;
  readonly relayedTo: () => number;
}

const secondsSince = (instant: number | undefined, now: Date): number =>
  instant === undefined ? 0 : Math.max(0, (now.getTime() - instant) / 1000);

const sum = (all: readonly { readonly count: number }[]): number => all.reduce((total, { count }) => total + count, 0);

/** What an operator wants to see of the tracker: whether it keeps up, and what waits for a person. */
export const trackerGauges = ({ db, clock, judgedAt, behind, relayedTo }: GaugePorts): readonly AppGauge[] => {
  const due = async () => countDueJourneys(db, new Date(await judgedAt(db)));
  return [
    { name: 'tracker_journeys_due', help: 'Journeys whose time has come', read: async () => (await due()).due },
    {
      name: 'tracker_journeys_late_seconds',
      help: 'How long the journey that is due has waited longest',
      read: async () => secondsSince((await due()).oldest?.getTime(), clock.now()),
    },
    {
      name: 'tracker_judged_behind_seconds',
      help: 'How far behind the clock gaps are judged, since some door has not told us everything yet',
      read: async () => secondsSince(await judgedAt(db), clock.now()),
    },
    { name: 'tracker_consumer_behind_records', help: 'Records of the doors that are not taken in yet', read: behind },
    {
      name: 'tracker_dead_letters',
      help: 'Messages that could not be read and wait for a person',
      read: async () => sum(await countDeadLetters(db)),
    },
    {
      name: 'tracker_parked_events',
      help: 'Events of a type that a newer build may know',
      read: async () => sum(await countParked(db)),
    },
    { name: 'tracker_log_position', help: 'The last position of the log', read: () => headOfLog(db) },
    {
      name: 'tracker_relayed_position',
      help: 'The position up to which the log is on the bus; 0 in a process that stands by',
      read: async () => relayedTo(),
    },
  ];
};
