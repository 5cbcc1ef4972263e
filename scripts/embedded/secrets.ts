import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const Secrets = z.object({
  databasePassword: z.string().min(32),
  lookupKey: z.string().min(1),
  sealingKey: z.string().min(1),
  sessionKey: z.string().min(32),
});

/** What this installation alone knows: made at the first start, kept beside the database, readable by its owner only. */
export type Secrets = z.output<typeof Secrets>;

const makeSecrets = (): Secrets => ({
  databasePassword: randomBytes(32).toString('hex'),
  lookupKey: randomBytes(32).toString('base64'),
  sealingKey: randomBytes(32).toString('base64'),
  sessionKey: randomBytes(32).toString('hex'),
});

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Reads the secrets of a data folder, or makes them. A file that cannot be read is an error: new keys would lose data. */
export const keepSecrets = async (dataDir: string): Promise<Secrets> => {
  const file = path.join(dataDir, 'secrets.json');
  try {
    return Secrets.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  const secrets = makeSecrets();
  await mkdir(dataDir, { recursive: true });
  await writeFile(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  return secrets;
};
