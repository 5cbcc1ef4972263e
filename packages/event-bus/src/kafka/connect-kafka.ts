import { Kafka, type KafkaConfig, logLevel } from 'kafkajs';
import type { KafkaConnection, KafkaSasl } from './kafka-settings.ts';
import { quietTimeoutWarning } from './quiet-timeout-warning.ts';

const saslOf = (sasl: KafkaSasl): NonNullable<KafkaConfig['sasl']> => {
  switch (sasl.mechanism) {
    case 'oauthbearer':
      return { mechanism: 'oauthbearer', oauthBearerProvider: async () => ({ value: await sasl.token() }) };
    case 'plain':
    case 'scram-sha-256':
    case 'scram-sha-512': {
      const { mechanism, username, password } = sasl;
      return { mechanism, username, password } as NonNullable<KafkaConfig['sasl']>; // one of the three, each with the same two
    }
  }
};

/** kafkajs says much, and may say hosts; what matters is told by the bus itself. */
const silent = () => () => undefined;

/** A client of these brokers. Nothing is connected yet. */
export const connectKafka = ({ brokers, clientId, tls, sasl, connectSocket }: KafkaConnection): Kafka => {
  quietTimeoutWarning();
  return new Kafka({
    brokers: [...brokers],
    clientId,
    logLevel: logLevel.NOTHING,
    logCreator: silent,
    connectionTimeout: 3_000,
    authenticationTimeout: 10_000,
    requestTimeout: 30_000,
    retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 5 },
    ...(tls === undefined ? {} : { ssl: tls === true ? true : { ...tls } }),
    ...(sasl === undefined ? {} : { sasl: saslOf(sasl) }),
    ...(connectSocket === undefined
      ? {}
      : {
          socketFactory: ({ host, port, onConnect }) => {
            const socket = connectSocket({ host, port });
            socket.on('connect', onConnect);
            return socket;
          },
        }),
  });
};
