/** An import that must not be: the rule it breaks, the file that has it, and what stands in the file. */
export interface WrongArrow {
  readonly rule: string;
  readonly from: string;
  readonly text: string;
}

const imports = (target: string): string => `import { x } from '${target}';\nexport const y = x;\n`;
const leaf = 'export const x = 1;\n';
const npmPackage = (name: string): Record<string, string> => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
  [`node_modules/${name}/index.js`]: 'export const x = 1;\n',
});
const dependencies = {
  zod: '1.0.0',
  kafkajs: '1.0.0',
  postgres: '1.0.0',
  pino: '1.0.0',
  jose: '1.0.0',
  'prom-client': '1.0.0',
};

/** A small workspace in which every arrow is right. */
export const rightArrows: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({ name: 'planted', type: 'module', dependencies, devDependencies: { vite: '1.0.0' } }),
  ...npmPackage('zod'),
  ...npmPackage('kafkajs'),
  ...npmPackage('postgres'),
  ...npmPackage('pino'),
  ...npmPackage('jose'),
  ...npmPackage('prom-client'),
  ...npmPackage('vite'),
  ...npmPackage('undeclared'),
  'contracts/src/index.ts': imports('zod'),
  'contracts/src/ids.ts': leaf,
  'contracts/src/circle-c.ts': `import type { y } from './circle-b.ts';\nexport type X = typeof y;\nexport const x = 1;\n`,
  'packages/calendar/src/index.ts': leaf,
  'packages/local-postgres/src/index.ts': leaf,
  'packages/testing/src/index.ts': imports('../../local-postgres/src/index.ts'),
  'packages/event-bus/src/index.ts': imports('kafkajs'),
  'packages/event-log/src/index.ts': leaf,
  'services/nav/src/index.ts': imports('./app.ts'),
  'services/nav/src/app.ts': `${imports('./http/routes.ts')}import './storage/tables.ts';\n`,
  'services/nav/src/main.ts': imports('./app.ts'),
  'services/nav/src/http/routes.ts': imports('../domain/decide.ts'),
  'services/nav/src/contract/session.ts': imports('zod'),
  'services/nav/src/web/page.ts': imports('../contract/session.ts'),
  'services/nav/src/storage/tables.ts': imports('../../../../packages/event-log/src/index.ts'),
  'services/nav/src/domain/decide.ts': `${imports('../../../../contracts/src/index.ts')}import '../../../../packages/calendar/src/index.ts';\n`,
  'services/nav/src/domain/decide.unit.test.ts': imports('../../../../packages/testing/src/index.ts'),
  'services/tsb/src/index.ts': leaf,
  'services/tsb/src/domain/state.ts': leaf,
  'services/transition-tracker/src/domain/clock/top.ts': leaf,
  'services/transition-tracker/src/domain/attic/trunk.ts': leaf,
  'scripts/start.ts': `${imports('../services/nav/src/index.ts')}import '../packages/local-postgres/src/index.ts';\n`,
};

/** The folders of the tracker's domain that have one above them. */
const floors = [
  ...['records', 'journey', 'sentence', 'fold', 'survey', 'disclosure', 'expectations', 'gaps', 'readers'],
  ...['matching', 'notices', 'in-words', 'payment', 'decide', 'board', 'look', 'trial', 'announce'],
];

/** One wrong arrow for each rule, and some rules from several sides. */
export const wrongArrows: readonly WrongArrow[] = [
  { rule: 'contracts-know-zod-only', from: 'contracts/src/wrong-npm.ts', text: imports('jose') },
  { rule: 'contracts-know-zod-only', from: 'contracts/src/wrong-node.ts', text: `import 'node:crypto';\n` },
  {
    rule: 'contracts-know-no-room',
    from: 'contracts/test/wrong.unit.test.ts',
    text: imports('../../packages/calendar/src/index.ts'),
  },
  {
    rule: 'packages-know-no-service',
    from: 'packages/event-log/src/wrong.ts',
    text: imports('../../../services/tsb/src/index.ts'),
  },
  {
    rule: 'services-know-no-other-service',
    from: 'services/nav/src/source/wrong.ts',
    text: imports('../../../tsb/src/index.ts'),
  },
  {
    rule: 'services-know-no-script',
    from: 'services/nav/src/source/wrong-script.ts',
    text: imports('../../../../scripts/start.ts'),
  },
  {
    rule: 'in-by-the-front-door',
    from: 'packages/event-log/src/wrong-deep.ts',
    text: imports('../../../contracts/src/ids.ts'),
  },
  {
    rule: 'domain-is-pure',
    from: 'services/nav/src/domain/wrong-node.ts',
    text: `import { randomUUID } from 'node:crypto';\nexport { randomUUID };\n`,
  },
  {
    rule: 'domain-is-pure',
    from: 'services/nav/src/domain/wrong-type.ts',
    text: `import type { x } from '../../../../packages/event-log/src/index.ts';\nexport type Y = typeof x;\n`,
  },
  { rule: 'domain-is-pure', from: 'services/nav/src/domain/wrong-room.ts', text: imports('../http/routes.ts') },
  { rule: 'rooms-know-domain-only', from: 'services/nav/src/http/wrong.ts', text: imports('../storage/tables.ts') },
  { rule: 'rooms-know-domain-only', from: 'services/nav/src/storage/wrong.ts', text: imports('../app.ts') },
  { rule: 'contract-is-plain', from: 'services/nav/src/contract/wrong.ts', text: imports('../domain/decide.ts') },
  {
    rule: 'web-runs-in-a-browser',
    from: 'services/nav/src/web/wrong.ts',
    text: imports('../../../../packages/event-log/src/index.ts'),
  },
  { rule: 'web-knows-no-node', from: 'services/nav/src/web/wrong-node.ts', text: `import 'node:fs';\n` },
  { rule: 'main-starts-the-app', from: 'services/tsb/src/main.ts', text: imports('./domain/state.ts') },
  { rule: 'nobody-knows-main', from: 'scripts/wrong-main.ts', text: imports('../services/nav/src/main.ts') },
  { rule: 'kafkajs-has-one-home', from: 'packages/event-log/src/wrong-kafka.ts', text: imports('kafkajs') },
  { rule: 'postgres-has-one-home', from: 'services/nav/src/storage/wrong-driver.ts', text: imports('postgres') },
  { rule: 'pino-has-one-home', from: 'services/nav/src/http/wrong-logger.ts', text: imports('pino') },
  { rule: 'prom-client-has-one-home', from: 'packages/event-log/src/wrong-count.ts', text: imports('prom-client') },
  { rule: 'jose-has-one-home', from: 'services/nav/src/http/wrong-token.ts', text: imports('jose') },
  {
    rule: 'embedded-postgres-stays-home',
    from: 'services/nav/src/wrong-postgres.ts',
    text: imports('../../../packages/local-postgres/src/index.ts'),
  },
  {
    rule: 'testing-is-for-tests',
    from: 'packages/event-log/src/wrong-testing.ts',
    text: imports('../../testing/src/index.ts'),
  },
  { rule: 'no-circles', from: 'contracts/src/circle-b.ts', text: imports('./circle-c.ts') },
  { rule: 'nothing-unresolved', from: 'packages/event-log/src/wrong-nowhere.ts', text: imports('./nowhere.ts') },
  { rule: 'declared-where-used', from: 'packages/event-log/src/wrong-dev.ts', text: imports('vite') },
  { rule: 'declared-where-used', from: 'packages/event-log/src/wrong-undeclared.ts', text: imports('undeclared') },
  ...floors.map((floor) => ({
    rule: `domain-${floor}-knows-what-it-stands-on`,
    from: `services/transition-tracker/src/domain/${floor}/looks-up.ts`,
    text: imports('../clock/top.ts'),
  })),
  {
    rule: 'domain-has-no-other-floor',
    from: 'services/transition-tracker/src/domain/clock/looks-aside.ts',
    text: imports('../attic/trunk.ts'),
  },
];
