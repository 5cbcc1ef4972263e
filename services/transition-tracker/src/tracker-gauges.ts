import type { Database, Tx } from '@overgang/database';
import type { AppGauge, Clock } from '@overgang/service-runtime';
import { countDueJourneys } from './storage/count-journeys.ts';

/** What the gauges read. */
export interface GaugePorts {
  readonly db: Database;
  readonly clock: Clock;
  readonly judgedAt: (tx: Tx) => Promise<number>;
}

const secondsSince = (instant: number | undefined, now: Date): number =>
  instant === undefined ? 0 : Math.max(0, (now.getTime() - instant) / 1000);

/** What an operator wants to see of the tracker's own work: whether the journeys that are due are looked at in time. */
export const trackerGauges = ({ db, clock, judgedAt }: GaugePorts): readonly AppGauge[] => {
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
  ];
};
