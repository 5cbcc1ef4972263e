import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canFetchKafka, type LocalKafka, startLocalKafka } from '@overgang/local-kafka';
import { afterAll, beforeAll } from 'vitest';
import { testSettings } from './test-settings.ts';

/** A broker for the tests of a file. */
export interface TestKafka {
  /** host:port; ready inside hooks and tests. */
  readonly brokers: string;
}

/**
 * Why Kafka tests cannot run on this machine; undefined when they can. `describe.skipIf(await whyNoKafka())` leaves them
 * out and says so; with OVERGANG_REQUIRE_KAFKA=1, as in CI, it throws instead.
 */
export const whyNoKafka = async (): Promise<string | undefined> => {
  const { overgangTestKafkaBrokers: given, overgangRequireKafka: mustRun } = testSettings();
  if (given !== undefined) return undefined;
  const lacking = await canFetchKafka();
  if (lacking === undefined) return undefined;
  if (mustRun === '1') throw lacking;
  process.stderr.write(`Tests on Kafka are skipped: ${lacking.message}\n`);
  return lacking.message;
};

/** The broker of OVERGANG_TEST_KAFKA_BROKERS, else a real one of this file's own that is gone after it. */
export const useTestKafka = (): TestKafka => {
  let brokers = testSettings().overgangTestKafkaBrokers ?? '';
  let own: { readonly broker: LocalKafka; readonly dataDir: string } | undefined;
  beforeAll(async () => {
    if (brokers !== '') return;
    const dataDir = await mkdtemp(join(tmpdir(), `overgang-test-${process.pid}-`));
    own = { dataDir, broker: await startLocalKafka({ dataDir, port: 0 }) };
    brokers = own.broker.brokers;
  }, 180_000);
  afterAll(async () => {
    await own?.broker.stop();
    if (own) await rm(own.dataDir, { recursive: true, force: true });
  });
  return {
    get brokers() {
      if (brokers === '') throw new Error('The test broker is ready in hooks and tests only.');
      return brokers;
    },
  };
};
