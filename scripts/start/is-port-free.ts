import { createServer } from 'node:net';

/** Whether nobody listens at this port of this machine. */
export const isPortFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

/** The ports among these at which somebody listens. */
export const busyPorts = async (ports: readonly number[]): Promise<readonly number[]> => {
  const free = await Promise.all(ports.map(isPortFree));
  return ports.filter((_, at) => !free[at]);
};
