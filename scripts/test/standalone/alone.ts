import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startLocalPostgres } from '@overgang/local-postgres';
import { freePort, serveJson } from '@overgang/testing';
import { prepareDatabase } from '../../processes/prepare-database.ts';
import type { Schema } from '../../processes/service-environment.ts';

/** What one service stands on when nothing else runs: PostgreSQL with the roles, and an issuer's keys. */
export interface AloneSurroundings {
  readonly databaseOf: (service: string) => string;
  readonly jwksUrl: string;
  /** Where nobody listens. */
  readonly nowhere: string;
  readonly keyFile: string;
  readonly close: () => Promise<void>;
}

export const openAloneSurroundings = async (): Promise<AloneSurroundings> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'overgang-alone-'));
  const postgres = await startLocalPostgres({ dataDir: path.join(folder, 'postgres'), port: 0, durable: false });
  const keys = await serveJson({ keys: [{}] });
  const database = await prepareDatabase(postgres.url);
  return {
    databaseOf: (service) => database(service.replaceAll('-', '_') as Schema), // as it is named
    jwksUrl: `${keys.url}jwks`,
    nowhere: `http://127.0.0.1:${await freePort()}`,
    keyFile: path.join(folder, 'issuer-key.json'),
    close: async () => {
      await keys.close();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
