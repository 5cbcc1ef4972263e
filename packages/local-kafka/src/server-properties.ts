/** Somebody who may sign in with SCRAM-SHA-512. */
export interface ScramUser {
  readonly name: string;
  readonly password: string;
}

/** Where the broker listens; kept beside the data, since clients and the controller come back to the same ports. */
export interface BrokerPorts {
  readonly clients: number;
  readonly controller: number;
  readonly internal: number;
}

/** What one broker is made of. */
export interface BrokerPlan {
  readonly logDir: string;
  readonly ports: BrokerPorts;
  /** With users, clients must sign in, and may do what rules say; the first may do everything. */
  readonly users: readonly ScramUser[];
  /** The port that clients are told to come to, where that is another than the broker's own. */
  readonly advertisedPort: number | undefined;
  readonly more: Readonly<Record<string, string>>;
}

/** One node, for a laptop: nothing is replicated, no topic appears by accident, a killed broker is back within seconds. */
const alone: Readonly<Record<string, string>> = {
  'process.roles': 'broker,controller',
  'node.id': '1',
  'controller.listener.names': 'CONTROLLER',
  'inter.broker.listener.name': 'INTERNAL',
  'auto.create.topics.enable': 'false',
  'offsets.topic.replication.factor': '1',
  'offsets.topic.num.partitions': '4',
  'transaction.state.log.replication.factor': '1',
  'transaction.state.log.min.isr': '1',
  'transaction.state.log.num.partitions': '4',
  'share.coordinator.state.topic.replication.factor': '1',
  'share.coordinator.state.topic.min.isr': '1',
  'group.initial.rebalance.delay.ms': '0',
  'group.min.session.timeout.ms': '500',
  'broker.session.timeout.ms': '3000',
  'log.message.timestamp.type': 'LogAppendTime',
};

const guarded = ([admin]: readonly ScramUser[]): Readonly<Record<string, string>> => ({
  'sasl.enabled.mechanisms': 'SCRAM-SHA-512',
  'listener.name.clients.scram-sha-512.sasl.jaas.config':
    'org.apache.kafka.common.security.scram.ScramLoginModule required;',
  'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
  'super.users': `User:ANONYMOUS;User:${admin?.name ?? ''}`, // the broker itself comes by the internal listeners, unnamed
});

/** The text of server.properties. */
export const serverProperties = ({ logDir, ports, users, advertisedPort, more }: BrokerPlan): string => {
  const clients = users.length > 0 ? 'SASL_PLAINTEXT' : 'PLAINTEXT';
  const at = (port: number): string => `127.0.0.1:${port}`;
  const all = {
    ...alone,
    'log.dirs': logDir,
    listeners: `CLIENTS://${at(ports.clients)},INTERNAL://${at(ports.internal)},CONTROLLER://${at(ports.controller)}`,
    'advertised.listeners': `CLIENTS://${at(advertisedPort ?? ports.clients)},INTERNAL://${at(ports.internal)}`,
    'listener.security.protocol.map': `CLIENTS:${clients},INTERNAL:PLAINTEXT,CONTROLLER:PLAINTEXT`,
    'controller.quorum.voters': `1@${at(ports.controller)}`,
    ...(users.length > 0 ? guarded(users) : {}),
    ...more,
  };
  return Object.entries(all)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
};
