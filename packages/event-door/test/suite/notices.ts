import { randomUUID } from 'node:crypto';
import { type Etat, Orgnr, VarselBesvart, VarselId } from '@overgang/contracts';
import { lesVarsel, lesVarsler, type ResourceRow, resourcesOf, type Varsel } from '@overgang/contracts/http';
import { callRoute } from '@overgang/http-service';
import { eventually } from '@overgang/testing';
import { beforeAll, describe, expect, test } from 'vitest';
import { eventsOf } from './look-in-log.ts';
import { addressIn, aNotice, deliver, publish, recallOf } from './notices-by-bus.ts';
import { openSender, type Sender } from './open-sender.ts';
import type { TestDoor } from './open-test-door.ts';
import { senders } from './senders.ts';

/** From the bus into the inbox, to those it is addressed to and nobody else; receipt and answer out again. */
export const describeNotices = (etat: Etat, lab: () => TestDoor): void => {
  describe('notices', () => {
    const { self, peer, stranger, shared } = senders[etat];
    let door: TestDoor;
    let sender: Sender;
    beforeAll(() => {
      door = lab();
      sender = openSender(door);
    });
    const feed = async (query: { etter?: string; vent?: number; antall?: number } = {}, nokkel = self) => {
      const token = await door.token(nokkel);
      const { status, body } = await callRoute(door.http, lesVarsler, { query, token });
      expect(status).toBe(200);
      return lesVarsler.responses[200].parse(body);
    };
    const idsIn = ({ varsler }: { varsler: readonly Varsel[] }) => varsler.map(({ varselId }) => varselId);
    const read = async (varselId: string, nokkel = self) => {
      const params = { varselId: VarselId.parse(varselId) };
      return await callRoute(door.http, lesVarsel, { params, token: await door.token(nokkel) });
    };
    const rowOf = (name: string) => resourcesOf(etat).find(({ event }) => event.name === name) as ResourceRow; // at every door
    const skjedde = '2026-12-01T08:00:00+01:00';
    const say = (name: string, varselId: string, data: object = {}) =>
      sender.call(rowOf(name), { varselId, ...data }, { skjedde });
    /** Where the feed ends just now. */
    const endOfFeed = async (nokkel = self): Promise<string> => {
      const { varsler, neste } = await feed({ antall: 500 }, nokkel);
      return varsler.length < 500 ? neste : endOfFeed(nokkel);
    };

    test('come in the order of arrival, from where the reader was', async () => {
      const etter = await endOfFeed();
      const notices = [aNotice(door), aNotice(door), aNotice(door)];
      await publish(door, ...notices);
      await eventually(async () => expect((await feed({ etter })).varsler).toHaveLength(3));
      const first = await feed({ etter, antall: 2 });
      expect(idsIn(first)).toEqual(notices.slice(0, 2).map(({ data }) => data.varselId));
      const rest = await feed({ etter: first.neste });
      expect(idsIn(rest)).toEqual([notices[2]?.data.varselId]);
      expect(await feed({ etter: rest.neste })).toEqual({ varsler: [], neste: rest.neste });
      const token = await sender.token();
      for (const unknown of ['here', '-1', '1.5', '9'.repeat(20)]) {
        const { status, body } = await callRoute(door.http, lesVarsler, { query: { etter: unknown }, token });
        expect([status, body.code]).toEqual([400, 'ukjent-markor']);
      }
    });

    test('wake at once whoever waits for one', async () => {
      const etter = await endOfFeed();
      const waiting = feed({ etter, vent: 20 });
      await new Promise((resolve) => setTimeout(resolve, 100));
      const notice = aNotice(door);
      const began = performance.now();
      await publish(door, notice);
      expect(idsIn(await waiting)).toEqual([notice.data.varselId]);
      expect(performance.now() - began).toBeLessThan(900); // sooner than the next look by itself
      expect(await feed({ etter: (await feed({ etter })).neste, vent: 1 })).toMatchObject({ varsler: [] });
    });

    test('are shown to those they are addressed to, and do not exist for others', async () => {
      const notice = await deliver(door, aNotice(door));
      const { varselId } = notice.data;
      expect((await read(varselId, peer)).status).toBe(404);
      expect(idsIn(await feed({ antall: 500 }, peer))).not.toContain(varselId);
      expect((await read(varselId, stranger)).body.code).toBe('feil-etat');
      expect((await read(randomUUID())).body.code).toBe('varsel-finnes-ikke');
      const theirs = openSender(door, peer);
      const answer = await theirs.call(rowOf('varsel-mottatt'), { varselId }, { skjedde });
      expect([answer.status, answer.body.code]).toEqual([404, 'varsel-finnes-ikke']);
    });

    test('go to a named unit alone', async () => {
      const { organisation } = door.callerOf(peer);
      const notice = aNotice(door, { mottaker: { ...addressIn(door), enhet: Orgnr.parse(organisation) } });
      await deliver(door, notice, peer);
      expect((await read(notice.data.varselId)).status).toBe(404);
    });

    const toOneBydel = async (): Promise<void> => {
      const [here, there] = [`${etat}-gamle-oslo`, `${etat}-grunerlokka`];
      const { kommuner, bydeler } = door.callerOf(here);
      const notice = aNotice(door, { mottaker: { etat, kommune: kommuner[0], bydel: bydeler[0] } });
      await deliver(door, notice, here);
      expect((await read(notice.data.varselId, there)).status).toBe(404);
      const toAll = await deliver(door, aNotice(door, { mottaker: { etat, kommune: kommuner[0] } }), here);
      expect((await read(toAll.data.varselId, there)).status).toBe(200);
    };
    if (etat === 'nav' || etat === 'boligsosial') test('to one bydel are kept from the others', toOneBydel);

    test('answered by one office are answered for all whom they were sent to', async () => {
      const row = rowOf('varsel-mottatt');
      const notice = aNotice(door, { mottaker: addressIn(door, shared.to) });
      await deliver(door, notice, shared.by);
      const { varselId } = notice.data;
      const { status } = await openSender(door, shared.by).call(row, { varselId }, { skjedde });
      expect([status, (await read(varselId, shared.also)).body.tilstand]).toEqual([202, 'mottatt']);
    });

    test('say what the tracker sent, and nothing that this door does not know', async () => {
      const notice = aNotice(door);
      const { varselId, innhold } = notice.data;
      const newer = { ...notice, data: { ...notice.data, nytt: 1, innhold: { ...innhold, hemmelig: { navn: 'x' } } } };
      await deliver(door, newer);
      const { status, body } = await read(varselId);
      expect(status).toBe(200);
      expect(body).toEqual({
        ...{ varselId, overgangId: notice.data.overgangId, personRef: notice.subject, slag: notice.data.slag },
        ...{ mottaker: notice.data.mottaker, innhold, grunnlag: notice.data.grunnlag },
        ...{ sendt: notice.time, tilstand: 'ny' },
      });
    });

    test('are received, and then answered, about the person and the transition of the notice', async () => {
      const notice = await deliver(door, aNotice(door));
      const { varselId, overgangId } = notice.data;
      const receipt = await say('varsel-mottatt', varselId);
      expect(receipt.status).toBe(202);
      expect((await read(varselId)).body).toMatchObject({ tilstand: 'mottatt', kvittert: skjedde });
      const answer = await say('varsel-besvart', varselId, { svar: 'venteliste', fra: '2027-01-01', grunn: 'Fullt.' });
      expect((await read(varselId)).body).toMatchObject({
        tilstand: 'besvart',
        kvittert: skjedde,
        svar: { svar: 'venteliste', fra: '2027-01-01', grunn: 'Fullt.', svart: skjedde },
      });
      for (const { body } of [receipt, answer]) {
        const [event] = await eventsOf(door, sender.source, body.meldingId);
        expect(event).toMatchObject({
          subject: notice.subject,
          causationid: notice.id,
          data: { varselId, overgangId },
        });
      }
    });

    test('take the newest answer that stands, and an answer is a receipt too', async () => {
      const { data } = await deliver(door, aNotice(door));
      const { varselId } = data;
      await say('varsel-besvart', varselId, { svar: 'under-arbeid' });
      const row = rowOf('varsel-besvart');
      const later = await sender.call(row, { varselId, svar: 'kan' }, { skjedde: '2026-12-02T08:00:00+01:00' });
      expect((await read(varselId)).body).toMatchObject({
        kvittert: '2026-12-02T08:00:00+01:00',
        svar: { svar: 'kan' },
      });
      await sender.call(rowOf('melding-trukket'), { meldingId: later.body.meldingId }, { skjedde });
      expect((await read(varselId)).body).toMatchObject({ svar: { svar: 'under-arbeid' } });
    });

    test('are answered as CloudEvents too, whatever the sender says of person and transition', async () => {
      const notice = await deliver(door, aNotice(door));
      const { varselId, overgangId } = notice.data;
      const event = sender.anEvent(VarselBesvart, { data: { varselId, overgangId: randomUUID(), svar: 'kan' } });
      expect((await sender.post(event)).status).toBe(202);
      const [recorded] = await eventsOf(door, sender.source, event.id);
      expect(recorded).toMatchObject({ subject: notice.subject, data: { overgangId } });
    });

    test('come again when they are recalled, and can still be answered', async () => {
      const notice = await deliver(door, aNotice(door));
      const { varselId } = notice.data;
      const etter = await endOfFeed();
      const recall = recallOf(notice);
      await publish(door, recall);
      await eventually(async () => expect(idsIn(await feed({ etter }))).toEqual([varselId]));
      const { time: tidspunkt } = recall;
      expect((await read(varselId)).body).toMatchObject({
        tilstand: 'tilbakekalt',
        tilbakekalt: { tidspunkt, grunn: recall.data.grunn },
      });
      expect((await say('varsel-mottatt', varselId)).status).toBe(202);
    });

    test('point to the one that took their place', async () => {
      const first = await deliver(door, aNotice(door));
      const second = await deliver(door, aNotice(door, { erstatter: first.data.varselId }));
      expect((await read(first.data.varselId)).body.erstattetAv).toBe(second.data.varselId);
    });
  });
};
