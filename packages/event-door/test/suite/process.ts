import { openLocalIssuer } from '@overgang/access';
import type { Etat } from '@overgang/contracts';
import { AnsvarsgruppeHoldt, structuredContentType } from '@overgang/contracts/events';
import { someSyntheticNumbers } from '@overgang/person-ref';
import { eventually, freePort, type RunningMain, runMain, serveJson, useTestDatabase } from '@overgang/testing';
import { afterEach, describe, expect, test } from 'vitest';
import { directory } from './open-test-door.ts';
import { senders } from './senders.ts';

/** A door as a process of its own: `main` is the file that starts it. */
export const describeProcess = (etat: Etat, main: string): void => {
  describe('as a process of its own', () => {
    const database = useTestDatabase('somewhere_else');
    const closing: (() => unknown)[] = [];
    afterEach(async () => {
      for (const close of closing.splice(0).reverse()) await close();
    });
    const start = (env: Record<string, string>): RunningMain => {
      const running = runMain(main, env);
      closing.push(() => running.end('SIGKILL'));
      return running;
    };
    const serve = async (body: unknown): Promise<string> => {
      const server = await serveJson(body);
      closing.push(server.close);
      return server.url;
    };

    test('starts on an empty database, asks the registry, takes a post, and stops when it is told to', async () => {
      const issuer = await openLocalIssuer({ issuer: 'http://issuer', audience: 'overgang', organisations: directory });
      const port = await freePort();
      const [number] = someSyntheticNumbers(1, 1).map((one) => one.disclose());
      const personRef = crypto.randomUUID();
      const running = start({
        PORT: String(port),
        DATABASE_URL: database.url,
        ISSUER: 'http://issuer',
        JWKS_URL: await serve(issuer.jwks),
        REGISTRY_URL: await serve({ personer: [{ personRef }] }),
        REGISTRY_TOKEN: await issuer.token('drift'),
        ACCEPT_NUMBERS: 'synthetic',
      });
      const url = `http://127.0.0.1:${port}`;
      await eventually(async () => (await fetch(`${url}/health/ready`)).status === 200, { within: 30_000 });
      const { organisation } =
        directory.callerFor(directory.byKey(senders[etat].self)?.orgnr ?? '', []) ?? expect.fail();
      const { recordedat: _, subject: __, ...event } = AnsvarsgruppeHoldt.example;
      const answer = await fetch(`${url}/v1/hendelser`, {
        method: 'POST',
        headers: {
          'content-type': structuredContentType,
          authorization: `Bearer ${await issuer.token(senders[etat].self)}`,
        },
        body: JSON.stringify({ ...event, source: `urn:orgnr:${organisation}`, identitetsnummer: number }),
      });
      expect([answer.status, await answer.json()]).toMatchObject([202, { meldingId: event.id }]);
      expect(await running.end(), running.output()).toBe(0);
      expect(running.output()).not.toContain(number);
    });

    test('says everything that is wrong with its config, and starts nothing', async () => {
      const { ended, output } = start({ REGISTRY_TOKEN: '', PULSE_EVERY_MS: '1' });
      expect(await ended).toBe(1);
      for (const key of ['DATABASE_URL', 'JWKS_URL', 'REGISTRY_URL', 'REGISTRY_TOKEN', 'PULSE_EVERY_MS'])
        expect(output()).toContain(key);
    });
  });
};
