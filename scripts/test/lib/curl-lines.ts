/** One curl command of a page, and what the page says that it answers. */
export interface CurlLine {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly status: number;
  /** Pieces of text that stand in the answer. */
  readonly contains: readonly string[];
}

/** What stands in a command for what only the moment knows. */
export interface Substitutes {
  /** `$(npm run -s token -- NAME)` */
  readonly token: (name: string) => Promise<string>;
  /** `$(date -u +%FT%TZ)` */
  readonly now: () => string;
}

/** A word is made of pieces in double quotes, in single quotes, or in none; spaces part words. */
const pieces = /"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s"']+)|(\s+)/g;

/** The words of a command, as a shell parts them: enough of it for these pages. */
const wordsOf = (command: string): readonly string[] => {
  const words = [''];
  for (const [, double, single, bare, space] of command.matchAll(pieces)) {
    if (space !== undefined) words.push('');
    else words[words.length - 1] += double ?? single ?? bare ?? '';
  }
  return words;
};

const replaced = async (text: string, { token, now }: Substitutes): Promise<string> => {
  let whole = text.replaceAll('$(date -u +%FT%TZ)', now());
  for (const [call, name] of whole.matchAll(/\$\(npm run -s token -- ([\w-]+)\)/g))
    whole = whole.replace(call, await token(name ?? ''));
  return whole;
};

const readCommand = (words: readonly string[]): Omit<CurlLine, 'status' | 'contains'> => {
  const headers: Record<string, string> = {};
  let [method, url, body]: [string, string, string | undefined] = ['GET', '', undefined];
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const next = words[at + 1] ?? '';
    if (word === '-s') continue;
    if (word === '-X') method = next;
    else if (word === '-d') body = next;
    else if (word === '-H') headers[next.slice(0, next.indexOf(':'))] = next.slice(next.indexOf(':') + 1).trim();
    else {
      url = word;
      continue;
    }
    at += 1;
  }
  return { method, url, headers, ...(body === undefined ? {} : { body }) };
};

/** The pieces that must stand in the answer: each begins with a quote, as JSON does, and is parted from the next by a space before one. */
const piecesOf = (text: string): readonly string[] => text.split(/ (?=")/).filter((piece) => piece !== '');

/** Every curl command in the shell blocks of a page, in order, each read when it is its turn: a date is that moment's. */
export const curlLinesIn = async function* (page: string, substitutes: Substitutes): AsyncGenerator<CurlLine> {
  const blocks = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) => block.trim().split('\n'));
  for (let at = 0; at < blocks.length; at += 2) {
    const [command = '', answer = ''] = blocks.slice(at, at + 2);
    const [, status = '', rest = ''] = /^# (\d{3})(.*)$/.exec(answer) ?? [];
    if (!command.startsWith('curl ') || status === '')
      throw new Error(`Not a command with its answer: ${command.slice(0, 80)}`);
    const read = readCommand(wordsOf(await replaced(command, substitutes)));
    yield { ...read, status: Number(status), contains: piecesOf(rest.trim()) };
  }
};
