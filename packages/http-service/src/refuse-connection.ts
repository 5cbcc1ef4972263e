import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { problem, type Refusal } from './problem.ts';
import { toProblemBody } from './to-problem-body.ts';

const refusalOf = (code: string | undefined): Refusal => {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return problem('for-sen');
  return code === 'HPE_HEADER_OVERFLOW' ? problem('for-store-hoder') : problem('ugyldig-foresporsel');
};

/** Answers what is not HTTP, or never becomes a request, with problem+json as well, and closes the line. */
export const refuseConnection = (error: Error & { readonly code?: string }, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const refusal = refusalOf(error.code);
  const body = JSON.stringify(toProblemBody(refusal, randomUUID()));
  socket.end(
    `HTTP/1.1 ${refusal.status} ${refusal.titleEn}\r\nContent-Type: application/problem+json; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
};
