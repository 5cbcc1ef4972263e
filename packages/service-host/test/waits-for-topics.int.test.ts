import { openKafkaAdmin } from '@overgang/event-bus/kafka-admin';
import { createLogger, runService, systemClock } from '@overgang/service-runtime';
import { eventually, freePort, useTestDatabase, useTestKafka, whyNoKafka } from '@overgang/testing';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { hostConfigFields, hostedService } from '../src/index.ts';

const patience = { within: 30_000, every: 50 };

describe.skipIf(await whyNoKafka())('a service on Kafka whose topics are not made yet', () => {
  const database = useTestDatabase('waiting');
  const kafka = useTestKafka();
  const topic = `overgang.vent-${crypto.randomUUID()}.v1`;

  /** A service with one loop that publishes once when it begins. */
  const aService = hostedService({
    name: 'waiting',
    schema: 'waiting',
    config: z.object(hostConfigFields({ port: 0 })),
    topics: [{ name: topic, partitions: 2 }],
    migrations: [],
    createApp: (_config, { bus }) => ({
      routes: [],
      loops: [
        {
          name: 'relay',
          run: async (signal) => {
            await bus.publish([{ topic, key: 'k', value: Buffer.from('first'), headers: {} }]);
            if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve));
          },
          health: () => ({ ok: true }),
        },
      ],
      migrations: [],
      close: async () => undefined,
    }),
  });

  const start = async () => {
    const port = await freePort();
    const ended = Promise.withResolvers<number>();
    let stop = (): void => undefined;
    void runService(aService, {
      env: {
        PORT: String(port),
        DATABASE_URL: database.url,
        KAFKA_BROKERS: kafka.brokers,
        ISSUER: 'http://issuer',
        JWKS_URL: 'data:application/json,{"keys":[]}',
      },
      clock: systemClock,
      logger: createLogger({ service: 'waiting', destination: { write: () => undefined } }),
      once: (event, listener) => {
        if (event === 'SIGTERM') stop = () => listener(undefined);
      },
      exit: ended.resolve,
    });
    onTestFinished(async () => {
      stop();
      expect(await ended.promise).toBe(0);
    });
    return async () => {
      const answer = await fetch(`http://127.0.0.1:${port}/health/ready`);
      return { status: answer.status, told: JSON.stringify(await answer.json()) };
    };
  };

  test('says which is missing, then which is too small, and goes on by itself', async () => {
    const admin = await openKafkaAdmin({ brokers: [kafka.brokers], clientId: 'test' });
    onTestFinished(() => admin.close());
    const health = await start();
    await eventually(async () => {
      const { status, told } = await health();
      expect(status).toBe(503);
      expect(told).toContain(`${topic} is missing`);
      expect(told).toContain('waits for the topics');
    }, patience);
    await admin.make({ name: topic, partitions: 1, replication: 1, settings: {} });
    await eventually(async () => expect((await health()).told).toContain(`${topic} has 1 of 2 partitions`), patience);
    await admin.grow(topic, 2);
    await eventually(async () => expect(await health()).toMatchObject({ status: 200 }), patience);
  });
});
