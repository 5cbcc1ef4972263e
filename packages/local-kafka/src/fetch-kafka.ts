import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { LocalKafkaError } from './local-kafka-error.ts';
import { runToEnd } from './run-to-end.ts';

/** The release that the tests and the demonstration run. */
export const kafkaVersion = '4.3.1';

const oldestJava = 17;
const defaultCache = resolve(import.meta.dirname, '../../../.cache/kafka');

const artifact = (group: string, name: string, version: string): string =>
  `<dependency><groupId>${group}</groupId><artifactId>${name}</artifactId><version>${version}</version></dependency>`;

/** The broker, its command line tools, and what it logs with: without the last it says nothing. */
const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>no.overgang</groupId><artifactId>kafka</artifactId><version>1</version><packaging>pom</packaging><dependencies>
${artifact('org.apache.kafka', 'kafka_2.13', kafkaVersion)}
${artifact('org.apache.kafka', 'kafka-tools', kafkaVersion)}
${artifact('org.apache.logging.log4j', 'log4j-slf4j-impl', '2.24.3')}
</dependencies></project>`;

const javaVersion = async (): Promise<number> => {
  const { said } = await runToEnd('java', ['-version']);
  return Number(/version "(\d+)/.exec(said)?.[1] ?? 0);
};

const whatJavaLacks = async (): Promise<LocalKafkaError | undefined> => {
  const version = await javaVersion();
  if (version >= oldestJava) return undefined;
  const found = version === 0 ? 'there is none' : `this is ${version}`;
  return new LocalKafkaError('no-java', `Apache Kafka needs Java ${oldestJava} or later, and ${found}.`);
};

const librariesIn = (cacheDir: string): string => join(cacheDir, kafkaVersion);

const whatMavenLacks = async (cacheDir: string): Promise<LocalKafkaError | undefined> => {
  if (existsSync(librariesIn(cacheDir)) || (await runToEnd('mvn', ['-v'])).code === 0) return undefined;
  return new LocalKafkaError('no-maven', 'Apache Kafka is fetched once with Maven (mvn), and there is none.');
};

/** What this machine lacks for running Kafka, in plain words; undefined when it has all. Fetches nothing. */
export const canFetchKafka = async (cacheDir = defaultCache): Promise<LocalKafkaError | undefined> =>
  (await whatJavaLacks()) ?? (await whatMavenLacks(cacheDir));

/**
 * The folder with Kafka's libraries; fetched once with Maven (some 60 MB) and kept. Several may ask at once: each fetches
 * into a folder of its own, and the first to finish counts. @throws LocalKafkaError
 */
export const fetchKafka = async (cacheDir = defaultCache): Promise<string> => {
  const lacking = await canFetchKafka(cacheDir);
  if (lacking) throw lacking;
  const libraries = librariesIn(cacheDir);
  if (existsSync(libraries)) return libraries;
  await mkdir(cacheDir, { recursive: true });
  const folder = await mkdtemp(join(cacheDir, 'fetching-'));
  try {
    const file = join(folder, 'pom.xml');
    const fetched = join(folder, 'libraries');
    await writeFile(file, pom);
    const args = ['-q', '-B', '-f', file, 'dependency:copy-dependencies', `-DoutputDirectory=${fetched}`];
    const { code, said } = await runToEnd('mvn', args);
    if (code !== 0)
      throw new LocalKafkaError('not-fetched', `Maven could not fetch Apache Kafka: ${said.trim().slice(-500)}`);
    await rename(fetched, libraries).catch(() => undefined); // another was first
    if (!existsSync(libraries)) throw new LocalKafkaError('not-fetched', `${dirname(libraries)} cannot be written.`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return libraries;
};
