import { fakeClock } from '@overgang/testing';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type { PersonObserved } from '../src/domain/index.ts';
import { aPerson } from './a-person.ts';
import { openToldTracking } from './a-tracking.ts';
import { arbitraryPeople, arbitraryTelling } from './arbitrary-people.ts';
import { boardOf, expectSound, logOf, peopleIn } from './read-tracker.ts';
import { at } from './tell.ts';
import { useTrackerDatabase } from './use-tracker-database.ts';

const database = useTrackerDatabase();
beforeEach(() => database.clear());

const day = 86_400_000;
/** When everything that is told has happened. */
const afterAll = new Date(at('2026-12-01'));

const told = (most: number) => arbitraryPeople(most).chain((all) => fc.tuple(fc.constant(all), arbitraryTelling(all)));

/** Without a municipality nobody can be told, so that nothing depends on what was decided on the way. */
const tellingNobody = (all: readonly PersonObserved[]): readonly PersonObserved[] =>
  all.flatMap(({ personRef, observation }) => {
    const { kommune: _, ...rest } = observation as { kommune?: string } & PersonObserved['observation'];
    return rest.kind === 'flyttet' ? [] : [{ personRef, observation: rest as PersonObserved['observation'] }];
  });

const boards = async () => {
  const { admin } = database;
  const all = await peopleIn(admin);
  return Promise.all(all.map(async (personRef) => [personRef, await boardOf(admin, personRef)]));
};

test('keeps journeys, rows, counts and decisions sound, whatever is told, in whatever order, and whenever', async () => {
  const law = fc.asyncProperty(told(3), fc.nat(300), fc.nat(10), async ([all, batches], from, days) => {
    await database.clear();
    const clock = fakeClock(new Date(at('2026-01-01') + from * day));
    const tracking = openToldTracking(database.db, { clock });
    for (const batch of batches) {
      await tracking.tell(batch);
      clock.advance(days * day);
      await tracking.wakeAll();
    }
    expect(tracking.faults).toEqual([]);
    await expectSound(database.admin);
    const said = await logOf(database.db);
    await tracking.tell(all);
    expect(await logOf(database.db)).toEqual(said);
  });
  await fc.assert(law, { numRuns: 60 });
});

test('makes the same of the same facts in any order, with any repetition, in any batches', async () => {
  const once = fc.asyncProperty(
    arbitraryPeople(3)
      .map(tellingNobody)
      .chain((all) => fc.tuple(fc.constant(all), arbitraryTelling(all))),
    async ([all, batches]) => {
      await database.clear();
      await openToldTracking(database.db, { clock: fakeClock(afterAll) }).tell(all);
      const expected = await boards();
      await database.clear();
      await openToldTracking(database.db, { clock: fakeClock(afterAll) }).tell(...batches);
      expect(await boards()).toEqual(expected);
      await expectSound(database.admin);
    },
  );
  await fc.assert(once, { numRuns: 25 });
});

test('decides the same of facts that come together, in whatever order they stand', async () => {
  const together = arbitraryPeople(3).chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
  );
  const law = fc.asyncProperty(together, async ([all, shuffled]) => {
    await database.clear();
    await openToldTracking(database.db, { clock: fakeClock(afterAll) }).tell(all);
    const expected = await boards();
    await database.clear();
    await openToldTracking(database.db, { clock: fakeClock(afterAll) }).tell(shuffled);
    expect(await boards()).toEqual(expected);
  });
  await fc.assert(law, { numRuns: 20 });
});

test('loses nothing that several consumers take in about the same people at once', async () => {
  const people = Array.from({ length: 200 }, () => aPerson());
  const { tell } = openToldTracking(database.db, { clock: fakeClock(afterAll) });
  await tell(people.map(({ admitted }) => admitted));
  await database.admin.execute(sql`analyze journey`); // with so many, PostgreSQL joins in another way
  // Each consumer waits for the locks of those before it, on rows that they change meanwhile.
  const days = Array.from({ length: 8 }, (_, index) => `2026-02-${String(index + 10)}`);
  await Promise.all(
    days.map((on, index) => tell(people.slice(index, index + 40).map(({ planned }) => planned(on, '2026-06-01')))),
  );
  await expectSound(database.admin);
});
