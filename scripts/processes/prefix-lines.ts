import type { Readable } from 'node:stream';

const colours = [36, 33, 35, 32, 34, 31, 96, 93, 95, 92];

/** One colour a name, where the terminal shows colours. */
const coloured = (text: string, index: number): string =>
  process.stdout.isTTY && process.env['NO_COLOR'] === undefined
    ? `\u001b[${colours[index % colours.length]}m${text}\u001b[0m`
    : text;

/** Passes on whole lines, each with the name of whoever said it before it. */
export const prefixLines = (
  stream: Readable,
  { name, index, width }: { readonly name: string; readonly index: number; readonly width: number },
  write: (text: string) => void,
): void => {
  const prefix = `${coloured(name.padEnd(width), index)} | `;
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) write(`${prefix}${line}\n`);
  });
  stream.on('end', () => {
    if (rest !== '') write(`${prefix}${rest}\n`);
  });
};
