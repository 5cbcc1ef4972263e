import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openActors } from './whole/actors.ts';
import { someone } from './whole/people.ts';
import { useSystem } from './whole/use-system.ts';

const whole = useSystem();
const file = path.resolve(import.meta.dirname, '../../infra/agreements/demo.json');

/** Runs a command as an operator does, as this organisation. */
const run = async (script: string, who: string, ...args: readonly string[]) => {
  const { issuer, urls } = whole.system;
  const command = [path.join(import.meta.dirname, '..', script), ...args, '--tracker', urls.tracker];
  const env = { ...process.env, OVERGANG_TOKEN: await issuer.token(who) };
  const child = spawn(process.execPath, command, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  child.stderr.on('data', (text) => (said += text));
  const [code] = await once(child, 'close');
  return { code, said };
};

beforeAll(async () => {
  const { clinic, dateIn } = openActors(whole.system);
  const person = someone();
  const range = { tidligst: dateIn(60), sannsynlig: dateIn(60), senest: dateIn(60), visshet: 'planlagt' };
  await clinic('PUT', '/v1/opphold/a', { person, oppholdstype: 'langtid', kommune: '3403', kommunaltBehov: 'ja' });
  await clinic('POST', '/v1/personer/samtykke', { person, til: ['nav', 'boligsosial'] });
  await clinic('PUT', '/v1/opphold/a/utskrivningsplan', {
    person,
    kommune: '3403',
    utskrivning: range,
    behov: { bolig: 'ja' },
  });
  await whole.system.settled();
});

test('lists what stands, tries out a file, and lays it down where it is one’s own', async () => {
  const listed = await run('agreements.ts', 'koordinator-hamar', 'list');
  expect(listed).toMatchObject({ code: 0 });
  expect(listed.said).toContain('hamar-dps-2026 (version 1): Hamar and DPS Hamar, from 2026-01-01');
  const planned = await run('agreements.ts', 'demo-leder', 'plan', file);
  expect(planned.said).toContain('hamar-dps-2026: 0 gaps opened, 0 closed, 0 moved, of 0 people');
  expect(planned.code).toBe(0);
  const laidDown = await run('agreements.ts', 'koordinator-hamar', 'import', file);
  expect(laidDown.said).toContain('hamar-dps-2026: stands so already');
  expect(laidDown.said).toContain('403 ikke-deres-kommune');
  expect(laidDown.code).toBe(1);
});

test('runs other lead times over what has been, and says what is wrong with its arguments', async () => {
  const { clock } = whole.system;
  const day = clock.now().toISOString().slice(0, 10);
  const asked = ['--agreement', 'hamar-dps-2026', '--from', day, '--to', day, '--set', 'bolig-mangler=28'];
  const ran = await run('rule-lab.ts', 'koordinator-hamar', ...asked);
  expect(ran).toMatchObject({ code: 0 });
  expect(ran.said).toMatch(/\d+ journeys of .* run through, 0 left out/);
  expect((await run('rule-lab.ts', 'koordinator-hamar', ...asked, '--set', 'bolig=x')).code).toBe(2);
  const law = await run('rule-lab.ts', 'koordinator-hamar', ...asked, '--set', 'samtykke-uavklart=9');
  expect([law.code, law.said]).toMatchObject([1, expect.stringContaining('regelen-avtales-ikke')]);
});
