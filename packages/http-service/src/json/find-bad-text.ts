import { type JsonFault, toPath } from './json-fault.ts';

const faultOf = (text: string): 'nul-tegn' | 'ugyldige-tegn' | undefined => {
  if (text.includes('\0')) return 'nul-tegn';
  return text.isWellFormed() ? undefined : 'ugyldige-tegn';
};

type Steps = readonly (string | number)[];

const look = (value: unknown, steps: Steps): JsonFault | undefined => {
  if (typeof value === 'string') {
    const code = faultOf(value);
    return code === undefined ? undefined : { code, path: toPath(steps) };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const code = faultOf(key);
    if (code !== undefined) return { code, path: toPath(steps) };
    const fault = look(inner, [...steps, Array.isArray(value) ? Number(key) : key]);
    if (fault !== undefined) return fault;
  }
  return undefined;
};

const suspicious = /\\u(?:0000|[dD][89a-fA-F])/;

/**
 * The first text in `value` that no database can keep: one with a NUL, or with half a character (a lone surrogate). Both
 * can only come by an escape, so most bodies are let by after one look at the JSON itself.
 */
export const findBadText = (json: string, value: unknown): JsonFault | undefined =>
  suspicious.test(json) ? look(value, []) : undefined;
