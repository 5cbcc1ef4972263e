import { Etat, eventTopicOf } from '@overgang/contracts';
import { fakeClock } from '@overgang/testing';
import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { aPerson } from './a-person.ts';
import { openToldTracking, type ToldTracking } from './a-tracking.ts';
import { logOf } from './read-tracker.ts';
import { at } from './tell.ts';
import { useTrackerDatabase } from './use-tracker-database.ts';

const database = useTrackerDatabase();
beforeEach(() => database.clear());

const minute = 60_000;
const day = 24 * 60 * minute;
const partitions = 2;

/** Hears a pulse of every door on all partitions but these, as 'tsb/1'. */
const hearAllBut = (tracking: ToldTracking, through: Date, ...unheard: readonly string[]) =>
  database.db.transaction((tx) =>
    tracking.take(tx, [], {
      pulses: Etat.options.flatMap((etat) =>
        [0, 1]
          .filter((partition) => !unheard.includes(`${etat}/${partition}`))
          .map((partition) => ({ topic: eventTopicOf(etat), partition, partitions, through: through.toISOString() })),
      ),
    }),
  );

/** A Tuesday at one: notices are sent, and a receipt is due within a working day. The receipt waits in boligsosial/1. */
const noticesSent = async (...unheard: readonly string[]) => {
  const person = aPerson();
  const clock = fakeClock(new Date(at('2026-01-06 13:00')));
  const tracking = openToldTracking(database.db, { clock });
  await hearAllBut(tracking, clock.now(), ...unheard);
  await tracking.tell([person.admitted, person.consented, person.planned('2026-01-06', '2026-06-01')]);
  return { clock, tracking };
};

const unreceived = async () =>
  (await logOf(database.db)).flatMap((event) =>
    event.type === 'no.overgang.sporing.mangel-oppdaget.v1' && event.data.forventning === 'ikke-mottatt'
      ? [event.data.ansvarlig?.etat]
      : [],
  );

test('waits for a partition that stands still for as long as its door is heard on another', async () => {
  const { clock, tracking } = await noticesSent();
  clock.advance(3 * day);
  for (let minutes = 0; minutes < 20; minutes += 1) {
    await hearAllBut(tracking, clock.now(), 'boligsosial/1');
    clock.advance(minute);
    await tracking.wakeAll();
  }
  expect(await unreceived()).toEqual([]);
  await hearAllBut(tracking, clock.now());
  await tracking.wakeAll();
  expect((await unreceived()).toSorted()).toEqual(['boligsosial', 'nav']);
});

test('waits for a partition that it has never heard, from where its door began to be heard', async () => {
  const { clock, tracking } = await noticesSent('boligsosial/1');
  clock.advance(3 * day);
  await hearAllBut(tracking, clock.now(), 'boligsosial/1');
  await tracking.wakeAll();
  expect(await unreceived()).toEqual([]);
  await hearAllBut(tracking, clock.now());
  await tracking.wakeAll();
  expect((await unreceived()).toSorted()).toEqual(['boligsosial', 'nav']);
});

test('does not wait for partitions that a door no longer has', async () => {
  const { clock, tracking } = await noticesSent();
  await database.admin.execute(sql`
    insert into pulse (topic, partition, through, heard_at)
    select topic, 7, through, heard_at from pulse where partition = 0`); // as another bus had them
  clock.advance(3 * day);
  await hearAllBut(tracking, clock.now());
  await tracking.wakeAll();
  expect((await unreceived()).toSorted()).toEqual(['boligsosial', 'nav']);
});
