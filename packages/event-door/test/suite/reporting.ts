import type { Etat } from '@overgang/contracts';
import { allEvents, type EventDefinition } from '@overgang/contracts/events';
import { Mottatt, type ResourceRow, resourcesOf } from '@overgang/contracts/http';
import type { RouteAnswer } from '@overgang/http-service';
import { beforeAll, describe, expect, test } from 'vitest';
import { eventsOf, everythingKept, publishedOf } from './look-in-log.ts';
import { aNotice, deliver } from './notices-by-bus.ts';
import { freshData, openSender, type Sender } from './open-sender.ts';
import type { TestDoor } from './open-test-door.ts';

const rowOf = (etat: Etat, name: string): ResourceRow => {
  const row = resourcesOf(etat).find(({ event }) => event.name === name);
  if (row === undefined) throw new Error(`no call for ${name}`);
  return row;
};

/** Every event that an agency may send comes in as a call and as a CloudEvent, into the log and out on the bus. */
export const describeReporting = (etat: Etat, lab: () => TestDoor): void => {
  describe('reporting', () => {
    let door: TestDoor;
    let sender: Sender;
    beforeAll(() => {
      door = lab();
      sender = openSender(door);
    });

    /** The example's payload, with what must exist before it can be sent. */
    const dataFor = async ({ event, filledByDoor }: ResourceRow): Promise<Record<string, unknown>> => {
      const data = freshData(event);
      for (const field of filledByDoor) delete data[field];
      if ('varselId' in data) data['varselId'] = (await deliver(door, aNotice(door))).data.varselId;
      if (event.name === 'melding-trukket') {
        const row = rowOf(etat, 'dodsfall');
        const { body } = await sender.call(row, {}, { skjedde: event.example.time, person: sender.someone() });
        data['meldingId'] = body.meldingId;
      }
      return data;
    };

    const isInTheLogAndOnTheBus = async (answer: RouteAnswer, event: EventDefinition, data: object) => {
      expect([answer.status, answer.body]).toEqual([202, expect.anything()]);
      const { meldingId, kilde, mottatt } = Mottatt.parse(answer.body);
      const [recorded, ...more] = await eventsOf(door, kilde, meldingId);
      expect(more).toEqual([]);
      expect(recorded).toMatchObject({ type: event.type, recordedat: mottatt, source: sender.source, data });
      const parsed = event.onTheBus.parse(recorded);
      const published = await publishedOf(door, kilde, meldingId);
      expect(published.event).toEqual({ ...recorded, datacontenttype: 'application/json' });
      expect(published.key).toBe(parsed.subject);
      expect(published.headers).toMatchObject({ ce_type: event.type, 'content-type': 'application/json' });
      return parsed;
    };

    const rows = resourcesOf(etat).map((row) => [`${row.contract.method} ${row.contract.path}`, row] as const);

    test.each(rows)('takes %s once, however often it is sent', async (_, row) => {
      const data = await dataFor(row);
      const isKnown = row.personOfNotice || row.event.name === 'melding-trukket';
      const person = isKnown ? {} : { person: sender.someone() };
      const more = { ...person, skjedde: row.event.example.time, meldingId: `${row.event.name}-1` };
      const first = await sender.call(row, data, more);
      await isInTheLogAndOnTheBus(first, row.event, data);
      const again = await sender.call(row, data, more);
      expect([again.status, again.body]).toEqual([202, first.body]);
      const other = await sender.call(row, data, { ...more, skjedde: '2026-08-01T08:00:00+02:00' });
      expect([other.status, other.body.code]).toEqual([409, 'id-brukt-for']);
    });

    const events = allEvents.filter(({ agency }) => agency === etat || agency === 'felles');
    const unanswered = events.filter(({ example }) => !('varselId' in example.data));

    test.each(unanswered.map((event) => [event.type, event] as const))('takes %s as a CloudEvent', async (_, event) => {
      const data = event.name === 'melding-trukket' ? { kilde: sender.source, meldingId: 'not-yet-sent' } : {};
      const posted = sender.anEvent(event, { data });
      const recorded = await isInTheLogAndOnTheBus(await sender.post(posted), event, posted.data);
      expect(recorded.subject).toMatch(/^[0-9a-f-]{36}$/);
    });

    test('keeps no identity number and no name: not in the log, on the bus, in what it logs or in what it answers', async () => {
      const kept = `${await everythingKept(door)}\n${sender.answers.join('\n')}`;
      expect(sender.numbers.length).toBeGreaterThan(events.length);
      for (const number of sender.numbers) expect(kept).not.toContain(number);
      expect(kept).not.toContain('Prøvestad');
    });
  });
};
