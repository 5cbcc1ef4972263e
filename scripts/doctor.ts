import { parseArgs } from 'node:util';
import { examine } from './doctor/examine.ts';
import { patients } from './doctor/services.ts';

const names = Object.keys(patients);
const help = `Checks what a service needs before it is started, from the environment that it would be started with: its configuration,
the port, database (version, role, schema, migrations, clock), bus (brokers, topics), token keys and the services it asks.
Changes nothing, and says nothing secret.

  npm run doctor -- --service tsb

  --service NAME   one of ${names.join(', ')}
  --help           this text

Exit code 1 when something is wrong.`;

const { values } = parseArgs({
  options: { service: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } },
});

const run = async (name: string): Promise<number> => {
  const patient = patients[name];
  if (patient === undefined) {
    console.error(`There is no service '${name}', only ${names.join(', ')}.`);
    return 2;
  }
  const findings = await examine(name, patient, process.env);
  for (const finding of findings) {
    console.log(`${finding.isWell ? 'well ' : 'WRONG'}  ${finding.place.padEnd(15)} ${finding.what}`);
    if (!finding.isWell) console.log(`${' '.repeat(23)}→ ${finding.remedy}`);
  }
  return findings.every(({ isWell }) => isWell) ? 0 : 1;
};

if (values.help) console.log(help);
else if (values.service === undefined) {
  console.error('--service is missing. See npm run doctor -- --help.');
  process.exitCode = 2;
} else process.exitCode = await run(values.service);
