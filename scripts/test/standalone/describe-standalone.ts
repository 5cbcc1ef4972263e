import { lesOverganger } from '@overgang/contracts/board';
import { lesVarsler } from '@overgang/contracts/http';
import { eventually } from '@overgang/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSureCaller } from '../../lib/call-as.ts';
import { type Service, services } from '../../processes/service-environment.ts';
import { someone } from '../whole/people.ts';
import type { Processes } from './start-processes.ts';

/** Every service as a process of its own: what must hold whatever carries the bus. */
export const describeStandalone = (open: () => Promise<Processes>): void => {
  let all: Processes;
  let call: ReturnType<typeof openSureCaller>;
  beforeAll(async () => {
    all = await open();
    call = openSureCaller(all.issuer);
  }, 240_000);
  afterAll(() => all?.close());

  const patience = { within: 90_000, every: 200 };
  const ready = async (service: Service): Promise<boolean> => {
    const { output } = all.process(service);
    const answer = await fetch(`${all.url(service)}/health/ready`).catch(() => undefined);
    if (answer?.status === 200) return true;
    throw new Error(`${service} is not ready: ${await answer?.text()} ${output()}`);
  };

  const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const person = someone();

  const post = async (stay: string): Promise<string> => {
    const url = `${all.url('tsb')}/v1`;
    const skjedde = new Date().toISOString();
    const behov = { bolig: 'ja', nav: 'ja' };
    const open = { skjedde, person, oppholdstype: 'langtid', kommune: '3403', kommunaltBehov: 'ja', behov };
    const who = 'dps-hamar';
    await call({ who, method: 'PUT', url: `${url}/opphold/${stay}`, body: open });
    const consent = { skjedde, person, til: ['nav', 'boligsosial'] };
    await call({ who, method: 'POST', url: `${url}/personer/samtykke`, body: consent });
    const utskrivning = { tidligst: day(20), sannsynlig: day(20), senest: day(20), visshet: 'planlagt' };
    const plan = { skjedde, person, kommune: '3403', behov, utskrivning };
    const answer = await call({ who, method: 'PUT', url: `${url}/opphold/${stay}/utskrivningsplan`, body: plan });
    return String((answer as { overgangId?: string }).overgangId);
  };

  const board = async (who: string): Promise<readonly string[]> => {
    const body = await call({ who, url: `${all.url('transition-tracker')}/v1/overganger` });
    return lesOverganger.responses[200].parse(body).rader.map(({ overgangId }) => overgangId);
  };

  test.each(services)('%s starts as a process of its own and is ready', async (service) => {
    await eventually(() => ready(service), patience);
  });

  test('one post at TSB reaches the board, the housing office, and the page', async () => {
    const overgangId = await post('opphold-1');
    await eventually(async () => expect(await board('dps-hamar')).toContain(overgangId), patience);
    await eventually(async () => {
      const body = await call({ who: 'boligsosial-hamar', url: `${all.url('boligsosial')}/v1/varsler` });
      const notices = lesVarsler.responses[200].parse(body).varsler;
      expect(notices.map((notice) => notice.overgangId)).toContain(overgangId);
    }, patience);
    const visit = await fetch(`${all.url('dashboard')}/api/meg`);
    const cookie = visit.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const page = await fetch(`${all.url('dashboard')}/api/v1/overganger`, { headers: { cookie } });
    expect(await page.text()).toContain(overgangId);
  });

  test('a tracker that is killed takes up what was posted meanwhile, once', async () => {
    await all.process('transition-tracker').end('SIGKILL');
    const overgangId = await post('opphold-2');
    all.restart('transition-tracker');
    await eventually(() => ready('transition-tracker'), patience);
    await eventually(async () => expect(await board('dps-hamar')).toContain(overgangId), patience);
    expect((await board('dps-hamar')).filter((id) => id === overgangId)).toHaveLength(1);
  });

  test('each ends in good order when it is told to, and none has said who somebody is', async () => {
    const ended = await Promise.all(services.map(async (service) => [service, await all.process(service).end()]));
    expect(ended).toEqual(services.map((service) => [service, 0]));
    for (const service of services) {
      expect(all.process(service).output()).not.toContain(person.identitetsnummer);
      expect(all.process(service).output()).not.toContain(person.navn);
    }
  });
};
