import { fakeClock } from '@overgang/testing';
import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { type APerson, aPerson } from './a-person.ts';
import { openToldTracking } from './a-tracking.ts';
import { expectSound, logOf } from './read-tracker.ts';
import { at } from './tell.ts';
import { useTrackerDatabase } from './use-tracker-database.ts';

const database = useTrackerDatabase();
beforeEach(() => database.clear());

const minute = 60_000;
const day = 24 * 60 * minute;

/** A Tuesday at one: notices are sent, and a receipt is due within a working day. */
const noticesSent = async () => {
  const person = aPerson();
  const clock = fakeClock(new Date(at('2026-01-06 13:00')));
  const tracking = openToldTracking(database.db, { clock });
  await tracking.hear(clock.now());
  await tracking.tell([person.admitted, person.consented, person.planned('2026-01-06', '2026-06-01')]);
  return { person, clock, tracking };
};

const noticeTo = async (etat: string) => {
  const [row] = await database.admin.execute(sql`
    select observation ->> 'varsel' as id from observation
    where observation ->> 'kind' = 'varsel-bestilt' and observation -> 'mottaker' ->> 'etat' = ${etat}`);
  return String(row?.['id']) as never;
};
const receipt = async (person: APerson, when: string) =>
  person.told(when, 'varsel-mottatt', { varsel: await noticeTo('boligsosial'), names: person.stay });

/** Who was ever said to lack a receipt. */
const unreceived = async () =>
  (await logOf(database.db)).flatMap((event) =>
    event.type === 'no.overgang.sporing.mangel-oppdaget.v1' && event.data.forventning === 'ikke-mottatt'
      ? [`${event.data.ansvarlig?.etat} ${event.data.trinn}`]
      : [],
  );

const pass = async ({ tracking, clock }: Awaited<ReturnType<typeof noticesSent>>, ms: number) => {
  clock.advance(ms);
  await tracking.wakeAll();
};

test('opens nothing by time before every door has told everything up to it', async () => {
  const scene = await noticesSent();
  const { person, clock, tracking } = scene;
  const late = 3 * day;
  clock.advance(late);
  await tracking.hear(clock.now(), 'tsb', 'kriminalomsorg', 'nav');
  await pass(scene, minute);
  expect(await unreceived()).toEqual([]);
  await tracking.tell([await receipt(person, '2026-01-06 14:00')]);
  await tracking.hear(clock.now());
  await pass(scene, 0);
  expect(await unreceived()).toEqual(['nav over-frist']);
  await expectSound(database.admin);
});

test('waits for every partition of a door', async () => {
  const scene = await noticesSent();
  const { clock, tracking } = scene;
  clock.advance(3 * day);
  const through = clock.now().toISOString();
  await tracking.hear(clock.now(), 'tsb', 'kriminalomsorg', 'nav');
  await database.db.transaction((tx) =>
    tracking.take(tx, [], { pulses: [{ topic: 'overgang.hendelser.boligsosial.v1', partition: 0, through }] }),
  );
  await pass(scene, 1_000);
  expect(await unreceived()).toEqual([]);
});

test('stops waiting for a door that has been silent for five minutes while the others were heard', async () => {
  const scene = await noticesSent();
  const { clock, tracking } = scene;
  clock.advance(3 * day);
  for (let minutes = 0; minutes < 4; minutes += 1) {
    await tracking.hear(clock.now(), 'tsb', 'kriminalomsorg', 'nav');
    await pass(scene, minute);
    expect(await unreceived()).toEqual([]);
  }
  await pass(scene, minute);
  await tracking.hear(clock.now(), 'tsb', 'kriminalomsorg', 'nav');
  await pass(scene, 0);
  expect((await unreceived()).toSorted()).toEqual(['boligsosial over-frist', 'nav over-frist']);
});

test('waits for as long as nobody is heard', async () => {
  const scene = await noticesSent();
  await pass(scene, 10 * day);
  expect(await unreceived()).toEqual([]);
});

test('waits for what is queued when the tracker itself was away', async () => {
  const { person, clock } = await noticesSent();
  clock.advance(3 * day);
  const restarted = openToldTracking(database.open(), { clock });
  await restarted.hear(clock.now(), 'tsb', 'nav');
  await restarted.wakeAll();
  expect(await unreceived()).toEqual([]);
  await restarted.tell([await receipt(person, '2026-01-06 14:00')]);
  await restarted.hear(clock.now());
  await restarted.wakeAll();
  expect(await unreceived()).toEqual(['nav over-frist']);
});

test('does not take back what it has judged when a door is heard again after a long silence', async () => {
  const scene = await noticesSent();
  const { clock, tracking } = scene;
  clock.advance(3 * day);
  for (let minutes = 0; minutes < 7; minutes += 1) {
    await tracking.hear(clock.now(), 'tsb', 'kriminalomsorg', 'nav');
    await pass(scene, minute);
  }
  const opened = await unreceived();
  expect(opened).toHaveLength(2);
  await tracking.hear(new Date(clock.now().getTime() - 3 * day), 'boligsosial');
  await tracking.tell([scene.person.planned('2026-01-09 14:00', '2026-06-20')]);
  const closed = (await logOf(database.db)).filter(
    (event) => event.type === 'no.overgang.sporing.mangel-lukket.v1' && event.data.forventning === 'ikke-mottatt',
  );
  expect(closed).toEqual([]);
});
