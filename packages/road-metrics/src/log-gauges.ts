import type { Database } from '@overgang/database';
import { type Relay, readRelayProgress } from '@overgang/event-log';
import type { AppGauge, Clock } from '@overgang/service-runtime';
import { readTogether } from './read-together.ts';

/** What the gauges of a log and its relay ask. */
export interface LogPorts {
  readonly db: Database;
  readonly clock: Pick<Clock, 'now'>;
  readonly relay: Pick<Relay, 'state'>;
}

const secondsBetween = (earlier: Date | undefined, now: Date): number =>
  earlier === undefined ? 0 : Math.max(0, (now.getTime() - earlier.getTime()) / 1000);

/** How far a log is published, the same in every process of the service. */
const progressGauges = ({ db, clock }: LogPorts): readonly AppGauge[] => {
  const progress = readTogether(() => readRelayProgress(db));
  return [
    { name: 'overgang_log_position', help: 'The last position of the log', read: async () => (await progress()).head },
    {
      name: 'overgang_relayed_position',
      help: 'The position up to which the log is on the bus',
      read: async () => (await progress()).relayed,
    },
    {
      name: 'overgang_relay_behind_events',
      help: 'Positions of the log that are not on the bus yet',
      read: async () => {
        const { head, relayed } = await progress();
        return Math.max(0, head - relayed);
      },
    },
    {
      name: 'overgang_relay_behind_seconds',
      help: 'How long ago the first event was recorded that is not on the bus yet',
      read: async () => secondsBetween((await progress()).oldest, clock.now()),
    },
  ];
};

/** How far a log is published, and what this process's relay is doing about it. */
export const logGauges = (ports: LogPorts): readonly AppGauge[] => [
  ...progressGauges(ports),
  {
    name: 'overgang_relay_holds',
    help: '1 where this process publishes the log, 0 where it stands by for another that does',
    read: async () => (ports.relay.state().holds ? 1 : 0),
  },
  {
    name: 'overgang_relay_waiting_seconds',
    help: 'For how long this process has tried in vain to publish, because the bus or the database does not take it',
    read: async () => secondsBetween(ports.relay.state().waitingSince, new Date()), // a relay's trouble is in machine time
  },
];
