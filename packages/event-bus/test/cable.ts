import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A TCP proxy on 127.0.0.1 that can be cut. */
export interface Cable {
  readonly port: number;
  /** Breaks what is open, and refuses what comes. */
  unplug(): void;
  plug(): void;
  close(): Promise<void>;
}

/** Where a cable leads to. */
export interface FarEnd {
  readonly host: string;
  readonly port: number;
}

/** Lays a cable from a port of this machine. */
export const layCable = async ({ host, port }: FarEnd): Promise<Cable> => {
  const ends = new Set<Socket>();
  let isPlugged = true;
  const keep = (socket: Socket): void => {
    ends.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => ends.delete(socket));
  };
  const server = createServer((near) => {
    keep(near);
    if (!isPlugged) {
      near.destroy();
      return;
    }
    const far = connect(port, host);
    keep(far);
    near.pipe(far).pipe(near);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  const cutAll = (): void => {
    for (const socket of ends) socket.destroy();
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port, // a TCP server has an address with a port
    unplug: () => {
      isPlugged = false;
      cutAll();
    },
    plug: () => {
      isPlugged = true;
    },
    close: () => {
      cutAll();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
};

/** A cable to the server of a URL, and the URL by which one goes through it. */
export const layCableTo = async (server: string): Promise<Cable & { readonly url: string }> => {
  const url = new URL(server);
  const cable = await layCable({ host: url.hostname, port: Number(url.port) });
  url.hostname = '127.0.0.1';
  url.port = `${cable.port}`;
  return { ...cable, url: url.href };
};
