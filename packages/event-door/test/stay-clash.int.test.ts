import { Innlagt, Utskrevet, UtskrivningPlanlagt } from '@overgang/contracts/events';
import { type ResourceRow, resourcesOf } from '@overgang/contracts/http';
import { expect, test } from 'vitest';
import { doorOf } from '../src/index.ts';
import { openSender } from './suite/open-sender.ts';
import { useTestDoor } from './suite/use-test-door.ts';

const createApp = doorOf({
  etat: 'tsb',
  matters: { oppholdId: { kind: 'opphold', isStay: true } },
  stay: {
    begins: [Innlagt.type],
    ends: [Utskrevet.type],
    during: [],
    plans: { type: UtskrivningPlanlagt.type, days: 'utskrivning' },
    whenever: [],
  },
  whyImpossible: () => undefined,
  refusals: {},
  words: { 'utgang-for-inngang': { title: 'Ut før inn', titleEn: 'Out before in' } },
});
const lab = useTestDoor({ etat: 'tsb', createApp });
const rowOf = (name: string) => resourcesOf('tsb').find(({ event }) => event.name === name) as ResourceRow; // it is there

test('says what stands against a post, in the agency’s words, and where the fault is in what was sent', async () => {
  const sender = openSender(lab());
  const admitted = sender.anEvent(Innlagt);
  expect((await sender.post(admitted)).status).toBe(202);
  const { oppholdId } = admitted.data as { oppholdId: string };

  const early = { skjedde: '2026-09-01T08:00:00+02:00' };
  const { status, body } = await sender.call(rowOf('utskrevet'), { oppholdId, til: 'egen-bolig' }, early);
  expect([status, body.code, body.title, body.titleEn]).toEqual([
    422,
    'utgang-for-inngang',
    'Ut før inn',
    'Out before in',
  ]);
  expect(body.detail).toBe(`Det står i meldingen med id ${admitted.id}.`);
  expect(body.errors).toEqual([{ path: 'skjedde', code: 'utgang-for-inngang', message: 'Ut før inn' }]);

  const utskrivning = { tidligst: '2026-08-01', sannsynlig: '2026-08-01', senest: '2026-08-01', visshet: 'planlagt' };
  const plan = { oppholdId, kommune: '3403', utskrivning };
  const planned = await sender.call(rowOf('utskrivning-planlagt'), plan, { skjedde: '2026-10-01T08:00:00+02:00' });
  expect(planned.body.title).toBe('Den planlagte slutten er før oppholdet startet'); // no words of its own
  expect(planned.body.errors[0].path).toBe('utskrivning.senest');
});

test('gives every post about a stay the same transition', async () => {
  const sender = openSender(lab());
  const admitted = sender.anEvent(Innlagt);
  const { oppholdId } = admitted.data as { oppholdId: string };
  const first = await sender.post(admitted);
  const second = await sender.call(
    rowOf('utskrevet'),
    { oppholdId, til: 'egen-bolig' },
    { skjedde: '2026-12-01T08:00:00Z' },
  );
  expect(first.body.overgangId).toMatch(/^[0-9a-f-]{36}$/);
  expect(second.body.overgangId).toBe(first.body.overgangId);
});
