import { type KafkaConnection, openKafkaBus } from '@overgang/event-bus';
import { type BusConfig, kafkaConnectionOf } from '@overgang/service-host';
import { readTopicsFile } from '../topics/read-topics-file.ts';
import { codeOf, type Finding, well, wrong } from './finding.ts';
import { lookAtPostgresBus } from './look-at-postgres-bus.ts';

const place = 'bus';

const remedies: Readonly<Record<string, string>> = {
  unavailable: 'start the brokers, or correct KAFKA_BROKERS and KAFKA_TLS',
  'not-allowed': "correct KAFKA_SASL, KAFKA_USERNAME and KAFKA_PASSWORD; or give the rights: 'npm run topics -- acls'",
};

/** Looks whether the service sees every topic that it writes or reads, each with enough partitions. */
const lookAtTopics = async (name: string, connection: KafkaConnection): Promise<readonly Finding[]> => {
  const bus = openKafkaBus(connection);
  const own = readTopicsFile().topics.filter(
    ({ writtenBy, readBy }) => writtenBy === name || readBy.some(({ service }) => service === name),
  );
  const findings: Finding[] = [];
  try {
    for (const topic of own) {
      const found = await bus.partitionsOf(topic.name).catch((error: unknown) => codeOf(error));
      if (typeof found === 'number' && found >= topic.partitions) continue;
      if (typeof found === 'number' || found === 'unknown-topic') {
        const what = typeof found === 'number' ? `has ${found} of ${topic.partitions} partitions` : 'is missing';
        findings.push(wrong(place, `the topic ${topic.name} ${what}`, "make it: 'npm run topics -- apply'"));
      } else {
        findings.push(wrong(place, `the brokers cannot be asked (${found})`, remedies[found] ?? 'see their logs'));
        break;
      }
    }
  } finally {
    await bus.close();
  }
  return findings.length > 0 ? findings : [well(place, `on Kafka, with all ${own.length} topics of this service`)];
};

/** Looks whether the service can use its bus. Changes nothing. */
export const lookAtBus = async (
  name: string,
  config: BusConfig & { readonly databaseUrl?: string },
): Promise<readonly Finding[]> => {
  const connection = await kafkaConnectionOf(name, config);
  return connection === undefined ? lookAtPostgresBus(config) : lookAtTopics(name, connection);
};
