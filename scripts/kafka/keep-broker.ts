import { startLocalKafka } from '@overgang/local-kafka';
import { removeBrokerNote, writeBrokerNote } from './broker-note.ts';

// Started by start-broker.ts as a process of its own, and outlives it: keeps one broker until it is told to stop.
const [dataDir = '', port = '0'] = process.argv.slice(2);
const broker = await startLocalKafka({ dataDir, port: Number(port) });
const waiting = setInterval(() => undefined, 60_000);
const stop = async (): Promise<void> => {
  clearInterval(waiting);
  await broker.stop();
  await removeBrokerNote(dataDir);
  process.exit(0);
};
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop());
await writeBrokerNote(dataDir, { keeper: process.pid, brokers: broker.brokers });
