import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startLocalKafka } from '@overgang/local-kafka';
import { whyNoKafka } from '@overgang/testing';
import { describe } from 'vitest';
import { makeTopics } from '../processes/make-topics.ts';
import { describeStandalone } from './standalone/describe-standalone.ts';
import { type Processes, startProcesses } from './standalone/start-processes.ts';

/** A broker of its own: topics have fixed names, and other tests may run beside. */
const startOnKafka = async (): Promise<Processes> => {
  const dataDir = await mkdtemp(path.join(tmpdir(), `overgang-test-${process.pid}-`));
  const broker = await startLocalKafka({ dataDir, port: 0 });
  await makeTopics(broker.brokers, () => undefined);
  const all = await startProcesses({ brokers: broker.brokers });
  const close = async (): Promise<void> => {
    await all.close();
    await broker.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { ...all, close };
};

describe.skipIf(await whyNoKafka())('services as processes, the bus on Kafka', () => describeStandalone(startOnKafka));
