import { connect } from 'node:net';

/** One kept-alive connection that sends a request and waits for its answer; nothing more, so that it costs little. */
export interface RawClient {
  /** Sends prepared bytes; the status and the body of the answer. */
  readonly send: (request: string) => Promise<{ readonly status: number; readonly body: string }>;
  readonly close: () => void;
}

const headEnd = '\r\n\r\n';

/** Splits off one whole answer, when it is there. */
const answerIn = (text: string): { readonly status: number; readonly body: string } | undefined => {
  const end = text.indexOf(headEnd);
  if (end === -1) return undefined;
  const length = Number(/content-length: (\d+)/i.exec(text.slice(0, end))?.[1] ?? 0);
  const body = text.slice(end + headEnd.length);
  return body.length < length ? undefined : { status: Number(text.slice(9, 12)), body };
};

/** Connects to a service on this machine. */
export const openRawClient = async (port: number): Promise<RawClient> => {
  const socket = connect({ host: '127.0.0.1', port, noDelay: true });
  socket.setEncoding('latin1');
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  let text = '';
  let waiting: PromiseWithResolvers<{ status: number; body: string }> | undefined;
  const fail = (error: Error): void => waiting?.reject(error);
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('the service closed the connection')));
  socket.on('data', (chunk: string) => {
    text += chunk;
    const answer = answerIn(text);
    if (answer === undefined) return;
    text = '';
    waiting?.resolve(answer);
  });
  return {
    send: (request) => {
      waiting = Promise.withResolvers();
      socket.write(request);
      return waiting.promise;
    },
    close: () => {
      waiting = undefined;
      socket.destroy();
    },
  };
};

/** A request as bytes on the wire. The body must be ASCII. */
export const requestText = (
  { method, path, body }: { readonly method: string; readonly path: string; readonly body: object },
  token: string,
): string => {
  const json = JSON.stringify(body);
  return `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${token}\r\ncontent-type: application/json\r\ncontent-length: ${json.length}\r\n\r\n${json}`;
};
