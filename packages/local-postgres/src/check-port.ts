import { createServer } from 'node:net';
import { LocalPostgresError } from './local-postgres-error.ts';

/** The port to use: `port`, or a free one for 0. @throws LocalPostgresError `port-busy`. */
export const checkPort = (port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', () =>
      reject(
        new LocalPostgresError(
          'port-busy',
          `Port ${port} is busy, and the database needs it. Choose another, or stop what uses it.`,
        ),
      ),
    );
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
