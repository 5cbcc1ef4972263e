import { hash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const domain = path.join(import.meta.dirname, '../domain');

/** What code says, as a digest: it runs as it is written, so a change of what it does is a change of its text. */
const digestOf = (folders: string): string => {
  const files = globSync(folders, { cwd: domain, exclude: (name) => name.includes('.test.') }).sort();
  const texts = files.map((file) => [file.replaceAll(path.sep, '/'), readFileSync(path.join(domain, file), 'utf8')]);
  return hash('sha256', JSON.stringify(texts), 'base64').slice(0, 16);
};

/** This build's fold. A journey that another one made may lack what this one would have kept. */
export const foldedBy: string = digestOf('{records,journey,fold}/*.ts');

/** All that this build's domain thinks and says. What another one concluded is to be thought over. */
export const thoughtBy: string = digestOf('**/*.ts');
