import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Migration } from '@overgang/database';

const folder = path.join(import.meta.dirname, '../../migrations');

/** The numbered steps of this service's own tables, in order. */
export const ownMigrations: readonly Migration[] = readdirSync(folder)
  .filter((file) => file.endsWith('.sql'))
  .sort()
  .map((file) => ({ name: file.replace(/\.sql$/, ''), sql: readFileSync(path.join(folder, file), 'utf8') }));
