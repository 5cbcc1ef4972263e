import { connect } from 'node:net';
import { onTestFinished } from 'vitest';
import { type EventBus, openKafkaBus } from '../src/index.ts';
import { openKafkaAdmin } from '../src/kafka/admin/index.ts';
import { layCable } from './cable.ts';
import type { BusLab } from './suite/index.ts';

/** Buses on a test's own broker. Every connect opens its own connections, as another process would. */
export const openKafkaLab = (brokers: string): BusLab => {
  const leaseMs = 3_000;
  const connection = { brokers: [brokers], clientId: 'test', leaseMs };
  const open = async (): Promise<EventBus> => openKafkaBus(connection);
  return {
    leaseMs,
    createTopic: async (partitions) => {
      const name = `topic-${crypto.randomUUID()}`;
      const admin = await openKafkaAdmin(connection);
      await admin.make({ name, partitions, replication: 1, settings: {} });
      await admin.close();
      return name;
    },
    connect: open,
    connectByCable: async () => {
      const [host = '', port] = brokers.split(':');
      const cable = await layCable({ host, port: Number(port) });
      onTestFinished(() => cable.close());
      const connectSocket = () => connect({ host: '127.0.0.1', port: cable.port, noDelay: true });
      return { bus: openKafkaBus({ ...connection, connectSocket }), unplug: cable.unplug, plug: cable.plug };
    },
  };
};
