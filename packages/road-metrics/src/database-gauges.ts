import type { Database } from '@overgang/database';
import type { AppGauge } from '@overgang/service-runtime';

/** How a service uses its connections to the database. */
export const databaseGauges = (db: Pick<Database, 'poolUse'>): readonly AppGauge[] => [
  {
    name: 'overgang_database_connections',
    help: 'Open connections to the database, by whether they are at work',
    labels: ['state'],
    read: async () => {
      const { busy, idle } = db.poolUse();
      return [
        { labels: { state: 'busy' }, value: busy },
        { labels: { state: 'idle' }, value: idle },
      ];
    },
  },
  {
    name: 'overgang_database_connections_most',
    help: 'The most connections to the database that the service may open',
    read: async () => db.poolUse().max,
  },
  {
    name: 'overgang_database_callers_waiting',
    help: 'Callers that wait for a connection to the database to become free',
    read: async () => db.poolUse().waiting,
  },
];
