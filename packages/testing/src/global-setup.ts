import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalPostgres } from '@overgang/local-postgres';
import type { TestProject } from 'vitest/node';
import type {} from './provided-context.ts';
import { testSettings } from './test-settings.ts';

/**
 * The workspace's vitest.config.ts runs this once for the int tests and once for the e2e tests of a package. Uses the
 * server of OVERGANG_TEST_DATABASE_URL (a role that may create databases), else starts one that is gone afterwards.
 */
export const setup = async (project: TestProject): Promise<(() => Promise<void>) | undefined> => {
  const { overgangTestDatabaseUrl: given } = testSettings();
  if (given !== undefined) {
    project.provide('overgangTestDatabaseUrl', given);
    return undefined;
  }
  await clearOldOnes();
  const dataDir = await mkdtemp(join(tmpdir(), `overgang-test-${process.pid}-`));
  const server = await startLocalPostgres({ dataDir, port: 0, durable: false });
  project.provide('overgangTestDatabaseUrl', server.url);
  return async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
};

/** Removes what runs that were killed have left. */
const clearOldOnes = async (): Promise<void> => {
  for (const name of await readdir(tmpdir())) {
    const pid = /^overgang-test-(\d+)-/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid)))
      await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined);
  }
};

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};
