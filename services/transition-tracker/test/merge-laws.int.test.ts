import type { Orgnr, OvergangId } from '@overgang/contracts';
import { fakeClock } from '@overgang/testing';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { idOfMerge } from '../src/domain/decide/decide-on-persons.ts';
import type { PersonObserved } from '../src/domain/index.ts';
import { openToldTracking, type ToldTracking } from './a-tracking.ts';
import { arbitraryPeople, arbitraryTelling } from './arbitrary-people.ts';
import { boardOf, expectSound, peopleIn } from './read-tracker.ts';
import { at } from './tell.ts';
import { useTrackerDatabase } from './use-tracker-database.ts';

const database = useTrackerDatabase();
beforeEach(() => database.clear());

const enhet = '310000035' as Orgnr;
const grunn = 'D-nummeret er byttet ut.';
const clockAt = (when: string) => fakeClock(new Date(at(when)));

const listed = async (): Promise<readonly string[]> => {
  const rows = await database.admin.execute(sql`select distinct event_id from board_unmatched order by event_id`);
  return rows.map((row) => String(row['event_id']));
};

/** Without a municipality nobody can be told, so that nothing depends on what was decided on the way. */
const tellingNobody = (all: readonly PersonObserved[]): readonly PersonObserved[] =>
  all.flatMap(({ personRef, observation }) => {
    const { kommune: _, ...rest } = observation as { kommune?: string } & PersonObserved['observation'];
    return rest.kind === 'flyttet' ? [] : [{ personRef, observation: rest as PersonObserved['observation'] }];
  });

const everybody = {
  enhet,
  audiences: ['tsb:310000019', 'kriminalomsorg:310000027', 'nav:3403', 'boligsosial:3403', 'koordinator:3403'],
};

const boards = async () => {
  const all = await peopleIn(database.admin);
  return Promise.all(all.map(async (personRef) => [personRef, await boardOf(database.admin, personRef)]));
};

/** Merges the first two who have something on the board; says whether there were two. */
const mergeTwo = async (tracking: ToldTracking): Promise<boolean> => {
  const seen = await database.admin.execute(
    sql`select person_ref, min(transition_id::text) as transition from board_row group by person_ref order by person_ref`,
  );
  const [one, other] = seen.map((row) => ({
    personRef: String(row['person_ref']),
    sign: { transition: String(row['transition']) as OvergangId },
  }));
  if (one === undefined || other === undefined) return false;
  const { kind } = await tracking.merge({ one, other, grunn, decider: everybody });
  expect(kind).toBe('decided');
  return true;
};

/** Undoes the first merge that stands; says whether there was one. */
const partAgain = async (tracking: ToldTracking): Promise<boolean> => {
  const [row] = await database.admin.execute(sql`
    select journey -> 'merged' -> 0 ->> 'key' as key, person_ref from journey
    where together is not null and together ->> 0 = person_ref::text`);
  if (row === undefined) return false;
  const sammenslaing = idOfMerge({ key: String(row['key']) });
  const { kind } = await tracking.part({
    sammenslaing,
    personRef: String(row['person_ref']),
    grunn,
    decider: everybody,
  });
  expect(kind).toBe('decided');
  return true;
};

test('leaves nothing of a merge that is undone, whatever was told before, meanwhile and after', async () => {
  const law = fc.asyncProperty(
    arbitraryPeople(4)
      .map(tellingNobody)
      .chain((all) => fc.tuple(fc.constant(all), arbitraryTelling(all))),
    async ([all, batches]) => {
      await database.clear();
      await openToldTracking(database.db, { clock: clockAt('2026-12-01') }).tell(all);
      const expected = await boards();
      const unmatched = await listed();
      await database.clear();
      const tracking = openToldTracking(database.db, { clock: clockAt('2026-12-01') });
      let isMerged = false;
      for (const batch of batches) {
        await tracking.tell(batch);
        if (!isMerged) isMerged = await mergeTwo(tracking);
        if (isMerged) await expectSound(database.admin);
      }
      expect(await partAgain(tracking)).toBe(isMerged);
      expect(tracking.faults).toEqual([]);
      expect(await boards()).toEqual(expected);
      expect(await listed()).toEqual(unmatched);
      await expectSound(database.admin);
      fc.pre(isMerged); // where there were no two to merge, others are drawn
    },
  );
  await fc.assert(law, { numRuns: 12 });
});

test('makes one journey of merged people, in whatever order they are told of and whenever they are merged', async () => {
  const law = fc.asyncProperty(
    arbitraryPeople(2)
      .map(tellingNobody)
      .chain((all) => fc.tuple(fc.constant(all), arbitraryTelling(all))),
    async ([all, batches]) => {
      await database.clear();
      const last = openToldTracking(database.db, { clock: clockAt('2026-12-01') });
      await last.tell(all);
      if (!(await mergeTwo(last))) return;
      const expected = await boards();
      await database.clear();
      const tracking = openToldTracking(database.db, { clock: clockAt('2026-12-01') });
      let isMerged = false;
      for (const batch of batches) {
        await tracking.tell(batch);
        if (!isMerged) isMerged = await mergeTwo(tracking);
      }
      if (!isMerged) return;
      expect(await boards()).toEqual(expected);
      await expectSound(database.admin);
    },
  );
  await fc.assert(law, { numRuns: 15 });
});

test('keeps everything sound while people are merged, parted and told of, and nothing is decided twice', async () => {
  const law = fc.asyncProperty(
    arbitraryPeople(3).chain((all) => fc.tuple(fc.constant(all), arbitraryTelling(all))),
    fc.nat(300),
    async ([all, batches], from) => {
      await database.clear();
      const tracking = openToldTracking(database.db, {
        clock: fakeClock(new Date(at('2026-01-01') + from * 86_400_000)),
      });
      for (const batch of batches) {
        await tracking.tell(batch);
        if (!(await partAgain(tracking))) await mergeTwo(tracking);
        await expectSound(database.admin);
        tracking.clock.advance(86_400_000 * 7);
        await tracking.wakeAll();
        await expectSound(database.admin);
      }
      await partAgain(tracking);
      expect(tracking.faults).toEqual([]);
      await tracking.tell(all);
      await expectSound(database.admin);
    },
  );
  await fc.assert(law, { numRuns: 15 });
});
