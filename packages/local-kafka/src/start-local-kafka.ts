import { resolve } from 'node:path';
import { fetchKafka } from './fetch-kafka.ts';
import { runTool } from './java.ts';
import { stopLeftover } from './keep-pid.ts';
import { makeStorage } from './make-storage.ts';
import { runBroker } from './run-broker.ts';
import type { Ended } from './run-to-end.ts';
import type { ScramUser } from './server-properties.ts';

export interface LocalKafkaSettings {
  /** A folder of its own for the broker; made when missing, kept between runs. */
  readonly dataDir: string;
  /** 0 = any free one, and the same again at the next start on this folder. */
  readonly port: number;
  /**
   * Who may sign in with SCRAM-SHA-512. With users nobody comes in unnamed, and each may do what the access rules allow;
   * the first one may do everything. Counts when the folder is new. Default: nobody, and everybody may do everything.
   */
  readonly users?: readonly ScramUser[];
  /** The port of 127.0.0.1 that clients are told to come to, where something stands between them and the broker. */
  readonly advertisedPort?: number;
  /** More lines of server.properties. */
  readonly more?: Readonly<Record<string, string>>;
  /** Where Kafka's libraries are kept; default `.cache/kafka` of the checkout. */
  readonly cacheDir?: string;
}

export interface LocalKafka {
  /** host:port for clients. */
  readonly brokers: string;
  readonly port: number;
  /** Of the broker that runs now. */
  readonly pid: () => number;
  /** Ends the broker in good order. May be called twice. */
  stop(): Promise<void>;
  /** Sends the broker a signal: SIGKILL, or SIGSTOP and SIGCONT to freeze and thaw it. */
  kill(signal: NodeJS.Signals): Promise<void>;
  /** Starts a broker that was stopped or killed again, on the same data and ports. */
  restart(): Promise<void>;
  /** Runs one of Kafka's own command line tools by its class, as `kafka.tools.ConsoleConsumer`, to its end. */
  tool(main: string, args: readonly string[], input?: string): Promise<Ended>;
}

/**
 * Starts one real Apache Kafka node (KRaft) on 127.0.0.1. Needs Java 17; Maven fetches Kafka the first time. It ends with
 * stop(), or soon after this process is gone, however it went. For development, tests and trying out.
 * @throws LocalKafkaError
 */
export const startLocalKafka = async (settings: LocalKafkaSettings): Promise<LocalKafka> => {
  const dataDir = resolve(settings.dataDir);
  const libraries = await fetchKafka(settings.cacheDir);
  await stopLeftover(dataDir);
  const { port: wanted, users = [], advertisedPort, more = {} } = settings;
  const { clients: port } = await makeStorage(libraries, { dataDir, port: wanted, users, advertisedPort, more });
  let broker = await runBroker(libraries, dataDir);
  return {
    brokers: `127.0.0.1:${port}`,
    port,
    pid: () => broker.pid,
    stop: () => broker.stop(),
    kill: (signal) => broker.kill(signal),
    restart: async () => {
      broker = await runBroker(libraries, dataDir);
    },
    tool: (main, args, input = '') => runTool(libraries, { main, args, input }),
  };
};
