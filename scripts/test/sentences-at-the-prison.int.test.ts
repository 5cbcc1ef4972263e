import { GjennomforingEndret, Innsatt } from '@overgang/contracts/events';
import { type ResourceRow, resourcesOf } from '@overgang/contracts/http';
import { eventsOf, openSender, useTestDoor } from '@overgang/event-door/suite';
import { createApp } from '@overgang/kriminalomsorg';
import { expect, test } from 'vitest';

const lab = useTestDoor({ etat: 'kriminalomsorg', createApp });
const rowOf = (name: string) => resourcesOf('kriminalomsorg').find(({ event }) => event.name === name) as ResourceRow; // it is there
const skjedde = '2026-06-02T10:00:00+02:00';
const straff = { lengde: { ar: 1, maneder: 2 }, varetektsfradrag: 17, fravaersdager: 3 };

const call = async (data: object, name = 'innsatt') => {
  const sender = openSender(lab());
  const entry = { hjemmel: 'dom-over-90-dager', aldersgruppe: '25-pluss' };
  const own = { fengselsoppholdId: crypto.randomUUID(), ...(name === 'innsatt' ? entry : {}), ...data };
  const answer = await sender.call(rowOf(name), own, { skjedde, person: sender.someone() });
  return { ...answer, kept: await keptOf(sender.source, String(answer.body.meldingId)) };
};

/** The sentence in the log, of a message that was taken. */
const keptOf = async (source: string, id: string) =>
  (await eventsOf(lab(), source, id)).map(({ data }) => ('straff' in data ? data.straff : undefined));

test('takes a sentence with the entry, and keeps it as it was told', async () => {
  const { status, kept } = await call({ straff });
  expect([status, kept]).toEqual([202, [straff]]);
});

test('takes another sentence with a change of how it is served', async () => {
  const shorter = { lengde: { dager: 120 } };
  const { status, kept } = await call({ form: 'fengsel', straff: shorter }, 'gjennomforing-endret');
  expect([status, kept]).toEqual([202, [shorter]]);
});

test('takes both as CloudEvents', async () => {
  const sender = openSender(lab());
  const entry = sender.anEvent(Innsatt);
  const change = sender.anEvent(GjennomforingEndret);
  for (const event of [entry, change]) {
    expect((await sender.post({ ...event, data: { ...event.data, straff } })).status).toBe(202);
    expect(await keptOf(sender.source, event.id)).toEqual([straff]);
  }
});

test.each([
  { what: 'no length', wrong: { lengde: {} }, code: 'straff-uten-lengde', path: 'straff.lengde' },
  {
    what: 'nothing left to serve',
    wrong: { lengde: { dager: 60 }, varetektsfradrag: 60 },
    code: 'fradrag-lengre-enn-straffen',
    path: 'straff.varetektsfradrag',
  },
  { what: 'half a day', wrong: { lengde: { dager: 1.5 } }, code: expect.any(String), path: 'straff.lengde.dager' },
  {
    what: 'a day that does not exist',
    wrong: { lengde: { ar: 1 }, fra: '2027-02-29' },
    code: expect.any(String),
    path: 'straff.fra',
  },
  {
    what: 'a field that nobody knows',
    wrong: { lengde: { ar: 1 }, years: 1 },
    code: expect.any(String),
    path: 'straff.years',
  },
])('refuses a sentence with $what, and names the field', async ({ wrong, code, path }) => {
  const { status, body, headers, kept } = await call({ straff: wrong });
  expect([status, body.code, kept]).toEqual([400, 'ugyldig-innhold', []]);
  expect(String(headers['content-type'])).toContain('application/problem+json');
  expect(body.errors[0]).toMatchObject({ code, path });
});

test.each(['varetekt', 'forvaring'])('refuses a sentence of a fixed length in %s', async (hjemmel) => {
  const { status, body, kept } = await call({ hjemmel, straff });
  expect([status, body.code, body.errors[0].path, kept]).toEqual([422, 'straff-uten-dom', 'straff', []]);
});
