import path from 'node:path';
import { parseArgs } from 'node:util';
import { readBrokerNote } from './kafka/broker-note.ts';
import { sayStatus } from './kafka/say-status.ts';
import { startBroker, stopBroker } from './kafka/start-broker.ts';
import { makeTopics } from './processes/make-topics.ts';
import { openAdmin } from './topics/open-admin.ts';

const help = `One Apache Kafka broker for developers, on this machine. Needs Java 17 and Maven, which fetches Kafka once.

  npm run kafka -- start     starts it, makes the topics, and says where it is; it goes on when this has ended
  npm run kafka -- status    brokers, topics, groups, and how far each group is behind
  npm run kafka -- stop      stops it; its data stay

  --data DIR     where its data lie (default .cache/kafka-node)
  --port N       where it listens (default 9092)
  --help         this text

To use it: KAFKA_BROKERS=127.0.0.1:9092 npm start -- --kafka`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: path.resolve(import.meta.dirname, '../.cache/kafka-node') },
    port: { type: 'string', default: '9092' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const dataDir = path.resolve(values.data);
const say = (line: string): void => console.log(line);

const start = async (): Promise<number> => {
  say('Starting Apache Kafka (the first time Maven fetches it) …');
  const { brokers, keeper } = await startBroker({ dataDir, port: Number(values.port) });
  await makeTopics(brokers, say);
  say(`\nKAFKA_BROKERS=${brokers}  (kept by process ${keeper}; npm run kafka -- stop)`);
  return 0;
};

const status = async (): Promise<number> => {
  const note = await readBrokerNote(dataDir);
  if (note === undefined) {
    say('It is not running. To start it: npm run kafka -- start');
    return 1;
  }
  const admin = await openAdmin(note.brokers);
  await sayStatus(admin, say).finally(() => admin.close());
  return 0;
};

const stop = async (): Promise<number> => {
  say((await stopBroker(dataDir)) ? 'Stopped. Its data stay.' : 'It was not running.');
  return 0;
};

const commands: Readonly<Record<string, () => Promise<number>>> = { start, status, stop };
const [asked = ''] = positionals;
const command = commands[asked];
if (values.help) say(help);
else if (command === undefined) {
  console.error(`Say start, status or stop${asked === '' ? '' : `, not '${asked}'`}. See npm run kafka -- --help.`);
  process.exitCode = 2;
} else {
  process.exitCode = await command().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  });
}
