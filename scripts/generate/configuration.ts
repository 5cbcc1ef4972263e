import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DashboardConfig } from '@overgang/dashboard';
import { DemoIssuerConfig } from '@overgang/demo-issuer';
import { doorConfig } from '@overgang/event-door';
import { PersonRegistryConfig } from '@overgang/person-registry';
import { describeConfig } from '@overgang/service-runtime';
import { TrackerConfig } from '@overgang/transition-tracker';

const services = [
  ['tsb', doorConfig({ port: 4001 })],
  ['kriminalomsorg', doorConfig({ port: 4002 })],
  ['nav', doorConfig({ port: 4003 })],
  ['boligsosial', doorConfig({ port: 4004 })],
  ['transition-tracker', TrackerConfig],
  ['person-registry', PersonRegistryConfig],
  ['dashboard', DashboardConfig],
  ['demo-issuer', DemoIssuerConfig],
] as const;

const introduction = `# Configuration

Every service reads its configuration from the environment when it runs as a process of its own
(\`node services/<name>/src/main.ts\`). Whatever is wrong is said at once, all of it, without any value. \`npm start\` needs none
of this. Made by \`npm run generate\` from the schemas in the code.
`;

/** Where the page is. */
export const configurationFile = path.resolve(import.meta.dirname, '../../docs/configuration.md');

/** The page with one table a service. */
export const configurationPage = (): string =>
  [introduction, ...services.map(([name, schema]) => `## ${name}\n\n${describeConfig(schema)}`)].join('\n');

/** Whether the page in the docs says what the code says. */
export const configurationHasDrifted = (): boolean => {
  try {
    return readFileSync(configurationFile, 'utf8') !== configurationPage();
  } catch {
    return true;
  }
};

/** Writes the page. */
export const writeConfiguration = (): void => writeFileSync(configurationFile, configurationPage());
