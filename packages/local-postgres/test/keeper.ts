import { startLocalPostgres } from '../src/index.ts';

/** Keeps a database until it is killed: `node keeper.ts DIR`. Says url and pid on one line. */
const [dataDir = ''] = process.argv.slice(2);
const server = await startLocalPostgres({ dataDir, port: 0 });
process.stdout.write(JSON.stringify({ url: server.url, pid: server.pid }));
setInterval(() => undefined, 1_000);
