import type { RouteContract } from '@overgang/contracts';
import type { FastifyReply } from 'fastify';
import { apiHeaders } from './api-headers.ts';
import { bodyByContract } from './body-by-contract.ts';
import type { SseMessage, Stream } from './bound-route.ts';
import type { Desk } from './desk.ts';
import { showIds } from './request-id.ts';
import { sendStream } from './send-stream.ts';

async function* byContract({ messages }: Stream, contract: RouteContract): AsyncGenerator<SseMessage> {
  for await (const message of messages) yield { ...message, data: bodyByContract(contract, 200, message.data) };
}

/** The line that a stream goes out on. */
interface Line {
  readonly reply: FastifyReply;
  readonly signal: AbortSignal;
  readonly desk: Pick<Desk, 'logger' | 'metrics' | 'pace'>;
}

/** Answers with text/event-stream, each message checked by the contract's 200. Resolves when the stream is over. */
export const openStream = async (
  answer: Stream,
  contract: RouteContract,
  { reply, signal, desk }: Line,
): Promise<void> => {
  showIds(reply).headers(apiHeaders);
  reply.header('content-type', 'text/event-stream; charset=utf-8').header('x-accel-buffering', 'no');
  reply.hijack();
  // Fastify keeps numbers and lists among the headers too; node takes them.
  reply.raw.writeHead(200, reply.getHeaders() as Record<string, string>);
  desk.metrics.streamOpened();
  try {
    await sendStream(reply.raw, byContract(answer, contract), { signal, pace: desk.pace });
  } catch (error) {
    desk.logger.error({ err: error, code: 'stream-failed', route: contract.path }, 'a stream failed');
  } finally {
    desk.metrics.streamClosed();
  }
};
