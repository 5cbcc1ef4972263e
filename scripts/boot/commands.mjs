/**
 * What `npm run …` can ask for: `scripts/<name>.ts` does it. The flags are named so that a forgotten `--` is noticed:
 * `npm start --port 9` gives the port to npm, which keeps it.
 *
 * @type {Record<string, { does: string, flags: string[] }>}
 */
export const commands = {
  start: {
    does: 'start the whole of Overgang on this machine, with its own PostgreSQL',
    flags: ['port', 'data', 'people', 'empty', 'time-lapse', 'smoke', 'verbose', 'processes', 'kafka', 'trackers'],
  },
  test: { does: 'run every check and every test', flags: ['only', 'force', 'containers'] },
  token: { does: "print a demo agency's token", flags: ['data'] },
  simulate: { does: 'let synthetic agencies send events over HTTP', flags: ['rate', 'seed', 'people', 'port', 'data'] },
  bench: {
    does: 'measure, and print each figure beside its ceiling',
    flags: ['only', 'quick', 'drain', 'huge', 'write'],
  },
  mutation: {
    does: "change the tracker's domain bit by bit, and see that tests notice",
    flags: ['folder', 'file', 'at-once'],
  },
  properties: {
    does: "try the laws of the tracker's domain on 100,000 histories",
    flags: ['histories', 'seed', 'law'],
  },
  trust: { does: 'live through a year, and count what a case worker has to do', flags: ['people', 'seed', 'days'] },
  topics: {
    does: 'hold Kafka to the list of topics: plan, apply, check, acls',
    flags: ['brokers', 'development', 'file', 'apply'],
  },
  drills: { does: 'do damage while facts flow on Kafka, and count what it did', flags: ['only', 'long', 'write'] },
  resend: { does: 'have a door publish its log once more', flags: ['door', 'topic', 'after'] },
  replay: {
    does: 'build the tracker anew from the logs, and compare',
    flags: ['door', 'data', 'swap', 'even-if-different'],
  },
  agreements: {
    does: 'list, try out and lay down what municipalities have agreed on',
    flags: ['tracker', 'reason'],
  },
  'rule-lab': {
    does: 'run other lead times over journeys that have been',
    flags: ['agreement', 'set', 'from', 'to', 'most', 'tracker'],
  },
  kafka: { does: 'start, stop or look at a Kafka broker for developers', flags: ['data', 'port'] },
  doctor: { does: 'check what a service needs before it is started', flags: ['service'] },
  picture: { does: 'take the picture of the board that the README shows', flags: ['out'] },
  'compose-env': { does: 'write the secrets and ports that infra/compose.yaml reads', flags: ['port'] },
  generate: { does: 'write JSON Schema, AsyncAPI and OpenAPI from the contracts', flags: ['check', 'accept-new'] },
};

export const helpText = `Gets Node and the packages ready, then runs one of the scripts. Needs Node 18 or later and npm.

  node scripts/boot.mjs <command> [arguments]

${Object.entries(commands)
  .map(([name, { does }]) => `  ${name.padEnd(10)} ${does}`)
  .join('\n')}

The same through npm: npm start, npm test, npm run <command>. Arguments come after --, as in: npm start -- --help
What it fetches lies in .cache/boot and node_modules; delete them to begin again.`;
