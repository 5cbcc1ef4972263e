import { parseArgs } from 'node:util';
import { defaultDataDir } from './embedded/default-data-dir.ts';
import { openIssuerOf } from './embedded/local-issuer.ts';
import { portsFrom } from './embedded/ports.ts';
import { openProgressBar } from './lib/progress-bar.ts';
import { makePopulation } from './simulate/make-population.ts';
import { openDoorClient } from './simulate/post.ts';
import { runLive } from './simulate/run-live.ts';

const help = `Plays synthetic clinics and prisons against running doors, over real HTTP: late notices, dates that move, treatment
broken off (three in ten), the same post twice, posts out of order, wrong municipality.

  npm run simulate                       200 people, 50 calls a second, against npm start on port 4000
  npm run simulate -- --people 1000 --rate 200 --seed 7

  --people N     how many people to invent (default 200)
  --rate N       calls a second (default 50)
  --seed N       the same seed makes the same people and the same story (default 1)
  --port N       the board's port of the running copy (default 4000)
  --data DIR     the data folder of the running copy, where its token key is (default .overgang)
  --help         this text

Ctrl-C stops; what has been posted stays. Posting the same seed again changes nothing: every post carries its own id.`;

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '200' },
    rate: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    port: { type: 'string', default: process.env['OVERGANG_PORT'] ?? '4000' },
    data: { type: 'string', default: process.env['OVERGANG_DATA'] ?? defaultDataDir() },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(help);
  process.exit(0);
}

const numberIn = (name: 'people' | 'rate' | 'seed' | 'port'): number => {
  const number = Number(values[name]);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  console.error(`--${name} takes a whole number, not '${values[name]}'. See --help.`);
  process.exit(1);
};

const issuer = await openIssuerOf(values.data);
const ports = portsFrom(numberIn('port'));
const at = (port: number): string => `http://127.0.0.1:${port}`;
const client = openDoorClient({
  urls: {
    tsb: at(ports.tsb),
    kriminalomsorg: at(ports.kriminalomsorg),
    nav: at(ports.nav),
    boligsosial: at(ports.boligsosial),
  },
  token: (who) => issuer.token(who),
});
const now = Date.now();
const seed = numberIn('seed');
const { steps } = makePopulation(numberIn('people'), { seed, now });
const told = steps.filter((step) => step.toldAt <= now);
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort());

const bar = openProgressBar('Poster');
const began = performance.now();
try {
  const tally = await runLive(client, {
    steps: told,
    rate: Math.max(1, numberIn('rate')),
    signal: stopping.signal,
    onPosted: bar.show,
  });
  const seconds = (performance.now() - began) / 1000;
  bar.end(
    `${tally.accepted()} posts accepted in ${seconds.toFixed(1)} s (${Math.round(tally.accepted() / seconds)}/s).`,
  );
  for (const [code, count] of tally.refused()) console.log(`  refused ${count} × ${code}`);
} catch (error) {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
  bar.end(
    `Nobody answers at port ${ports.tsb}: ${cause}\nIs 'npm start' running? Say which copy with --port and --data.`,
  );
  process.exit(1);
}
