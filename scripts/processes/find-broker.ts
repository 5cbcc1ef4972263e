import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { canFetchKafka, kafkaVersion, startLocalKafka } from '@overgang/local-kafka';

/** Brokers to use, and how to let go of them. */
export interface FoundBroker {
  readonly brokers: string;
  /** In words: whose it is. */
  readonly whose: string;
  readonly stop: () => Promise<void>;
}

/** Where a broker of our own would listen and keep its data. */
export interface OwnBroker {
  readonly dataDir: string;
  readonly port: number;
}

const docker = (...args: readonly string[]): boolean =>
  spawnSync('docker', args, { stdio: 'ignore', timeout: 120_000 }).status === 0;

const image = `apache/kafka:${kafkaVersion}`;

const settings = (port: number): readonly string[] =>
  Object.entries({
    NODE_ID: '1',
    PROCESS_ROLES: 'broker,controller',
    LISTENERS: `CLIENTS://:${port},CONTROLLER://:29093`,
    ADVERTISED_LISTENERS: `CLIENTS://localhost:${port}`,
    LISTENER_SECURITY_PROTOCOL_MAP: 'CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT',
    CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
    INTER_BROKER_LISTENER_NAME: 'CLIENTS',
    CONTROLLER_QUORUM_VOTERS: '1@localhost:29093',
    AUTO_CREATE_TOPICS_ENABLE: 'false',
    OFFSETS_TOPIC_REPLICATION_FACTOR: '1',
    TRANSACTION_STATE_LOG_REPLICATION_FACTOR: '1',
    TRANSACTION_STATE_LOG_MIN_ISR: '1',
    GROUP_INITIAL_REBALANCE_DELAY_MS: '0',
    LOG_MESSAGE_TIMESTAMP_TYPE: 'LogAppendTime',
    LOG_DIRS: '/var/lib/kafka/data',
  }).flatMap(([name, value]) => ['-e', `KAFKA_${name}=${value}`]);

const patienceSeconds = 60;

const startInDocker = async ({ dataDir, port }: OwnBroker): Promise<FoundBroker> => {
  const name = `overgang-kafka-${port}`;
  docker('rm', '-f', name); // what a killed run has left; its data are in the volume
  const volume = `overgang-kafka-${Buffer.from(path.resolve(dataDir)).toString('hex').slice(-40)}`;
  const where = ['--name', name, '-p', `127.0.0.1:${port}:${port}`, '-v', `${volume}:/var/lib/kafka/data`];
  if (!docker('run', '-d', '--rm', ...where, ...settings(port), image))
    throw new Error(`Docker could not start ${image}. Is it there, and is port ${port} free?`);
  const hasStarted = (): boolean =>
    spawnSync('docker', ['logs', name], { encoding: 'utf8' }).stdout.includes('Kafka Server started');
  for (let waited = 0; waited < patienceSeconds && !hasStarted(); waited += 1) await sleep(1_000);
  return { brokers: `localhost:${port}`, whose: `${image} in Docker`, stop: async () => void docker('stop', name) };
};

/**
 * The brokers that KAFKA_BROKERS names; else one of our own in Docker; else one by Java and Maven. Undefined where there
 * can be none, after saying why.
 */
export const findBroker = async (
  own: OwnBroker,
  { named, say }: { readonly named: string | undefined; readonly say: (text: string) => void },
): Promise<FoundBroker | undefined> => {
  if (named) return { brokers: named, whose: 'KAFKA_BROKERS', stop: async () => undefined };
  if (docker('info') && (docker('image', 'inspect', image) || docker('pull', image))) {
    say(`Starting ${image} in Docker …`);
    return startInDocker(own);
  }
  const lacking = await canFetchKafka();
  if (lacking === undefined) {
    say(`Starting Apache Kafka ${kafkaVersion} (the first time Maven fetches it) …`);
    const broker = await startLocalKafka({ dataDir: path.join(own.dataDir, 'kafka'), port: own.port });
    return { brokers: broker.brokers, whose: 'Apache Kafka by Java', stop: broker.stop };
  }
  say(
    `There is no Kafka to use. Any of these will do:\n` +
      `  - KAFKA_BROKERS=host:port in the environment\n` +
      `  - Docker with the image: docker pull ${image}\n` +
      `  - Java 17 and Maven. ${lacking.message}\n` +
      `Without Kafka: npm start -- --processes`,
  );
  return undefined;
};
