import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { KafkaConnection } from '@overgang/event-bus';
import { type LocalKafka, startLocalKafka } from '@overgang/local-kafka';
import { afterAll, beforeAll } from 'vitest';

/** A broker where nobody comes in unnamed, and each may do what the rules allow. */
export interface GuardedKafka {
  readonly brokers: string;
  /** How this user comes in. */
  as(user: string): KafkaConnection;
  /** Runs one of Kafka's own tools as this user; what it said, on both channels. */
  tool(user: string, main: string, args: readonly string[]): Promise<string>;
}

const passwordOf = (user: string): string => `word-of-${user}`;

const signingIn = (user: string): string => `security.protocol=SASL_PLAINTEXT
sasl.mechanism=SCRAM-SHA-512
sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username="${user}" password="${passwordOf(user)}";
`;

/** A broker of this file's own, for an administrator called admin and these users. */
export const useGuardedKafka = (users: readonly string[]): GuardedKafka => {
  let broker: LocalKafka | undefined;
  let dataDir = '';
  const running = (): LocalKafka => {
    if (broker === undefined) throw new Error('The broker is ready in hooks and tests only.');
    return broker;
  };
  const named = ['admin', ...users];
  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(os.tmpdir(), `overgang-test-${process.pid}-`));
    broker = await startLocalKafka({
      dataDir,
      port: 0,
      users: named.map((name) => ({ name, password: passwordOf(name) })),
    });
    for (const user of named) await writeFile(path.join(dataDir, `${user}.properties`), signingIn(user));
  }, 180_000);
  afterAll(async () => {
    await broker?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });
  return {
    get brokers() {
      return running().brokers;
    },
    as: (user) => ({
      brokers: [running().brokers],
      clientId: `test-${user}`,
      sasl: { mechanism: 'scram-sha-512', username: user, password: passwordOf(user) },
    }),
    tool: async (user, main, args) => {
      const from = [
        '--bootstrap-server',
        running().brokers,
        '--command-config',
        path.join(dataDir, `${user}.properties`),
      ];
      return (await running().tool(main, [...from, ...args], 'a line\n')).said;
    },
  };
};
