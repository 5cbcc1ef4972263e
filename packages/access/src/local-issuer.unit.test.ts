import { mkdtemp, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { demoOrganisations } from './demo-organisations.ts';
import { openLocalIssuer } from './local-issuer.ts';
import { openOrganisationDirectory } from './organisation-directory.ts';
import { openTokenVerifier } from './verify-token.ts';

const organisations = openOrganisationDirectory(demoOrganisations);
const options = { issuer: 'http://localhost:4007', audience: 'overgang', organisations };
const newFile = async (): Promise<string> => join(await mkdtemp(join(tmpdir(), 'issuer ')), 'deep', 'key.json');

test('keeps its key in a file that only its owner can read', async () => {
  const keyFile = await newFile();
  const before = await openLocalIssuer({ ...options, keyFile });
  expect((await stat(keyFile)).mode & 0o777).toBe(0o600);
  const after = await openLocalIssuer({ ...options, keyFile });
  const verifier = openTokenVerifier({ ...options, jwks: after.jwks });
  expect(await verifier.verify(`Bearer ${await before.token('oslo-fengsel')}`)).toMatchObject({
    etat: 'kriminalomsorg',
  });
});

test('gives two that open the same file at once the same key', async () => {
  const keyFile = await newFile();
  const opened = await Promise.all(Array.from({ length: 8 }, () => openLocalIssuer({ ...options, keyFile })));
  expect(new Set(opened.map((one) => one.jwks.keys[0]?.kid)).size).toBe(1);
});

test('publishes no private part, and quotes none in an error', async () => {
  const keyFile = await newFile();
  const local = await openLocalIssuer({ ...options, keyFile });
  expect(local.jwks.keys[0]).not.toHaveProperty('d');
  await writeFile(keyFile, '{"d":"hemmelig"');
  await expect(openLocalIssuer({ ...options, keyFile })).rejects.toThrow(/key\.json is not a private ES256 key/);
  await expect(openLocalIssuer({ ...options, keyFile })).rejects.not.toThrow('hemmelig');
});

test('names the known organisations when it is asked for another', async () => {
  const local = await openLocalIssuer(options);
  await expect(local.token('dps-lillehammer')).rejects.toThrow("'dps-lillehammer'. Known: dps-hamar, ");
});
