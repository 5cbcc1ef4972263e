import { randomUUID } from 'node:crypto';
import { openPostgresBus } from '@overgang/event-bus';
import { eventually, fakeClock } from '@overgang/testing';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { runTracker, topics } from './a-running-tracker.ts';
import { openToldTracking } from './a-tracking.ts';
import { arbitraryPeople, arbitraryTelling } from './arbitrary-people.ts';
import { expectSound, logOf } from './read-tracker.ts';
import { events, pulse, say } from './say-on-the-bus.ts';
import { at } from './tell.ts';
import { useTrackerDatabase } from './use-tracker-database.ts';

const database = useTrackerDatabase();
beforeEach(() => database.clear());

test('two side by side neither wait for each other for ever nor do anything twice', async () => {
  const twice = arbitraryPeople(8).chain((all) => fc.tuple(arbitraryTelling(all), arbitraryTelling(all)));
  const other = database.open();
  const law = fc.asyncProperty(twice, async ([some, others]) => {
    await database.clear();
    const clock = fakeClock(new Date(at('2026-06-01')));
    const [one, two] = [openToldTracking(database.db, { clock }), openToldTracking(other, { clock })];
    let telling = true;
    const sweeping = async (tracking: typeof one) => {
      while (telling) {
        clock.advance(3_600_000);
        await tracking.wakeSome(3);
      }
    };
    const told = Promise.all([one.tell(...some), two.tell(...others)]).finally(() => {
      telling = false;
    });
    await Promise.all([told, sweeping(one), sweeping(two)]);
    await Promise.all([one.wakeAll(), two.wakeAll()]);
    expect([...one.faults, ...two.faults]).toEqual([]);
    await expectSound(database.admin);
  });
  await fc.assert(law, { numRuns: 15 });
});

test('two processes on one bus take everything in once, and one of them speaks', { timeout: 120_000 }, async () => {
  const openBus = () => openPostgresBus({ url: database.adminUrl, topics });
  const [busOne, busTwo] = [await openBus(), await openBus()];
  const clock = fakeClock('2026-11-23T08:00:00Z');
  const one = await runTracker(database.db, { bus: busOne, clock });
  const two = await runTracker(database.open(), { bus: busTwo, clock });
  const people = Array.from({ length: 60 }, (_, n) => ({ personRef: randomUUID(), stay: `opphold-${n}` }));
  const saying = (personRef: string, id: string) => ({ personRef, id: `${id}-${personRef}`, at: clock.now() });
  for (const { personRef, stay } of people) {
    const told = [
      events.admitted(stay, saying(personRef, 'inn')),
      events.consented(saying(personRef, 'ja')),
      events.planned(stay, '2026-12-20', saying(personRef, 'plan')),
    ];
    await say(busOne, 'tsb', ...told, ...told);
  }
  await pulse(busTwo, 'tsb', clock.now());
  await eventually(async () => expect(await one.app.behind()).toBe(0), { within: 30_000 });
  await eventually(async () => expect(await two.app.behind()).toBe(0));
  const log = await logOf(database.db);
  const ordered = log.filter(({ type }) => type === 'no.overgang.sporing.varsel-bestilt.v1');
  expect(ordered.length).toBe(people.length * 2);
  await eventually(async () => expect((await one.app.isRelayed()) || (await two.app.isRelayed())).toBe(true));
  await expectSound(database.admin);
  await Promise.all([one.stop(), two.stop()]);
  await Promise.all([busOne.close(), busTwo.close()]);
});
