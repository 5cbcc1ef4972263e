import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { type TopicsFile, TopicsSchema } from './topics-schema.ts';

/** The file that comes with the system. */
export const topicsFile = path.resolve(import.meta.dirname, '../../infra/kafka/topics.yaml');

/** The file cannot be used. The message names the file, and for each thing that is wrong its line, its place and why. */
export class TopicsFileError extends Error {
  override readonly name = 'TopicsFileError';
  readonly code = 'topics-file-invalid';
  readonly problems: readonly string[];

  constructor(file: string, problems: readonly string[]) {
    super(`${file} cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

const placeInWords = (place: readonly PropertyKey[]): string =>
  place.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`),
    '',
  );

/** Reads what stands in such a file. `file` is for the complaints. @throws TopicsFileError */
export const parseTopics = (text: string, file: string): TopicsFile => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): string => `line ${lines.linePos(offset).line}`;
  if (document.errors.length > 0)
    throw new TopicsFileError(
      file,
      document.errors.map(({ pos, message }) => `${lineAt(pos[0])}: ${message}`),
    );
  const parsed = TopicsSchema.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  const lineOf = (place: readonly PropertyKey[]): string => {
    for (let length = place.length; length > 0; length--) {
      const node: unknown = document.getIn(place.slice(0, length), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return lineAt(0);
  };
  throw new TopicsFileError(
    file,
    parsed.error.issues.map(
      ({ path: place, message }) => `${lineOf(place)}, ${placeInWords(place) || 'the whole'}: ${message}`,
    ),
  );
};

/** Reads the file. @throws TopicsFileError */
export const readTopicsFile = (file = topicsFile): TopicsFile => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'failed';
    throw new TopicsFileError(file, [code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${code})`]);
  }
  return parseTopics(text, file);
};
