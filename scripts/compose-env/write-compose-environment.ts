import { createHmac } from 'node:crypto';
import { chmod, copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openIssuerOf } from '../embedded/local-issuer.ts';
import { type Ports, portsFrom } from '../embedded/ports.ts';
import { keepSecrets, type Secrets } from '../embedded/secrets.ts';

/** The databases' roles, each with a password of its own. */
const roles = [
  'postgres',
  'tsb',
  'kriminalomsorg',
  'nav',
  'boligsosial',
  'transition-tracker',
  'person-registry',
  'bus',
] as const;

const yearInSeconds = 365 * 24 * 60 * 60;

const variable = (name: string): string => name.toUpperCase().replaceAll('-', '_');

const passwordOf = (role: string, { databasePassword }: Secrets): string =>
  createHmac('sha256', databasePassword).update(role).digest('hex');

const portLines = ({ dashboard, tsb, kriminalomsorg, nav, boligsosial, tracker, registry }: Ports): readonly string[] =>
  Object.entries({
    dashboard,
    tsb,
    kriminalomsorg,
    nav,
    boligsosial,
    'transition-tracker': tracker,
    'person-registry': registry,
  }).map(([service, port]) => `${variable(service)}_PORT=${port}`);

/**
 * The containers run under another user than the key's owner. So they get a copy that all may read, in a folder that only
 * its owner may enter.
 */
const copyForContainers = async (folder: string): Promise<void> => {
  const copies = path.join(folder, 'for-containers');
  await mkdir(copies, { recursive: true });
  const copy = path.join(copies, 'issuer-key.json');
  await rm(copy, { force: true });
  await copyFile(path.join(folder, 'issuer-key.json'), copy);
  await chmod(copy, 0o444);
};

/**
 * Writes `<infra>/.env`, readable by its owner only. The secrets behind it are made at the first call and kept in
 * `<infra>/.compose`, where the scripts find the key of the tokens too (`--data infra/.compose`).
 */
export const writeComposeEnvironment = async (infra: string, firstPort: number): Promise<void> => {
  const folder = path.join(infra, '.compose');
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o700);
  const secrets = await keepSecrets(folder);
  const issuer = await openIssuerOf(folder);
  await copyForContainers(folder);
  const lines = [
    '# Made by `npm run compose-env`. Holds secrets: never commit it.',
    ...portLines(portsFrom(firstPort)),
    ...roles.map((role) => `${variable(role)}_PASSWORD=${passwordOf(role, secrets)}`),
    `SESSION_KEY=${secrets.sessionKey}`,
    `LOOKUP_KEY=${secrets.lookupKey}`,
    `SEALING_KEYS=compose:${secrets.sealingKey}`,
    `REGISTRY_TOKEN=${await issuer.token('drift', { ttl: yearInSeconds })}`,
  ];
  const file = path.join(infra, '.env');
  await writeFile(file, `${lines.join('\n')}\n`, { mode: 0o600 });
  await chmod(file, 0o600);
};
