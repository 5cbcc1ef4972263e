import type { Etat } from '@overgang/contracts';
import { AnsvarsgruppeHoldt, allEvents, BistandTakketNei, type EventDefinition } from '@overgang/contracts/events';
import { Samlesvar } from '@overgang/contracts/http';
import { beforeAll, describe, expect, test } from 'vitest';
import { eventsOf } from './look-in-log.ts';
import { openSender, type Sender } from './open-sender.ts';
import type { TestDoor } from './open-test-door.ts';

/** A batch answers for each of its elements, in their order, and none overtakes another. */
export const describeBatches = (etat: Etat, lab: () => TestDoor): void => {
  describe('a batch', () => {
    let door: TestDoor;
    let sender: Sender;
    beforeAll(() => {
      door = lab();
      sender = openSender(door);
    });
    const answersTo = async (events: readonly object[]) => {
      const { status, body } = await sender.post(events);
      expect(status).toBe(207);
      return Samlesvar.parse(body).svar.map((one) => [one.status, one.problem?.code ?? one.mottatt?.meldingId]);
    };

    test('answers for each element what it would have got alone', async () => {
      const [good, again] = [sender.anEvent(AnsvarsgruppeHoldt), sender.anEvent(AnsvarsgruppeHoldt)];
      const elements = [
        good,
        { ...good, time: '2026-08-01T08:00:00+02:00' },
        sender.anEvent(AnsvarsgruppeHoldt, { type: 'no.overgang.felles.finnes-ikke.v1' }),
        sender.anEvent(AnsvarsgruppeHoldt, { source: 'urn:orgnr:310000256' }),
        sender.anEvent(AnsvarsgruppeHoldt, { identitetsnummer: '12345678901' }),
        sender.anEvent(BistandTakketNei, { data: { ledd: 'tak' } }),
        again,
        again,
      ];
      expect(await answersTo(elements)).toEqual([
        [202, good.id],
        [409, 'id-brukt-for'],
        [422, 'ukjent-hendelsestype'],
        [403, 'annen-organisasjon'],
        [422, 'ugyldig-identitetsnummer'],
        [400, 'ugyldig-innhold'],
        [202, again.id],
        [202, again.id],
      ]);
    });

    test('names the fault within the element, and the id to quote', async () => {
      const { body } = await sender.post([sender.anEvent(BistandTakketNei, { data: { ledd: 'tak', need: 1 } })]);
      const [{ problem }] = body.svar;
      expect(problem.errors.map(({ path }: { path: string }) => path).sort()).toEqual(['data.ledd', 'data.need']);
      expect(problem.correlationId).toMatch(/^[0-9a-f-]{36}$/);
    });

    // What is about a stay or a home, and may leave out the person when that is known.
    const named = allEvents.find(
      ({ agency, example }) =>
        agency === etat &&
        ['oppholdId', 'fengselsoppholdId', 'botilbudId', 'boligId'].some((key) => key in example.data),
    ) as EventDefinition; // every agency has one

    test('keeps its order, also when the first element has to wait for the registry', async () => {
      const first = sender.anEvent(named);
      const { identitetsnummer: _, navn: __, ...second } = { ...first, id: `${first.id}-2`, legalbasis: 'samtykke' };
      door.registry.delay = 50;
      expect(await answersTo([first, second])).toEqual([
        [202, first.id],
        [202, second.id],
      ]);
      door.registry.delay = 0;
      const [one] = await eventsOf(door, sender.source, first.id);
      const [two] = await eventsOf(door, sender.source, second.id);
      expect(two?.subject).toBe(one?.subject);
    });

    test('takes five hundred, and not one more', async () => {
      const person = sender.someone();
      const events = Array.from({ length: 500 }, (_, at) => ({
        ...sender.anEvent(AnsvarsgruppeHoldt),
        ...person,
        time: new Date(Date.parse('2026-01-01T00:00:00Z') + at * 60_000).toISOString(),
      }));
      expect(new Set((await answersTo(events)).map(([status]) => status))).toEqual(new Set([202]));
      const refused = await sender.post([...events, sender.anEvent(AnsvarsgruppeHoldt)]);
      expect([refused.status, refused.body.code]).toEqual([400, 'ugyldig-innhold']);
      expect((await sender.post([])).status).toBe(400);
    });
  });
};
