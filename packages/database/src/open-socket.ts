import { Socket } from 'node:net';

interface Address {
  readonly host: readonly string[];
  readonly port: readonly number[];
  readonly path?: string | false;
}

/**
 * A socket that the driver may use at once: what is written waits until it is connected. `onClosed` is called before
 * the driver hears of it, with the reason if there is one. TLS, where the URL asks for it, is the driver's and is laid on top.
 */
export const openSocket = (address: Address, onClosed: (cause: Error | undefined) => void): Socket => {
  const host = address.host[0] ?? 'localhost';
  const socket = Object.assign(new Socket(), { host }); // the driver reads the name to verify from here
  let cause: Error | undefined;
  socket.on('error', (error) => {
    cause = error;
  });
  socket.on('close', () => onClosed(cause));
  socket.setNoDelay(true);
  if (address.path) socket.connect(address.path);
  else socket.connect(Number(address.port[0] ?? 5432), host);
  return socket;
};
