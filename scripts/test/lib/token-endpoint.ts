import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** Gives tokens by client credentials, and the keys to check them with. */
export interface TokenEndpoint {
  readonly tokenUrl: string;
  readonly keysUrl: string;
  readonly issuer: string;
  /** How many tokens it has given. */
  readonly given: () => number;
  readonly close: () => void;
}

const clientOf = (authorization = ''): { readonly name: string; readonly word: string } => {
  const [name = '', word = ''] = Buffer.from(authorization.replace('Basic ', ''), 'base64').toString().split(':');
  return { name, word };
};

/** Opens an authorization server for clients who know this word. Its tokens name the client, and are for that audience. */
export const openTokenEndpoint = async (settings: {
  readonly word: string;
  readonly audience: string;
}): Promise<TokenEndpoint> => {
  const issuer = 'https://tokens.example/';
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }] };
  let given = 0;
  const tokenFor = (name: string): Promise<string> =>
    new SignJWT({ scope: 'kafka' })
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .setSubject(name)
      .setIssuer(issuer)
      .setAudience(settings.audience)
      .setIssuedAt()
      .setExpirationTime('10m')
      .sign(privateKey);
  const server = createServer(async ({ url, headers }, response) => {
    response.setHeader('content-type', 'application/json');
    if (url === '/keys') return response.end(JSON.stringify(keys));
    const { name, word } = clientOf(headers.authorization);
    if (word !== settings.word) return response.writeHead(401).end('{}');
    given += 1;
    return response.end(JSON.stringify({ access_token: await tokenFor(name), expires_in: 600 }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on a port, not a pipe
  const at = `http://127.0.0.1:${port}`;
  return {
    tokenUrl: `${at}/token`,
    keysUrl: `${at}/keys`,
    issuer,
    given: () => given,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
