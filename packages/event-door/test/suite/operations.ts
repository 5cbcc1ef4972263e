import { lesParkerte, lesUleste, lesVarsel, rettUlest, sendLoggPaNytt, spillAvUleste } from '@overgang/contracts/http';
import { parkEvent } from '@overgang/event-bus';
import { headOfLog } from '@overgang/event-log';
import { callRoute } from '@overgang/http-service';
import { eventually } from '@overgang/testing';
import { beforeAll, describe, expect, test } from 'vitest';
import { aNotice, deliver, publish } from './notices-by-bus.ts';
import { type DoorUnderTest, openTestDoor, type TestDoor } from './open-test-door.ts';
import { senders } from './senders.ts';

/** What the inbox cannot read is looked at, mended and replayed, by operations alone; the rest is not held up. */
export const describeOperations = (underTest: DoorUnderTest, lab: () => TestDoor): void => {
  const { etat } = underTest;
  describe('operations', () => {
    let door: TestDoor;
    beforeAll(() => {
      door = lab();
    });
    const call: typeof callRoute = async (service, contract, more) =>
      callRoute(service, contract, { ...more, token: await door.token('drift') });

    test('mends a notice that could not be read, while the next one has long arrived', async () => {
      const notice = aNotice(door);
      await publish(door, JSON.stringify(notice).replace('"slag"', '"slug"'));
      await deliver(door, aNotice(door));
      const letter = await eventually(async () => {
        const { body } = await call(door.http, lesUleste);
        return body.uleste.find(({ tilstand }: { tilstand: string }) => tilstand === 'ulest') ?? expect.fail();
      });
      expect(letter.grunn).toContain('data.slag');
      const body = { innhold: JSON.stringify(notice), begrunnelse: 'Feltet het noe annet.' };
      expect((await call(door.http, rettUlest, { params: { id: letter.id }, body })).status).toBe(200);
      expect((await call(door.http, spillAvUleste, { body: {} })).body.avspilt).toBe(1);
      const token = await door.token(senders[etat].self);
      const read = await callRoute(door.http, lesVarsel, { params: { varselId: notice.data.varselId }, token });
      expect(read.status).toBe(200);
    });

    test('sees what waits for a newer build', async () => {
      await publish(door, { ...aNotice(door), type: 'no.overgang.sporing.varsel-bestilt.v9' });
      await eventually(async () => {
        const { body } = await call(door.http, lesParkerte);
        expect(body.parkerte).toMatchObject([{ type: 'no.overgang.sporing.varsel-bestilt.v9', antall: 1 }]);
      });
    });

    test('finds at the next start what an older build had to park', async () => {
      const notice = aNotice(door);
      const value = Buffer.from(JSON.stringify(notice));
      const record = {
        topic: 'older',
        partition: 0,
        offset: '1',
        key: 'k',
        value,
        headers: {},
        publishedAt: new Date(),
      };
      await door.db.transaction((tx) => parkEvent(tx, record, notice.type));
      const next = await openTestDoor(underTest, door.db);
      const token = await next.token(senders[etat].self);
      await eventually(async () => {
        const params = { varselId: notice.data.varselId };
        expect((await callRoute(next.http, lesVarsel, { params, token })).status).toBe(200);
      });
      await next.close();
    });

    test('sends its log once more, a stretch at a time', async () => {
      const sent: { sendt: number; til: number; ferdig: boolean }[] = [];
      const head = await headOfLog(door.db);
      for (let etter = 0; ; ) {
        const { status, body } = await call(door.http, sendLoggPaNytt, { body: { etter, antall: 2 } });
        expect(status).toBe(200);
        sent.push(body);
        etter = body.til;
        if (body.ferdig) break;
      }
      expect(sent.reduce((sum, { sendt }) => sum + sendt, 0)).toBe(head);
      const nowhere = await call(door.http, sendLoggPaNytt, { body: { emne: 'no-such-topic' } });
      expect(nowhere.status).toBe(head === 0 ? 200 : 404);
    });

    test('is not for the agencies', async () => {
      const token = await door.token(senders[etat].self);
      const { status, body } = await callRoute(door.http, lesUleste, { token });
      expect([status, body.code]).toEqual([403, 'mangler-tilgang']);
    });
  });
};
