import { parseArgs } from 'node:util';
import { defaultDataDir } from './embedded/default-data-dir.ts';
import { demoDirectory, openIssuerOf } from './embedded/local-issuer.ts';

const help = `Prints a token for one of the demonstration's organisations.

  npm run -s token -- dps-hamar
  npm run -s token -- dps-hamar --data DIR     for a copy that was started with --data DIR

Organisations: ${demoDirectory.all.map((one) => one.nokkel).join(', ')}`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
});
const [name] = positionals;
if (values.help || name === undefined) {
  console.log(help);
  process.exit(values.help ? 0 : 1);
}
if (demoDirectory.byKey(name) === undefined) {
  console.error(`There is no organisation called '${name}'.\n\n${help}`);
  process.exit(1);
}
const issuer = await openIssuerOf(values.data ?? process.env['OVERGANG_DATA'] ?? defaultDataDir());
console.log(await issuer.token(name));
