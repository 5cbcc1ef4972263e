import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkout } from './cruise.ts';

const never = ['**/node_modules/**', '**/dist/**', '**/generated/**', '**/.cache/**', '**/.turbo/**'];

/** The files of the checkout that a pattern finds, with forward slashes, seen from its top; nothing installed or made. */
export const filesOf = (...patterns: string[]): readonly string[] =>
  globSync(patterns, { cwd: checkout, exclude: never })
    .map((file) => file.split(path.sep).join('/'))
    .toSorted();

/** What stands in a file of the checkout. */
export const textOf = (file: string): string => readFileSync(path.join(checkout, file), 'utf8');

/** The same text without its comments; strings stay, which is good enough for looking for a call. */
export const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
