import type { Socket } from 'node:net';

/** How a client signs in. */
export type KafkaSasl =
  | {
      readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
      readonly username: string;
      readonly password: string;
    }
  | {
      readonly mechanism: 'oauthbearer';
      /** A token that is valid now; asked anew for each connection. */
      readonly token: () => Promise<string>;
    };

/** TLS, with what is not the machine's own. PEM texts. */
export interface KafkaTls {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
}

/** Where the brokers are and how to come in. */
export interface KafkaConnection {
  /** host:port of some of them; the others are told by these. */
  readonly brokers: readonly string[];
  /** Shown in the brokers' logs and quotas. */
  readonly clientId: string;
  readonly tls?: KafkaTls | true;
  readonly sasl?: KafkaSasl;
  /** Opens the connection to a broker by another way than straight; for tests that cut it. */
  readonly connectSocket?: (address: { readonly host: string; readonly port: number }) => Socket;
}

/** What a bus on Kafka is opened with. */
export interface KafkaBusSettings extends KafkaConnection {
  /** A consumer that is silent for longer loses its partitions; default 10 000 ms, brokers allow no less than 6 000. */
  readonly leaseMs?: number;
  /** How often a consumer looks whether what waits for it also comes; default 30 000 ms. */
  readonly watchEveryMs?: number;
}
