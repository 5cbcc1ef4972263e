import type { Etat } from '@overgang/contracts';
import { AnsvarsgruppeHoldt, Flyttet } from '@overgang/contracts/events';
import { type ResourceRow, resourcesOf } from '@overgang/contracts/http';
import { beforeAll, describe, expect, test } from 'vitest';
import { eventsOf } from './look-in-log.ts';
import { openSender, type Sender } from './open-sender.ts';
import type { TestDoor } from './open-test-door.ts';

/** The same post again gets the same answer, by whichever way and key it comes. */
export const describeIdempotence = (etat: Etat, lab: () => TestDoor): void => {
  describe('asking again', () => {
    let door: TestDoor;
    let sender: Sender;
    beforeAll(() => {
      door = lab();
      sender = openSender(door);
    });
    const moved = resourcesOf(etat).find(({ event }) => event.type === Flyttet.type) as ResourceRow; // every door has it
    const { data, time: skjedde } = Flyttet.example;
    const headersOf = async (key: string) => ({
      authorization: `Bearer ${await sender.token()}`,
      'idempotency-key': key,
    });
    const callWithKey = async (key: string, body: object) => {
      const headers = await headersOf(key);
      const answer = await door.http.inject({ method: 'POST', url: moved.contract.path, headers, payload: body });
      return { status: answer.statusCode, body: answer.json() };
    };

    test('the key in the header names the post as well as its own id does', async () => {
      const body = { ...data, skjedde, person: sender.someone() };
      const first = await callWithKey('key-1', body);
      expect([first.status, first.body.meldingId]).toEqual([202, 'key-1']);
      expect(await callWithKey('key-1', body)).toEqual(first);
      expect((await sender.call(moved, data, { skjedde, person: body.person, meldingId: 'key-1' })).body).toEqual(
        first.body,
      );
      expect((await callWithKey('key-1', { ...body, tilBydel: '030102' })).body.code).toBe('id-brukt-for');
    });

    test('a key and an id that differ are refused', async () => {
      const { status, body } = await callWithKey('key-2', {
        ...data,
        skjedde,
        person: sender.someone(),
        meldingId: 'id-2',
      });
      expect([status, body.errors[0].code, body.errors[0].path]).toEqual([400, 'to-ider', 'meldingId']);
      const event = sender.anEvent(Flyttet);
      const refused = await sender.post(event, { 'idempotency-key': 'other' });
      expect([refused.status, refused.body.errors[0].path]).toEqual([400, 'id']);
      expect((await sender.post(event, { 'idempotency-key': event.id })).status).toBe(202);
      const batch = await sender.post([event], { 'idempotency-key': 'other' });
      expect([batch.status, batch.body.errors[0].code]).toEqual([400, 'bare-for-en']);
    });

    test('the same content by call and as a CloudEvent is the same post', async () => {
      const person = sender.someone();
      const first = await sender.call(moved, data, { skjedde, person, meldingId: 'both-ways' });
      const event = { ...sender.anEvent(Flyttet), ...person, id: 'both-ways', time: '2026-11-09T09:15:00Z' };
      expect((await sender.post(event)).body).toEqual(first.body);
    });

    test('the order of the fields does not matter, and what traces the call is not content', async () => {
      const event = sender.anEvent(AnsvarsgruppeHoldt, { correlationid: 'sak-1' });
      const first = await sender.post(event);
      const turned = Object.fromEntries(Object.entries({ ...event, correlationid: 'sak-2' }).reverse());
      expect((await sender.post(turned)).body).toEqual(first.body);
    });

    test('without an id each call is a post of its own, and the same fact is recorded once', async () => {
      const body = { skjedde, person: sender.someone() };
      const first = await sender.call(moved, data, body);
      const second = await sender.call(moved, data, body);
      expect([first.status, second.status]).toEqual([202, 202]);
      expect(second.body.meldingId).not.toBe(first.body.meldingId);
      expect(await eventsOf(door, sender.source, first.body.meldingId)).toHaveLength(1);
      expect(await eventsOf(door, sender.source, second.body.meldingId)).toEqual([]);
    });

    test('a hundred callers with the same post get one answer', async () => {
      const event = sender.anEvent(AnsvarsgruppeHoldt);
      const answers = await Promise.all(Array.from({ length: 100 }, () => sender.post(event)));
      expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1);
      expect(await eventsOf(door, sender.source, event.id)).toHaveLength(1);
    });

    test('a refused post may be sent again, mended, under the same id', async () => {
      const event = sender.anEvent(Flyttet, { data: { fraKommune: '0301', fraBydel: '030101' } });
      expect((await sender.post(event)).body.code).toBe('samme-sted');
      const mended = { ...event, data: { ...event.data, fraKommune: '3403', fraBydel: undefined } };
      expect((await sender.post(mended)).status).toBe(202);
    });
  });
};
