import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { lesOvergang } from '@overgang/contracts/board';
import { lesParkerte, lesVarsler } from '@overgang/contracts/http';
import { eventually } from '@overgang/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSureCaller } from '../lib/call-as.ts';
import { mainOf, type Service } from '../processes/service-environment.ts';
import { makeOlderBuild } from './standalone/an-older-build.ts';
import { type Processes, startProcesses } from './standalone/start-processes.ts';
import { someone } from './whole/people.ts';

const older: ReadonlySet<Service> = new Set(['transition-tracker', 'boligsosial']);
const patience = { within: 60_000, every: 200 };
let all: Processes;
let folder: string;
let call: ReturnType<typeof openSureCaller>;
let overgangId: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'overgang-older-'));
  const inOlder = await makeOlderBuild(folder);
  all = await startProcesses({
    mainsOf: (service) => (older.has(service) ? inOlder(mainOf(service)) : mainOf(service)),
  });
  call = openSureCaller(all.issuer);
  for (const service of ['transition-tracker', 'boligsosial', 'tsb', 'nav'] as const) await ready(service);
}, 240_000);
afterAll(async () => {
  await all?.close();
  await rm(folder, { recursive: true, force: true });
});

const ready = (service: Service): Promise<void> =>
  eventually(async () => {
    const answer = await fetch(`${all.url(service)}/health/ready`).catch(() => undefined);
    if (answer?.status !== 200) throw new Error(`${service} is not ready: ${all.process(service).output()}`);
  }, patience);

const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const person = someone();
type To = readonly [service: 'tsb' | 'nav', method: 'PUT' | 'POST', path: string];
const tell = ([service, method, where]: To, data: object) =>
  call({
    who: service === 'tsb' ? 'dps-hamar' : 'nav-hamar',
    method,
    url: `${all.url(service)}${where}`,
    body: { skjedde: new Date().toISOString(), person, ...data },
  });
const plan = (days: number) => ({
  kommune: '3403',
  utskrivning: { tidligst: day(days), sannsynlig: day(days), senest: day(days), visshet: 'planlagt' },
  behov: { bolig: 'ja', nav: 'ja' },
  egenskaper: ['rusfri'],
});
const timeline = async (): Promise<string> => {
  const url = `${all.url('transition-tracker')}/v1/overganger/${overgangId}`;
  const { tidslinje } = lesOvergang.responses[200].parse(await call({ who: 'nav-hamar', url }));
  return tidslinje.map(({ tekst }) => tekst).join('\n');
};
const parked = async (): Promise<readonly unknown[]> => {
  const url = `${all.url('transition-tracker')}/v1/drift/parkerte`;
  return lesParkerte.responses[200].parse(await call({ who: 'drift', url })).parkerte;
};
const notices = async () => {
  const body = await call({ who: 'boligsosial-hamar', url: `${all.url('boligsosial')}/v1/varsler` });
  return lesVarsler.responses[200].parse(body).varsler.filter((one) => one.overgangId === overgangId);
};

/** Ends the old version in good order and starts today's in its place. */
const upgrade = async (service: Service): Promise<void> => {
  expect(await all.process(service).end()).toBe(0);
  all.restart(service, mainOf(service));
  await ready(service);
};

test('an older tracker parks an event type that a newer door sends, and goes on with the others', async () => {
  const stay = { oppholdstype: 'langtid', kommune: '3403', kommunaltBehov: 'ja', behov: { bolig: 'ja', nav: 'ja' } };
  const { overgangId: made } = (await tell(['tsb', 'PUT', '/v1/opphold/rullende'], stay)) as { overgangId: string };
  overgangId = made;
  await tell(['tsb', 'POST', '/v1/personer/samtykke'], { til: ['nav', 'boligsosial'] });
  await tell(['nav', 'POST', '/v1/forste-samtaler'], { kommune: '3403', overgangId });
  await tell(['tsb', 'PUT', '/v1/opphold/rullende/utskrivningsplan'], plan(20));
  await eventually(
    async () => expect(await parked()).toMatchObject([{ type: expect.stringContaining('forste-samtale'), antall: 1 }]),
    patience,
  );
  await eventually(async () => expect(await timeline()).toContain('Ventes ut'), patience);
  expect(await timeline()).not.toMatch(/samtale/i);
});

test('the upgraded tracker takes in what was parked, once', async () => {
  await upgrade('transition-tracker');
  await eventually(async () => expect(await parked()).toEqual([]), patience);
  await eventually(async () => expect((await timeline()).match(/samtale/gi)).toHaveLength(1), patience);
});

test('a field that an older inbox does not know is kept as it came, and shown after its upgrade', async () => {
  await tell(['tsb', 'PUT', '/v1/opphold/rullende/utskrivningsplan'], plan(30));
  const newest = async () => (await notices()).find(({ innhold }) => innhold.periode?.sannsynlig === day(30));
  await eventually(async () => expect(await newest()).toBeDefined(), patience);
  const before = await newest();
  await upgrade('boligsosial');
  const after = await newest();
  expect(after?.varselId).toBe(before?.varselId);
  expect(after?.innhold.egenskaper).toEqual(['rusfri']);
});
