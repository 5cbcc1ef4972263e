import { createServer, type Server } from 'node:http';
import type { LocalIssuer } from '@overgang/access';

/** The issuer's public keys, where the services look for them: the same way as Maskinporten's. */
export interface KeySetServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });

/** Serves a key set at `/jwks` on this machine only. */
export const serveKeySet = async (issuer: LocalIssuer, port: number): Promise<KeySetServer> => {
  const body = JSON.stringify(issuer.jwks);
  const server = createServer((request, response) => {
    const found = request.url === '/jwks';
    response.writeHead(found ? 200 : 404, { 'content-type': 'application/json' }).end(found ? body : '{}');
  });
  await listen(server, port);
  const address = server.address();
  const at = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://127.0.0.1:${at}/jwks`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
