import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { EventDefinition } from '@overgang/contracts/events';

const events = path.join(import.meta.dirname, '../../contracts/src/events');

/**
 * The docstring of an event's definition as one paragraph: who sends it, when, and which law or practice it serves.
 * It is written once, in the source, and shown in every generated document. Throws when there is none.
 */
export const docstringOf = ({ agency, name, version }: EventDefinition): string => {
  const source = readFileSync(path.join(events, agency, `${name}.v${version}.ts`), 'utf8');
  const found = /\/\*\*([\s\S]*?)\*\/\s*export const/.exec(source)?.[1];
  if (found === undefined) throw new Error(`${agency}/${name}.v${version}.ts has no docstring.`);
  return found
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/, '').trim())
    .filter((line) => line !== '')
    .join(' ');
};
