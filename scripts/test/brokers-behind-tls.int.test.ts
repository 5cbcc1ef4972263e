import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type KafkaAdmin, openKafkaAdmin } from '@overgang/event-bus/kafka-admin';
import { type LocalKafka, startLocalKafka } from '@overgang/local-kafka';
import { busConfigFields, kafkaConnectionOf, openBus } from '@overgang/service-host';
import { loadConfig } from '@overgang/service-runtime';
import { eventually, whyNoKafka } from '@overgang/testing';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { type Certificates, makeCertificates } from './lib/certificates.ts';
import { openTokenEndpoint, type TokenEndpoint } from './lib/token-endpoint.ts';

const word = 'a-word-that-both-know';
const audience = 'kafka-of-the-test';
const topic = 'overgang.test.behind-tls';
const modules = 'org.apache.kafka.common.security';

/** What an operator would set at the brokers: TLS with certificates on both sides, and four ways of signing in. */
const guarded = ({ authority, server }: Certificates, { keysUrl, issuer }: TokenEndpoint) => ({
  'listener.security.protocol.map': 'CLIENTS:SASL_SSL,INTERNAL:PLAINTEXT,CONTROLLER:PLAINTEXT',
  'sasl.enabled.mechanisms': 'SCRAM-SHA-512,PLAIN,OAUTHBEARER',
  'ssl.keystore.type': 'PEM',
  'ssl.keystore.location': server,
  'ssl.truststore.type': 'PEM',
  'ssl.truststore.location': authority,
  'listener.name.clients.ssl.client.auth': 'required',
  'listener.name.clients.plain.sasl.jaas.config': `${modules}.plain.PlainLoginModule required user_plain="${word}";`,
  'listener.name.clients.oauthbearer.sasl.jaas.config': `${modules}.oauthbearer.OAuthBearerLoginModule required;`,
  'listener.name.clients.oauthbearer.sasl.server.callback.handler.class': `${modules}.oauthbearer.OAuthBearerValidatorCallbackHandler`,
  'sasl.oauthbearer.jwks.endpoint.url': keysUrl,
  'sasl.oauthbearer.expected.issuer': issuer,
  'sasl.oauthbearer.expected.audience': audience,
  'super.users': 'User:ANONYMOUS;User:scram;User:plain;User:bearer',
});

type Variables = Readonly<Record<string, string>>;

/** The ways of signing in, as the variables that a service has. */
const signingIn = {
  scram: { KAFKA_SASL: 'scram-sha-512', KAFKA_USERNAME: 'scram', KAFKA_PASSWORD: word },
  plain: { KAFKA_SASL: 'plain', KAFKA_USERNAME: 'plain', KAFKA_PASSWORD: word },
  bearer: { KAFKA_SASL: 'oauthbearer', KAFKA_USERNAME: 'bearer', KAFKA_PASSWORD: word },
} as const;

describe.skipIf(await whyNoKafka())('brokers behind TLS', () => {
  let folder: string;
  let certificates: Certificates;
  let tokens: TokenEndpoint;
  let broker: LocalKafka;

  const withOwnCertificate = (): Variables => ({
    KAFKA_CERT_FILE: certificates.client.cert,
    KAFKA_KEY_FILE: certificates.client.key,
  });

  const configOf = (variables: Variables) =>
    loadConfig(z.object(busConfigFields), {
      KAFKA_BROKERS: broker.brokers,
      KAFKA_TLS: 'true',
      KAFKA_CA_FILE: certificates.authority,
      KAFKA_TOKEN_URL: tokens.tokenUrl,
      ...variables,
    });

  const busOf = async (variables: Variables) => {
    const config = { ...configOf(variables), databaseUrl: '' }; // with brokers it is not asked for
    const bus = await openBus({ name: 'test', config, topics: [] });
    onTestFinished(() => bus.close());
    return bus;
  };

  /** Comes in as an administrator, does it and leaves. */
  const asAdmin = async <T>(variables: Variables, work: (admin: KafkaAdmin) => Promise<T>): Promise<T> => {
    const connection = await kafkaConnectionOf('test', configOf(variables));
    if (connection === undefined) throw new Error('The config names no broker.');
    const admin = await openKafkaAdmin(connection);
    return work(admin).finally(() => admin.close());
  };

  /** Says a word to the topic and hears it again. */
  const sayAndHear = async (variables: Variables, text: string): Promise<void> => {
    const bus = await busOf(variables);
    const heard: string[] = [];
    await bus.publish([{ topic, key: 'k', value: Buffer.from(text), headers: {} }]);
    await bus.run({
      group: text,
      topics: [topic],
      onBatch: async ({ records }) => {
        heard.push(...records.map(({ value }) => Buffer.from(value).toString()));
        return 'done';
      },
    });
    await eventually(() => expect(heard).toContain(text), { within: 30_000, every: 50 });
  };

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), `overgang-test-${process.pid}-`));
    certificates = await makeCertificates(folder);
    tokens = await openTokenEndpoint({ word, audience });
    // Since Kafka 4 a broker asks only addresses that its own machine allows.
    vi.stubEnv('JDK_JAVA_OPTIONS', `-Dorg.apache.kafka.sasl.oauthbearer.allowed.urls=${tokens.keysUrl}`);
    const users = [{ name: 'scram', password: word }];
    const more = guarded(certificates, tokens);
    broker = await startLocalKafka({ dataDir: path.join(folder, 'broker'), port: 0, users, more });
    vi.unstubAllEnvs();
    await asAdmin({ ...signingIn.scram, ...withOwnCertificate() }, (admin) =>
      admin.make({ name: topic, partitions: 1, replication: 1, settings: {} }),
    );
  }, 180_000);

  afterAll(async () => {
    await broker?.stop();
    tokens?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test.for(Object.entries(signingIn))(
    'lets a service in by %s, and carries its words both ways',
    async ([name, how]) => {
      await sayAndHear({ ...how, ...withOwnCertificate() }, `said by ${name}`);
    },
  );

  test('asks for one token for many connections', async () => {
    const before = tokens.given();
    await sayAndHear({ ...signingIn.bearer, ...withOwnCertificate() }, 'said by one token');
    expect(tokens.given() - before).toBe(1);
  });

  test.for<[string, Variables]>([
    ['a wrong password', { ...signingIn.plain, KAFKA_PASSWORD: 'another' }],
    ['a secret that the token endpoint refuses', { ...signingIn.bearer, KAFKA_PASSWORD: 'another' }],
    ['no way of signing in', {}],
  ])('turns away who comes with %s', async ([, variables]) => {
    const come = asAdmin({ ...variables, ...withOwnCertificate() }, (admin) => admin.brokers());
    await expect(come).rejects.toMatchObject({ name: 'BusError' });
  });

  test('turns away who has no certificate of its own', async () => {
    await expect(asAdmin(signingIn.scram, (admin) => admin.brokers())).rejects.toMatchObject({ name: 'BusError' });
  });

  test('says nothing to brokers whose authority it does not know', async () => {
    const stranger = { KAFKA_CA_FILE: certificates.client.cert };
    const bus = await busOf({ ...signingIn.scram, ...withOwnCertificate(), ...stranger });
    const sent = bus.publish([{ topic, key: 'k', value: Buffer.from('not said'), headers: {} }]);
    await expect(sent).rejects.toMatchObject({ code: 'unavailable' });
  });
});
