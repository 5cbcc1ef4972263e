import { statSync } from 'node:fs';
import path from 'node:path';
import { checkout } from '../lib/cruise.ts';
import { filesOf, textOf } from '../lib/sources.ts';

/** A pattern of .dockerignore; unlike in a shell, `*` finds names that begin with a dot too. */
const toExpression = (pattern: string): RegExp => {
  const plain = pattern
    .replaceAll('.', '\\.')
    .replaceAll('**/', '§')
    .replaceAll('*', '[^/]*')
    .replaceAll('§', '(.*/)?');
  return new RegExp(`^${plain}$`);
};

const rules = textOf('.dockerignore')
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => ({ kept: line.startsWith('!'), pattern: toExpression(line.replace(/^!/, '')) }));

/** A rule holds for what it names and for all that lies below it. */
const holdsFor = (file: string, pattern: RegExp): boolean => {
  const parts = file.split('/');
  return parts.some((_, index) => pattern.test(parts.slice(0, index + 1).join('/')));
};

/** Whether .dockerignore lets a file into the image. Docker's way: the last rule that holds decides. */
export const isSent = (file: string): boolean => rules.findLast(({ pattern }) => holdsFor(file, pattern))?.kept ?? true;

const isFile = (file: string): boolean => statSync(path.join(checkout, file)).isFile();

/** The files that .dockerignore lets into the image, seen from the checkout. */
export const dockerContext = (): readonly string[] => filesOf('**/*').filter((file) => isSent(file) && isFile(file));
