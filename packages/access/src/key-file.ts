import { randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import { z } from 'zod';

/** A private ES256 key as a JWK. */
export const PrivateKey = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
  kid: z.string(),
  alg: z.literal('ES256'),
});
export type PrivateKey = z.output<typeof PrivateKey>;

/** Makes a new key; its id is its thumbprint. */
export const newPrivateKey = async (): Promise<PrivateKey> => {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  return PrivateKey.parse({ ...jwk, alg: 'ES256', kid: await calculateJwkThumbprint(jwk) });
};

const read = async (file: string): Promise<PrivateKey | undefined> => {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return PrivateKey.parse(JSON.parse(text));
  } catch {
    // Not the cause: it could quote the key.
    throw new Error(`${file} is not a private ES256 key as JSON. Take it away, and a new one is made.`);
  }
};

/** A file that was handed to us to read, as containers are, has its mode from whoever handed it over. */
const closeToOthers = async (file: string): Promise<void> => {
  try {
    await chmod(file, 0o600);
  } catch (error) {
    const handed = error instanceof Error && 'code' in error && (error.code === 'EROFS' || error.code === 'EPERM');
    if (!handed) throw error;
  }
};

/**
 * The key in `file`; made at the first call, readable by its owner only. Two processes that come at once get the same
 * key: the file appears whole, by a link, and the one who loses reads the winner's.
 */
export const keepPrivateKey = async (file: string): Promise<PrivateKey> => {
  const known = await read(file);
  if (known !== undefined) {
    await closeToOthers(file);
    return known;
  }
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(await newPrivateKey()), { mode: 0o600, flag: 'wx' });
  await link(draft, file).catch(() => {});
  await rm(draft, { force: true });
  const kept = await read(file);
  if (kept === undefined) throw new Error(`${file} could not be written`);
  return kept;
};
