import { AnsvarsgruppeHoldt, Flyttet } from '@overgang/contracts/events';
import { eventually } from '@overgang/testing';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { eventsOf } from './look-in-log.ts';
import { openSender, type PostedEvent, type Sender } from './open-sender.ts';
import type { TestDoor } from './open-test-door.ts';

/** person-registry is asked for posts with a number; when it is away, they wait and everything else goes on. */
export const describeNaming = (lab: () => TestDoor): void => {
  describe('naming the person', () => {
    let door: TestDoor;
    let sender: Sender;
    beforeAll(() => {
      door = lab();
      sender = openSender(door);
    });
    afterEach(() => {
      door.registry.isAway = false;
    });
    const byRef = (event: PostedEvent, subject: unknown) => {
      const { identitetsnummer: _, navn: __, ...rest } = event;
      return { ...rest, subject };
    };

    test('the same number is the same person, whichever fact it comes with', async () => {
      const person = sender.someone();
      const [first, second] = [sender.anEvent(AnsvarsgruppeHoldt, person), sender.anEvent(Flyttet, person)];
      await sender.post([first, second]);
      const [one] = await eventsOf(door, sender.source, first.id);
      const [two] = await eventsOf(door, sender.source, second.id);
      expect(one?.subject).toBe(two?.subject);
      const third = byRef(sender.anEvent(AnsvarsgruppeHoldt, { legalbasis: 'samtykke' }), one?.subject);
      expect((await sender.post(third)).status).toBe(202);
    });

    test('a personRef is taken at its word: to have it is to have been told it', async () => {
      const event = byRef(sender.anEvent(AnsvarsgruppeHoldt), crypto.randomUUID());
      expect((await sender.post(event)).status).toBe(202);
    });

    test('without the registry a post with a number is asked to come again, and nothing else is held up', async () => {
      const known = sender.anEvent(AnsvarsgruppeHoldt);
      await sender.post(known);
      const [{ subject } = { subject: undefined }] = await eventsOf(door, sender.source, known.id);
      door.registry.isAway = true;
      const numbered = sender.anEvent(Flyttet);
      const away = await sender.post(numbered);
      expect([away.status, away.body.code, away.headers['retry-after']]).toEqual([
        503,
        'personregister-utilgjengelig',
        '5',
      ]);
      expect((await sender.post(byRef(sender.anEvent(Flyttet), subject))).status).toBe(202);
      const batch = await sender.post([
        sender.anEvent(Flyttet),
        byRef(sender.anEvent(AnsvarsgruppeHoldt, { legalbasis: 'x' }), subject),
      ]);
      expect(batch.body.svar.map(({ status }: { status: number }) => status)).toEqual([503, 202]);
      await eventually(() => door.logged().includes('person-registry could not be asked'));
      door.registry.isAway = false;
      expect((await sender.post(numbered)).status).toBe(202);
    });

    test('nobody is asked about a number that cannot be one', async () => {
      const before = door.registry.asked();
      await sender.post(sender.anEvent(Flyttet, { identitetsnummer: '12345678901' }));
      expect(door.registry.asked()).toBe(before);
    });
  });
};
