import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import type { BoundRoute } from './bound-route.ts';
import type { JsonFault } from './json/json-fault.ts';
import { parseJson } from './json/parse-json.ts';
import { consumedBy, isJson } from './media-type.ts';
import { problem, type Refusal, RefusalError } from './problem.ts';

const placeOf = (json: string, offset: number): string => {
  const lines = json.slice(0, offset).split('\n');
  return `Linje ${lines.length}, tegn ${(lines.at(-1) ?? '').length + 1} (posisjon ${offset}).`;
};

const messages: Readonly<Record<JsonFault['code'], string>> = {
  'ugyldig-json': 'Her slutter teksten å være JSON.',
  'for-dyp-json': 'Her er den mer enn 64 nivåer dyp.',
  'duplikat-nokkel': 'Feltet står to ganger i samme objekt.',
  'ulovlig-nokkel': 'Et felt kan ikke hete dette.',
  'nul-tegn': 'Teksten har et NUL-tegn (\\u0000). Ta det bort.',
  'ugyldige-tegn': 'Teksten har tegn som ikke er gyldig UTF-8.',
};

const toRefusal = (fault: JsonFault, json: string): Refusal =>
  problem(fault.code, {
    ...(fault.offset === undefined ? {} : { detail: placeOf(json, fault.offset) }),
    ...(fault.path === undefined
      ? {}
      : { errors: [{ path: fault.path, code: fault.code, message: messages[fault.code] }] }),
  });

const readJson = (bytes: Buffer): unknown => {
  if (bytes.length === 0) return undefined;
  const parsed = parseJson(bytes);
  if (parsed.kind === 'fault') throw new RefusalError(toRefusal(parsed.fault, parsed.json));
  return parsed.data;
};

const readText = (bytes: Buffer): string => {
  if (!isUtf8(bytes)) throw new RefusalError(problem('ugyldige-tegn'));
  const text = bytes.toString('utf8');
  if (text.includes('\0')) throw new RefusalError(problem('nul-tegn'));
  return text;
};

/** Teaches fastify JSON and the content types of the routes, and nothing else: JSON becomes data, others stay text. */
export const addBodyParsers = (fastify: FastifyInstance, routes: readonly BoundRoute[]): void => {
  fastify.removeAllContentTypeParsers();
  for (const type of new Set(['application/json', ...routes.flatMap((route) => consumedBy(route.contract))])) {
    const read = isJson(type) ? readJson : readText;
    fastify.addContentTypeParser(type, { parseAs: 'buffer' }, (_request, bytes: Buffer, done) => {
      try {
        done(null, read(bytes));
      } catch (error) {
        done(error as Error); // read throws RefusalError only
      }
    });
  }
};
