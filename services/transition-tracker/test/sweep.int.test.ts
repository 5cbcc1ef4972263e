import { fakeClock } from '@overgang/testing';
import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { aPerson } from './a-person.ts';
import { openToldTracking } from './a-tracking.ts';
import { expectSound, logOf } from './read-tracker.ts';
import { at } from './tell.ts';
import { useTrackerDatabase } from './use-tracker-database.ts';

const database = useTrackerDatabase();
beforeEach(() => database.clear());

const minute = 60_000;
const clockAt = (when: string) => fakeClock(new Date(at(when)));

/** So many people with a date in June; each journey is due at a moment of its own, a minute apart. */
const peopleDue = async (count: number, from: Date) => {
  const people = Array.from({ length: count }, () => aPerson());
  const tracking = openToldTracking(database.db, { clock: clockAt('2026-01-06 13:00') });
  await tracking.tell(people.flatMap((person) => [person.admitted, person.planned('2026-01-06', '2026-06-01')]));
  for (const [turn, { personRef }] of people.entries()) {
    const due = new Date(from.getTime() + turn * minute).toISOString();
    await database.db.execute(
      sql`update journey set look_again_at = ${due}::timestamptz where person_ref = ${personRef}::uuid`,
    );
  }
  return { people, tracking };
};

const due = async (now: Date): Promise<number> => {
  const [row] = await database.db.execute(
    sql`select count(*) as due from journey where look_again_at <= ${now.toISOString()}::timestamptz`,
  );
  return Number(row?.['due']);
};

test('wakes what is due and nothing else, the earliest first, no more than a batch at a time', async () => {
  const from = new Date(at('2026-01-07'));
  const { people, tracking } = await peopleDue(7, from);
  tracking.clock.set(new Date(from.getTime() + 4 * minute));
  expect(await tracking.wakeSome(3)).toBe(3);
  expect(await due(tracking.clock.now())).toBe(2);
  const [left] = await database.db.execute(
    sql`select person_ref from journey where look_again_at > ${from.toISOString()}::timestamptz order by look_again_at`,
  );
  expect(left?.['person_ref']).toBe(people[3]?.personRef);
  expect(await tracking.wakeSome(3)).toBe(2);
  expect(await tracking.wakeSome(3)).toBe(0);
  await expectSound(database.admin);
});

test('leaves to another sweeper what that one has in hand, and waits for nobody', async () => {
  const from = new Date(at('2026-01-07'));
  const { tracking } = await peopleDue(6, from);
  tracking.clock.set(new Date(from.getTime() + 10 * minute));
  await database.open().transaction(async (tx) => {
    await tx.execute(sql`select 1 from journey order by look_again_at limit 4 for update`);
    expect(await tracking.wakeAll()).toBe(2);
  });
  expect(await tracking.wakeAll()).toBe(4);
});

test('sets aside one whose look cannot be stored, and wakes all the others', async () => {
  const from = new Date(at('2026-01-07'));
  const { people, tracking } = await peopleDue(5, from);
  const bad = String(people[0]?.personRef);
  await database.db.execute(
    sql.raw(`alter table board_row add constraint no_bad check (person_ref <> '${bad}') not valid`),
  );
  await database.db.execute(sql`update journey set shown = null`);
  tracking.clock.set(new Date(from.getTime() + 10 * minute));
  expect(await tracking.wakeSome(10)).toBe(5);
  expect(tracking.faults.map(({ personRef }) => personRef)).toEqual([bad]);
  expect(await tracking.wakeSome(10)).toBe(0);
  await database.db.execute(sql`alter table board_row drop constraint no_bad`);
  tracking.clock.advance(60 * minute);
  expect(await tracking.wakeSome(10)).toBe(1);
  expect(await tracking.wakeSome(10)).toBe(0);
});

test('walks a journey through every moment at which time alone changes it, and then rests', async () => {
  const person = aPerson();
  const tracking = openToldTracking(database.db, { clock: clockAt('2026-01-06 13:00') });
  await tracking.tell([person.admitted, person.consented, person.planned('2026-01-06', '2026-06-01')]);
  let looks = 0;
  for (let days = 0; days < 400; days += 1) {
    tracking.clock.advance(24 * 60 * minute);
    looks += await tracking.wakeAll();
  }
  expect(looks).toBeGreaterThan(8);
  expect(looks).toBeLessThan(60);
  const steps = (await logOf(database.db)).flatMap((event) =>
    event.type === 'no.overgang.sporing.mangel-endret.v1' && event.data.forventning === 'bolig-mangler'
      ? [event.data.trinn]
      : [],
  );
  expect(steps).toEqual(['over-frist', 'kritisk']);
  expect(tracking.faults).toEqual([]);
  await expectSound(database.admin);
});
