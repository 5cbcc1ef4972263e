import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import { delayLine } from './delay-line.ts';

/** A line to a port of this machine that can be cut, and made slow. */
export interface Cable {
  readonly port: number;
  /** Breaks what is open, and refuses what comes. */
  readonly cut: () => void;
  readonly mend: () => void;
  /** Holds back everything that goes to the port for so long; 0 = not at all. */
  readonly delay: (milliseconds: number) => void;
  readonly close: () => Promise<void>;
}

/** Lays a cable. `toPort` is asked at each connection, since what is behind it may be started later. */
export const layCable = async (toPort: () => number): Promise<Cable> => {
  const ends = new Set<Socket>();
  let isCut = false;
  let delayMs = 0;
  const keep = (socket: Socket): void => {
    ends.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => undefined);
    socket.on('close', () => ends.delete(socket));
  };
  const server = createServer((near) => {
    keep(near);
    if (isCut) {
      near.destroy();
      return;
    }
    const far = connect(toPort(), '127.0.0.1');
    keep(far);
    near
      .pipe(delayLine(() => delayMs))
      .pipe(far)
      .pipe(new PassThrough())
      .pipe(near);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  const cutAll = (): void => {
    for (const socket of ends) socket.destroy();
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port, // a TCP server has an address with a port
    cut: () => {
      isCut = true;
      cutAll();
    },
    mend: () => {
      isCut = false;
    },
    delay: (milliseconds) => {
      delayMs = milliseconds;
    },
    close: () => {
      cutAll();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
};
