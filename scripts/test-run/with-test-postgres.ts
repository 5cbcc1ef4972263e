import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startLocalPostgres } from '@overgang/local-postgres';

/**
 * Lends a PostgreSQL that is gone afterwards. The folder is named as packages/testing names its own, which clears away
 * those that a killed run has left.
 */
export const withTestPostgres = async <Result>(work: (url: string) => Promise<Result>): Promise<Result> => {
  const dataDir = await mkdtemp(path.join(tmpdir(), `overgang-test-${process.pid}-`));
  const server = await startLocalPostgres({ dataDir, port: 0, durable: false });
  try {
    return await work(server.url);
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
};
