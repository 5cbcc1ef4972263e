import { fakeClock } from '@overgang/testing';
import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { aPerson } from './a-person.ts';
import { about, openToldTracking } from './a-tracking.ts';
import { expectSound, logOf } from './read-tracker.ts';
import { at } from './tell.ts';
import { useTrackerDatabase } from './use-tracker-database.ts';

const database = useTrackerDatabase();
beforeEach(() => database.clear());

const clockAt = (when: string) => fakeClock(new Date(at(when)));
const notices = async () =>
  (await logOf(database.db)).flatMap(({ type, data }) =>
    'mottaker' in data && 'varselId' in data
      ? [`${type.split('.')[3]} ${'slag' in data ? data.slag : ''} ${data.mottaker.etat}`]
      : [],
  );

test('sends a notice once, however often the facts come and the journey is looked at', async () => {
  const person = aPerson();
  const facts = [person.admitted, person.consented, person.planned('2026-01-06', '2026-06-01')];
  const tracking = openToldTracking(database.db, { clock: clockAt('2026-01-06 13:00') });
  await tracking.tell(facts, facts);
  const sent = ['varsel-bestilt ny-overgang boligsosial', 'varsel-bestilt ny-overgang nav'];
  expect(await notices()).toEqual(sent);
  await database.db.execute(sql`update journey set look_again_at = '-infinity'`);
  expect(await tracking.wakeAll()).toBe(1);
  expect(await notices()).toEqual(sent);
  await openToldTracking(database.db, { clock: tracking.clock }).tell(facts);
  expect(await notices()).toEqual(sent);
  await expectSound(database.admin);
});

test('recalls what rested on a fact that is taken back, and shows the journey as if it had never been told', async () => {
  const [person, other] = [aPerson(), aPerson()];
  const planned = person.planned('2026-01-06', '2026-06-01');
  const tracking = openToldTracking(database.db, { clock: clockAt('2026-01-06 13:00') });
  await tracking.tell([person.admitted, person.consented, planned, other.admitted, other.consented]);
  tracking.clock.set(new Date(at('2026-01-07')));
  await tracking.tell([person.takenBack('2026-01-07', person.admitted), person.takenBack('2026-01-07', planned)]);
  expect(await notices()).toContain('varsel-tilbakekalt  boligsosial');
  const rows = await database.admin.execute(sql`select person_ref from board_row`);
  expect(new Set(rows.map((row) => row['person_ref']))).toEqual(new Set([other.personRef]));
  await expectSound(database.admin);
});

test('takes a retraction that comes before what it takes back', async () => {
  const person = aPerson();
  const planned = person.planned('2026-01-06', '2026-06-01');
  const tracking = openToldTracking(database.db, { clock: clockAt('2026-01-08') });
  await tracking.tell([person.takenBack('2026-01-07', planned)], [person.admitted, person.consented], [planned]);
  const [row] = await database.admin.execute(sql`select content -> 'ut' ->> 'tilstand' as out from board_row`);
  expect(row?.['out']).toBe('uten-dato');
  await expectSound(database.admin);
});

test('decides after all that is known, also when somebody else’s clock runs ahead of ours', async () => {
  const person = aPerson();
  const tracking = openToldTracking(database.db, { clock: clockAt('2026-01-05') });
  await tracking.tell([person.admitted, person.consented, person.planned('2026-02-10', '2026-06-01')]);
  expect(await notices()).toHaveLength(2);
  tracking.clock.advance(60_000);
  await tracking.tell([person.told('2026-01-05', 'kontakt-oppnadd', {}), person.planned('2026-03-10', '2026-06-20')]);
  expect(await notices()).toHaveLength(4);
  await expectSound(database.admin);
});

test('takes a late fact about a stay that is over', async () => {
  const person = aPerson();
  const tracking = openToldTracking(database.db, { clock: clockAt('2026-06-02') });
  const withoutPlan = async () => {
    const rows = await database.admin.execute(sql`
      select 1 from board_row where audience like 'tsb:%' and (content -> 'mangler')::jsonb @> '[{"forventning": "ut-uten-plan"}]'`);
    return rows.length;
  };
  await tracking.tell([person.admitted, person.left('2026-06-01', 'uten-tak')]);
  expect(await withoutPlan()).toBe(1);
  await tracking.tell([person.consented], [person.planned('2026-02-01', '2026-06-01')]);
  expect(await withoutPlan()).toBe(0);
  await expectSound(database.admin);
});

test('tells the offices of the right person when the wrong one was chosen first', async () => {
  const [wrong, right] = [aPerson(), aPerson()];
  const clock = clockAt('2026-01-06 13:00');
  const tracking = openToldTracking(database.db, { clock });
  const facts = [wrong.admitted, wrong.consented, wrong.planned('2026-01-06', '2026-06-01')];
  await tracking.tell(facts);
  clock.advance(60_000);
  const anew = facts.map(({ observation }, turn) => ({
    personRef: right.personRef,
    observation: { ...observation, id: `anew-${turn}` },
  }));
  await tracking.tell([...facts.map((fact) => wrong.takenBack('2026-01-06 13:01', fact)), ...anew]);
  const log = await logOf(database.db);
  const ordered = log.filter(({ type }) => type === 'no.overgang.sporing.varsel-bestilt.v1');
  expect(new Set(ordered.map(({ id }) => id)).size).toBe(4);
  expect(new Set(ordered.map(({ subject }) => subject))).toEqual(new Set([wrong.personRef, right.personRef]));
  const rows = await database.admin.execute(sql`select distinct person_ref from board_row`);
  expect(rows.map((row) => row['person_ref'])).toEqual([right.personRef]);
  await expectSound(database.admin);
});

test('leaves nothing of a batch whose transaction fails', async () => {
  const person = aPerson();
  const tracking = openToldTracking(database.db, { clock: clockAt('2026-01-06') });
  const failing = database.db.transaction(async (tx) => {
    await tracking.take(tx, [person.admitted, person.consented], { pulses: [] });
    throw new Error('the machine stopped');
  });
  await expect(failing).rejects.toThrow('stopped');
  for (const table of ['observation', 'journey', 'event_log', 'board_row', 'board_count', 'board_change']) {
    expect(await database.admin.execute(sql`select 1 from ${sql.identifier(table)}`)).toHaveLength(0);
  }
});

test('sets a person aside whose journey our code cannot fold, and takes in all the others', async () => {
  const [broken, sound] = [aPerson(), aPerson()];
  const strange = { ...broken.admitted.observation, id: 'strange', kind: 'no-such-kind' } as never;
  const tracking = openToldTracking(database.db, { clock: clockAt('2026-01-06') });
  await tracking.tell([broken.admitted, ...about(broken.personRef, strange), sound.admitted]);
  expect(tracking.faults.map(({ personRef }) => personRef)).toEqual([broken.personRef]);
  const rows = await database.admin.execute(sql`select distinct person_ref from board_row`);
  expect(rows.map((row) => row['person_ref'])).toEqual([sound.personRef]);
  expect(await tracking.wakeAll()).toBe(0);

  await database.admin.execute(sql`delete from observation where id = 'strange'`); // as if a newer build understood it
  tracking.clock.advance(3_600_000);
  expect(await tracking.wakeAll()).toBe(1);
  await expectSound(database.admin);
});
