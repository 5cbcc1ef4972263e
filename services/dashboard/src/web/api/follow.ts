import type { z } from 'zod';
import { type Answered, failed, failureOf } from './ask.ts';

const linesOf = async function* (body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader(); // its type in the DOM is wider
  let rest = '';
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const lines = `${rest}${piece.value}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
};

/** Long work to ask for, and what its messages look like. */
export interface LongOrder<S extends z.ZodType> {
  readonly path: string;
  readonly body: unknown;
  readonly schema: S;
}

/**
 * Asks our own server for long work and hears each message of it; answers with the last. A stream that ends without any is
 * `away`. Rejects only when `signal` says so.
 */
export const follow = async <S extends z.ZodType>(
  { path, body, schema }: LongOrder<S>,
  hear: (message: z.output<S>) => void,
  signal: AbortSignal,
): Promise<Answered<z.output<S>>> => {
  let last: z.output<S> | undefined;
  try {
    const headers = { 'content-type': 'application/json', accept: 'text/event-stream, application/problem+json' };
    const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body), signal });
    if (!response.ok || response.body === null) return failed(await failureOf(response));
    for await (const line of linesOf(response.body)) {
      if (!line.startsWith('data: ')) continue;
      last = schema.parse(JSON.parse(line.slice('data: '.length)));
      hear(last);
    }
  } catch (error) {
    if (signal.aborted) throw error;
    return failed({ kind: 'away' });
  }
  return last === undefined ? failed({ kind: 'away' }) : { kind: 'answer', value: last };
};
