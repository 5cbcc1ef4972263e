const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;
const space = /[ \t\n\r]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these in a text
const textPart = /[^"\\\u0000-\u001f]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** What may come next: `item` a value or `]`, `field` a key or `}`, `next` a comma or what closes. */
type Wanted = 'value' | 'item' | 'key' | 'field' | 'colon' | 'next';

interface Reader {
  readonly json: string;
  readonly closers: ('}' | ']')[];
  at: number;
  wanted: Wanted;
}

const end = (pattern: RegExp, { json, at }: Reader): number => {
  pattern.lastIndex = at;
  return pattern.test(json) ? pattern.lastIndex : -1;
};

const take = (reader: Reader, length: number, wanted: Wanted): true => {
  reader.at += length;
  reader.wanted = wanted;
  return true;
};

const takeText = (reader: Reader, wanted: Wanted): boolean => {
  if (reader.json[reader.at] !== '"') return false;
  reader.at += 1;
  for (let part = end(textPart, reader); part !== -1; part = end(textPart, reader)) reader.at = part;
  return reader.json[reader.at] === '"' && take(reader, 1, wanted);
};

const takeClose = (reader: Reader): boolean => {
  if (reader.json[reader.at] !== reader.closers.at(-1)) return false;
  reader.closers.pop();
  return take(reader, 1, 'next');
};

const takeOpen = (reader: Reader, closer: '}' | ']'): boolean => {
  reader.closers.push(closer);
  return take(reader, 1, closer === '}' ? 'field' : 'item');
};

const takeValue = (reader: Reader): boolean => {
  const first = reader.json[reader.at];
  if (first === '{') return takeOpen(reader, '}');
  if (first === '[') return takeOpen(reader, ']');
  if (first === '"') return takeText(reader, 'next');
  const ends = Math.max(end(number, reader), end(word, reader));
  return ends > reader.at && take(reader, ends - reader.at, 'next');
};

const takeNext = (reader: Reader): boolean => {
  const closer = reader.closers.at(-1);
  if (closer === undefined) return false;
  if (reader.json[reader.at] === ',') return take(reader, 1, closer === '}' ? 'key' : 'value');
  return takeClose(reader);
};

const advance = (reader: Reader): boolean => {
  switch (reader.wanted) {
    case 'value':
      return takeValue(reader);
    case 'item':
      return takeClose(reader) || takeValue(reader);
    case 'key':
      return takeText(reader, 'colon');
    case 'field':
      return takeClose(reader) || takeText(reader, 'colon');
    case 'colon':
      return reader.json[reader.at] === ':' && take(reader, 1, 'value');
    case 'next':
      return takeNext(reader);
  }
};

/**
 * The offset where a text stops being JSON; its length when it ends too early. For texts that `JSON.parse` refused: its
 * own messages quote what was sent, and not all of them say where.
 */
export const findJsonFault = (json: string): number => {
  const reader: Reader = { json, closers: [], at: 0, wanted: 'value' };
  while (true) {
    reader.at = end(space, reader);
    if (reader.at >= json.length || !advance(reader)) return Math.min(reader.at, json.length);
  }
};
