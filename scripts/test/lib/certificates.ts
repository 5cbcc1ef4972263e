import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generate } from 'selfsigned';

/** PEM files of an authority, and of a server and a client that it vouches for. */
export interface Certificates {
  readonly authority: string;
  /** Key and certificate in one, as Kafka reads them; for 127.0.0.1. */
  readonly server: string;
  readonly client: { readonly key: string; readonly cert: string };
}

const named = (name: string) => [{ name: 'commonName', value: name }];

/** Makes an authority that nobody trusts yet, and what it signs; files in that folder. */
export const makeCertificates = async (folder: string): Promise<Certificates> => {
  const keep = async (name: string, text: string): Promise<string> => {
    const file = path.join(folder, name);
    await writeFile(file, text, { mode: 0o600 });
    return file;
  };
  const authority = await generate(named('an authority'), {
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, critical: true },
    ],
  });
  const signed = { key: authority.private, cert: authority.cert };
  const server = await generate(named('a broker'), {
    ca: signed,
    extensions: [
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
    ],
  });
  const client = await generate(named('a service'), {
    ca: signed,
    extensions: [{ name: 'extKeyUsage', clientAuth: true }],
  });
  return {
    authority: await keep('authority.pem', authority.cert),
    server: await keep('server.pem', `${server.private}\n${server.cert}`),
    client: { key: await keep('client-key.pem', client.private), cert: await keep('client.pem', client.cert) },
  };
};
