import { isUtf8 } from 'node:buffer';
import { findBadText } from './find-bad-text.ts';
import { findJsonFault } from './find-json-fault.ts';
import type { JsonFault } from './json-fault.ts';
import { scanJson } from './scan-json.ts';

/** Data, or why there is none. */
export type ParsedJson =
  | { readonly kind: 'data'; readonly data: unknown }
  | { readonly kind: 'fault'; readonly fault: JsonFault; readonly json: string };

const byteOrderMark = '\ufeff';

/**
 * JSON bytes as data, or a fault with its place; never throws and never quotes the text. Stricter than `JSON.parse`:
 * UTF-8 only, no key twice, no `__proto__`, no NUL, no half characters, at most 64 deep.
 */
export const parseJson = (bytes: Buffer): ParsedJson => {
  if (!isUtf8(bytes)) return { kind: 'fault', fault: { code: 'ugyldige-tegn' }, json: '' };
  const text = bytes.toString('utf8');
  const json = text.startsWith(byteOrderMark) ? text.slice(1) : text;
  const fault = scanJson(json);
  if (fault !== undefined) return { kind: 'fault', fault, json };
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return { kind: 'fault', fault: { code: 'ugyldig-json', offset: findJsonFault(json) }, json };
  }
  const bad = findBadText(json, data);
  return bad === undefined ? { kind: 'data', data } : { kind: 'fault', fault: bad, json };
};
