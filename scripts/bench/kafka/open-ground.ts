import path from 'node:path';
import { startLocalKafka } from '@overgang/local-kafka';
import { startLocalPostgres } from '@overgang/local-postgres';
import type { BenchSettings } from '../report/figure.ts';

/** What measurements without services stand on. */
export interface Ground {
  /** host:port of a broker of our own. */
  readonly brokers: string;
  /** An empty PostgreSQL, as its administrator. */
  readonly url: string;
}

/** Runs a measurement on a broker and a PostgreSQL that are gone afterwards. */
export const onGround = async <T>(
  { folder, tell }: BenchSettings,
  measure: (ground: Ground) => Promise<T>,
): Promise<T> => {
  tell('starting Kafka and PostgreSQL');
  const kafka = await startLocalKafka({ dataDir: path.join(folder, 'kafka'), port: 0 });
  try {
    const postgres = await startLocalPostgres({ dataDir: path.join(folder, 'relayed'), port: 0 });
    try {
      return await measure({ brokers: kafka.brokers, url: postgres.url });
    } finally {
      await postgres.stop();
    }
  } finally {
    await kafka.stop();
  }
};
