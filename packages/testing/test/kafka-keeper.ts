import { startLocalKafka } from '@overgang/local-kafka';

/** Keeps a broker until it is killed: `node keeper.ts DIR`. Says the broker's pid. */
const [dataDir = ''] = process.argv.slice(2);
const broker = await startLocalKafka({ dataDir, port: 0 });
process.stdout.write(`${broker.pid()}`);
setInterval(() => undefined, 1_000);
