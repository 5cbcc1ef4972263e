import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { demoOrganisations, openLocalIssuer, openOrganisationDirectory, openTokenVerifier } from '@overgang/access';
import { eventually, freePort, runMain } from '@overgang/testing';
import { expect, onTestFinished, test } from 'vitest';

const main = path.resolve(import.meta.dirname, '../src/main.ts');
const organisations = openOrganisationDirectory(demoOrganisations);

test('a token made with the key file is believed by whoever asks for the key set', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'overgang-demo-issuer-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const keyFile = path.join(folder, 'issuer-key.json');
  const port = await freePort();
  const process = runMain(main, { PORT: String(port), ISSUER_KEY_FILE: keyFile, LOG_LEVEL: 'warn' });
  onTestFinished(async () => void (await process.end('SIGKILL')));
  const url = `http://127.0.0.1:${port}`;
  await eventually(async () => expect((await fetch(`${url}/health/ready`)).status).toBe(200), { within: 30_000 });

  const named = { issuer: 'https://issuer.example/', audience: 'overgang', organisations };
  const issuer = await openLocalIssuer({ ...named, keyFile });
  const verifier = openTokenVerifier({ ...named, jwks: `${url}/jwks` });
  expect(await verifier.verify(`Bearer ${await issuer.token('dps-hamar')}`)).toMatchObject({ etat: 'tsb' });
  expect(await (await fetch(`${url}/jwks`)).text()).not.toContain('"d"');
  expect(await process.end()).toBe(0);
});
