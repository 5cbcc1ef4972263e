import { type JsonFault, toPath } from './json-fault.ts';

/** How deep containers may lie in each other. A CloudEvent in a batch is four deep. */
export const deepest = 64;

interface Level {
  /** The keys seen so far; undefined in a list. */
  readonly keys: Set<string> | undefined;
  /** Where in it we are. */
  step: string | number;
}

const quote = 0x22;
const comma = 0x2c;
const openList = 0x5b;
const backslash = 0x5c;
const closeList = 0x5d;
const openObject = 0x7b;
const closeObject = 0x7d;

/** The offset of the quote that ends the text beginning at `start`, or -1. */
const endOfText = (json: string, start: number): number => {
  let end = json.indexOf('"', start + 1);
  while (end !== -1) {
    let before = end - 1;
    while (json.charCodeAt(before) === backslash) before -= 1;
    if ((end - before) % 2 === 1) return end;
    end = json.indexOf('"', end + 1);
  }
  return -1;
};

const keyIn = (json: string, start: number, end: number): string => {
  const raw = json.slice(start + 1, end);
  if (!raw.includes('\\')) return raw;
  try {
    return String(JSON.parse(json.slice(start, end + 1)));
  } catch {
    return raw; // not JSON; JSON.parse of the whole says where
  }
};

interface Scan {
  readonly json: string;
  readonly levels: Level[];
  at: number;
  /** Whether a text that comes now is a key. */
  keyComes: boolean;
}

const forbidden = (levels: readonly Level[], key: string): boolean =>
  key === '__proto__' || (key === 'prototype' && levels.at(-2)?.step === 'constructor');

const judgeKey = ({ levels }: Scan, key: string): JsonFault | undefined => {
  const level = levels.at(-1);
  if (level === undefined) return undefined;
  level.step = key;
  const path = (): string => toPath(levels.map((one) => one.step));
  if (forbidden(levels, key)) return { code: 'ulovlig-nokkel', path: path() };
  if (level.keys?.has(key) === true) return { code: 'duplikat-nokkel', path: path() };
  level.keys?.add(key);
  return undefined;
};

const passText = (scan: Scan): JsonFault | undefined => {
  const end = endOfText(scan.json, scan.at);
  const fault = scan.keyComes && end !== -1 ? judgeKey(scan, keyIn(scan.json, scan.at, end)) : undefined;
  scan.keyComes = false;
  scan.at = end === -1 ? scan.json.length : end;
  return fault;
};

const enter = (scan: Scan, keys: Set<string> | undefined): JsonFault | undefined => {
  if (scan.levels.length === deepest) return { code: 'for-dyp-json', offset: scan.at };
  scan.levels.push({ keys, step: keys === undefined ? 0 : '' });
  scan.keyComes = keys !== undefined;
  return undefined;
};

const leave = (scan: Scan): undefined => {
  scan.levels.pop();
  scan.keyComes = false;
};

const goOn = (scan: Scan): undefined => {
  const level = scan.levels.at(-1);
  scan.keyComes = level?.keys !== undefined;
  if (typeof level?.step === 'number') level.step += 1;
};

const pass = (scan: Scan): JsonFault | undefined => {
  switch (scan.json.charCodeAt(scan.at)) {
    case quote:
      return passText(scan);
    case openObject:
      return enter(scan, new Set());
    case openList:
      return enter(scan, undefined);
    case closeObject:
    case closeList:
      return leave(scan);
    case comma:
      return goOn(scan);
    default:
      return undefined;
  }
};

/**
 * Looks through a JSON text for what `JSON.parse` would swallow: keys given twice (also when one is written with escapes),
 * keys that poison prototypes, and depth without bound. One pass, no recursion. It presumes JSON; what is none,
 * `JSON.parse` refuses afterwards.
 */
export const scanJson = (json: string): JsonFault | undefined => {
  const scan: Scan = { json, levels: [], at: 0, keyComes: false };
  for (; scan.at < json.length; scan.at += 1) {
    const fault = pass(scan);
    if (fault !== undefined) return fault;
  }
  return undefined;
};
