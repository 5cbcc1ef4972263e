import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** Where to listen. Port 0 takes a free one. Host default '127.0.0.1'. */
export interface ListenAt {
  readonly port: number;
  readonly host?: string;
}

/** The port is taken. The message says the way out. */
export class PortBusyError extends Error {
  readonly code = 'port-busy';
  readonly retriable = false;

  constructor({ port, host = '127.0.0.1' }: ListenAt, cause: unknown) {
    super(`Port ${port} on ${host} is taken by another program. Stop that one, or choose another port.`, { cause });
    this.name = 'PortBusyError';
  }
}

/** Starts to listen; gives back the address as `http://host:port`. Throws `PortBusyError` when the port is taken. */
export const listenAt = async (fastify: FastifyInstance, at: ListenAt): Promise<string> => {
  const { port, host = '127.0.0.1' } = at;
  try {
    await fastify.listen({ port, host });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') throw new PortBusyError(at, error);
    throw error;
  }
  const address = fastify.server.address() as AddressInfo; // a TCP server that listens has one
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${address.port}`;
};
