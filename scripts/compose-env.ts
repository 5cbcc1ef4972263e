import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeComposeEnvironment } from './compose-env/write-compose-environment.ts';

const help = `Writes infra/.env, which infra/compose.yaml reads: ports, and secrets that only this copy knows. Git ignores it.
What is there stays: a second call keeps the secrets, and renews the token with which the doors ask person-registry.

  npm run compose-env
  npm run compose-env -- --port 5000      the board at 5000, the services at the ports right after it

  --port N    the board's port on this machine (default 4000)
  --help      this text

Then: docker compose -f infra/compose.yaml up --build`;

const { values } = parseArgs({
  options: { port: { type: 'string', default: '4000' }, help: { type: 'boolean', short: 'h', default: false } },
});
const port = Number(values.port);
const infra = path.resolve(import.meta.dirname, '../infra');

if (values.help) console.log(help);
else if (!Number.isInteger(port) || port < 1 || port > 65_000) {
  console.error(`--port takes a port from 1 to 65000, not '${values.port}'. See --help.`);
  process.exitCode = 1;
} else {
  await writeComposeEnvironment(infra, port);
  console.log(`infra/.env is written. Start with: docker compose -f infra/compose.yaml up --build
The board will be at http://localhost:${port}. People for it, from this machine:
  npm run simulate -- --port ${port} --data infra/.compose`);
}
