import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { canFetchKafka, startLocalKafka } from '@overgang/local-kafka';

/** What tests are told of the broker by their environment. */
type KafkaEnvironment = Readonly<Record<string, string>>;

const start = async (dataDir: string) => {
  console.log('Starting Apache Kafka for the tests (the first time Maven fetches it) …');
  return startLocalKafka({ dataDir, port: 0 });
};

/**
 * Lends one broker to all tests, gone afterwards. Where there can be none, says so in one line: the tests that need one
 * are skipped, or fail with OVERGANG_REQUIRE_KAFKA=1.
 */
export const withTestKafka = async <Result>(
  work: (environment: KafkaEnvironment) => Promise<Result>,
): Promise<Result> => {
  if (process.env['OVERGANG_TEST_KAFKA_BROKERS']) return work({});
  const lacking = await canFetchKafka();
  if (lacking) {
    console.log(`The tests on Kafka are not run: ${lacking.message}`);
    return work({});
  }
  const dataDir = await mkdtemp(path.join(tmpdir(), `overgang-test-${process.pid}-`));
  const broker = await start(dataDir);
  try {
    return await work({ OVERGANG_TEST_KAFKA_BROKERS: broker.brokers });
  } finally {
    await broker.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
};
