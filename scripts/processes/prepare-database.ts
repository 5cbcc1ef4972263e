import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { openDatabase } from '@overgang/database';
import { sql } from 'drizzle-orm';
import type { Schema } from './service-environment.ts';

const rolesFile = path.resolve(import.meta.dirname, '../../infra/postgres/roles.sql');
const password = 'only-for-tests';

const schemas: readonly Schema[] = [
  'tsb',
  'kriminalomsorg',
  'nav',
  'boligsosial',
  'transition_tracker',
  'person_registry',
  'bus',
];

/** Does what an administrator does before the first start, twice for good measure. The URL of each service's own role. */
export const prepareDatabase = async (adminUrl: string): Promise<(schema: Schema) => string> => {
  const admin = openDatabase({ url: adminUrl, schema: 'public', application: 'test-admin', maxConnections: 1 });
  const roles = await readFile(rolesFile, 'utf8');
  for (let turn = 0; turn < 2; turn += 1) await admin.execute(sql.raw(roles));
  for (const schema of schemas)
    await admin.execute(sql.raw(`alter role "overgang_${schema}" login password '${password}'`));
  await admin.close();
  return (schema) => {
    const url = new URL(adminUrl);
    url.username = `overgang_${schema}`;
    url.password = password;
    return url.href;
  };
};
