import type { Etat } from '@overgang/contracts';
import { AnsvarsgruppeHoldt, Flyttet, MeldingTrukket } from '@overgang/contracts/events';
import { lesMelding, type ResourceRow, resourcesOf } from '@overgang/contracts/http';
import { callRoute } from '@overgang/http-service';
import { beforeAll, describe, expect, test } from 'vitest';
import { eventsOf } from './look-in-log.ts';
import { openSender, type Sender } from './open-sender.ts';
import type { TestDoor } from './open-test-door.ts';
import { senders } from './senders.ts';

/** A sender looks at its own posts, and takes back what was wrong. */
export const describeRetracting = (etat: Etat, lab: () => TestDoor): void => {
  describe('taking back', () => {
    let door: TestDoor;
    let sender: Sender;
    beforeAll(() => {
      door = lab();
      sender = openSender(door);
    });
    const row = resourcesOf(etat).find(({ event }) => event.type === MeldingTrukket.type) as ResourceRow; // every door has it
    const skjedde = '2026-12-01T08:00:00+01:00';
    const retract = (meldingId: string, more: object = {}) => sender.call(row, { meldingId }, { skjedde, ...more });
    const look = async (meldingId: string, query: { avsender?: string } = {}) => {
      const answer = await callRoute(door.http, lesMelding, {
        params: { meldingId },
        query,
        token: await sender.token(),
      });
      return { status: answer.status, ...answer.body };
    };

    test('shows what became of a post: recorded, and then retracted', async () => {
      const event = sender.anEvent(Flyttet);
      expect(await look(event.id)).toMatchObject({ status: 404, code: 'finnes-ikke' });
      const { body } = await sender.post(event);
      const seen = { ...body, type: Flyttet.type, skjedde: event.time };
      expect(await look(event.id)).toEqual({ status: 200, ...seen, tilstand: 'mottatt' });
      const { body: retraction } = await retract(event.id);
      expect(await look(event.id)).toEqual({ status: 200, ...seen, tilstand: 'trukket' });
      expect(await look(retraction.meldingId)).toMatchObject({ type: MeldingTrukket.type, tilstand: 'mottatt' });
      const [recorded] = await eventsOf(door, sender.source, retraction.meldingId);
      expect(recorded).toMatchObject({ data: { kilde: sender.source, meldingId: event.id } });
    });

    test('takes back the fact that was recorded, when the post had only repeated it', async () => {
      const event = sender.anEvent(Flyttet);
      const repeated = { ...event, id: `${event.id}-again` };
      await sender.post([event, repeated]);
      expect(await look(repeated.id)).toMatchObject({ tilstand: 'mottatt', type: Flyttet.type });
      const { body } = await retract(repeated.id);
      const [retraction] = await eventsOf(door, sender.source, body.meldingId);
      expect(retraction?.data).toMatchObject({ meldingId: event.id });
      expect([(await look(event.id)).tilstand, (await look(repeated.id)).tilstand]).toEqual(['trukket', 'trukket']);
      expect((await retract(repeated.id, { meldingId: body.meldingId })).body).toEqual(body);
    });

    test('takes back what has not come yet, and then nothing is left of it', async () => {
      const event = sender.anEvent(AnsvarsgruppeHoldt);
      const { identitetsnummer, navn } = event;
      const unknown = await retract(event.id);
      expect([unknown.status, unknown.body.code]).toEqual([422, 'ukjent-melding']);
      expect((await retract(event.id, { person: { identitetsnummer, navn } })).status).toBe(202);
      expect((await sender.post(event)).status).toBe(202);
      expect(await eventsOf(door, sender.source, event.id)).toEqual([]);
      expect(await look(event.id)).toMatchObject({ tilstand: 'trukket' });
      const again = await retract(event.id);
      expect(again.status).toBe(202);
      expect(await eventsOf(door, sender.source, again.body.meldingId)).toEqual([]);
      const anew = { ...event, id: `${event.id}-anew` };
      expect((await sender.post(anew)).status).toBe(202);
      expect(await eventsOf(door, sender.source, anew.id)).toHaveLength(1);
    });

    test('takes back nobody else’s report, and no retraction', async () => {
      const event = sender.anEvent(Flyttet);
      await sender.post(event);
      const other = openSender(door, senders[etat].peer);
      const theirs = other.anEvent(MeldingTrukket, { data: { kilde: sender.source, meldingId: event.id } });
      expect((await other.post(theirs)).body.code).toBe('annen-virksomhets-melding');
      const { body } = await retract(event.id);
      expect((await retract(body.meldingId)).body.code).toBe('kan-ikke-trekkes');
    });

    test('shows nobody else’s posts', async () => {
      const { organisation } = door.callerOf(senders[etat].peer);
      expect(await look('whatever', { avsender: organisation })).toMatchObject({
        status: 403,
        code: 'annen-organisasjon',
      });
    });
  });
};
