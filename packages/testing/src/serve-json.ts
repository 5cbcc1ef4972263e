import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createSocket } from 'node:net';

/** A small server on this machine. */
export interface JsonServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Answers every request with the same JSON, for instance a key set. */
export const serveJson = async (body: unknown): Promise<JsonServer> => {
  const server = createServer((_, response) => response.end(JSON.stringify(body))).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, // it listens on a port, not a pipe
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};

/** A port that nobody listens on just now. */
export const freePort = async (): Promise<number> => {
  const socket = createSocket().listen(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address() as AddressInfo; // likewise
  socket.close();
  await once(socket, 'close');
  return port;
};
