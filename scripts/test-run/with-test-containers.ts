import { randomBytes } from 'node:crypto';
import { freePort } from '@overgang/testing';
import { GenericContainer, getContainerRuntimeClient, type StartedTestContainer, Wait } from 'testcontainers';
import type { ServerEnvironment } from './with-own-servers.ts';

/** No Docker, or none that this user may speak to. */
export class NoDockerError extends Error {
  override readonly name = 'NoDockerError';

  constructor(cause: unknown) {
    super(
      'There is no Docker here that answers. Start it (`docker info` must work for this user), or run npm test: it brings a PostgreSQL of its own.',
      { cause },
    );
  }
}

const findDocker = async (): Promise<void> => {
  try {
    await getContainerRuntimeClient();
  } catch (error) {
    throw new NoDockerError(error);
  }
};

const startPostgres = async (): Promise<{ container: StartedTestContainer; url: string }> => {
  const password = randomBytes(16).toString('hex');
  const container = await new GenericContainer('postgres:18-alpine')
    .withEnvironment({ POSTGRES_PASSWORD: password })
    .withCommand(['-c', 'fsync=off', '-c', 'max_connections=200'])
    .withSharedMemorySize(256 * 1024 * 1024)
    .withExposedPorts(5432)
    // Over TCP: while the cluster is being made, the server listens on a socket only.
    .withHealthCheck({
      test: ['CMD', 'pg_isready', '--host=127.0.0.1', '--username=postgres'],
      interval: 500,
      timeout: 5000,
      retries: 100,
      startPeriod: 0,
    })
    .withWaitStrategy(Wait.forHealthCheck())
    .start();
  const url = `postgres://postgres:${password}@${container.getHost()}:${container.getMappedPort(5432)}/postgres`;
  return { container, url };
};

/** The address that the broker gives to its clients must be known before it starts: hence a port of our choice. */
const startKafka = async (): Promise<{ container: StartedTestContainer; brokers: string }> => {
  const port = await freePort();
  const container = await new GenericContainer('apache/kafka:4.3.1')
    .withEnvironment({
      KAFKA_NODE_ID: '1',
      KAFKA_PROCESS_ROLES: 'broker,controller',
      KAFKA_LISTENERS: 'PLAINTEXT://:9092,CONTROLLER://:9093',
      KAFKA_ADVERTISED_LISTENERS: `PLAINTEXT://localhost:${port}`,
      KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
      KAFKA_CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
      KAFKA_CONTROLLER_QUORUM_VOTERS: '1@localhost:9093',
      KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: '1',
      KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: '1',
      KAFKA_TRANSACTION_STATE_LOG_MIN_ISR: '1',
      KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS: '4',
      KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS: '0',
      KAFKA_GROUP_MIN_SESSION_TIMEOUT_MS: '500',
      KAFKA_LOG_MESSAGE_TIMESTAMP_TYPE: 'LogAppendTime',
      KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false',
      KAFKA_HEAP_OPTS: '-Xmx512m',
    })
    .withExposedPorts({ container: 9092, host: port })
    .withWaitStrategy(Wait.forLogMessage(/Kafka Server started/))
    .start();
  return { container, brokers: `localhost:${port}` };
};

/**
 * Lends a PostgreSQL and a Kafka in containers to all tests, gone afterwards. The tests run unchanged.
 * @throws NoDockerError
 */
export const withTestContainers = async <Result>(
  work: (environment: ServerEnvironment) => Promise<Result>,
): Promise<Result> => {
  await findDocker();
  console.log(
    'Starting postgres:18-alpine and apache/kafka:4.3.1 for the tests (the first time Docker fetches them) …',
  );
  const postgres = await startPostgres();
  try {
    const kafka = await startKafka();
    try {
      return await work({ OVERGANG_TEST_DATABASE_URL: postgres.url, OVERGANG_TEST_KAFKA_BROKERS: kafka.brokers });
    } finally {
      await kafka.container.stop();
    }
  } finally {
    await postgres.container.stop();
  }
};
