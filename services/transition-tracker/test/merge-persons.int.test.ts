import type { Orgnr, OvergangId } from '@overgang/contracts';
import { fakeClock } from '@overgang/testing';
import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { idOfMerge } from '../src/domain/decide/decide-on-persons.ts';
import { keyOf } from '../src/domain/index.ts';
import { aPerson } from './a-person.ts';
import { openToldTracking } from './a-tracking.ts';
import { boardOf, expectSound, logOf } from './read-tracker.ts';
import { at, hamar } from './tell.ts';
import { useTrackerDatabase } from './use-tracker-database.ts';

const database = useTrackerDatabase();
beforeEach(() => database.clear());

const enhet = '310000035' as Orgnr;
const grunn = 'D-nummeret er byttet ut.';
const nav = { enhet, audiences: ['nav:3403', 'koordinator:3403'] };
const clockAt = (when: string) => fakeClock(new Date(at(when)));

const listed = async (): Promise<readonly string[]> => {
  const rows = await database.admin.execute(sql`select distinct event_id from board_unmatched order by event_id`);
  return rows.map((row) => String(row['event_id']));
};
const timesOnBoard = async (transition: string, audience: string): Promise<number> => {
  const rows = await database.admin.execute(
    sql`select 1 from board_row where transition_id = ${transition}::uuid and audience = ${audience}`,
  );
  return rows.length;
};
const mergeIn = async (): Promise<string> => {
  const [row] = await database.admin.execute(
    sql`select source || ' ' || id as key from observation where observation ->> 'kind' = 'personer-slatt-sammen'`,
  );
  return String(row?.['key']);
};
/** What the page would show as the id of the only merge there is. */
const shownId = async (): Promise<string> => idOfMerge({ key: await mergeIn() });

/** Somebody who was told of under two numbers: the stay under one, what NAV and the housing office say under the other. */
const toldTwice = async (clock = clockAt('2026-03-01')) => {
  const [stays, helped] = [aPerson(), aPerson()];
  const tracking = openToldTracking(database.db, { clock });
  const home = helped.told('2026-02-10', 'bolig', { ...hamar, home: 'b1', slag: 'kommunal', fra: '2026-05-01' });
  await tracking.tell([stays.admitted, stays.consented, stays.planned('2026-01-06', '2026-06-01'), home]);
  const signs = {
    one: { personRef: stays.personRef, sign: { transition: stays.stay } },
    other: { personRef: helped.personRef, sign: { hendelse: keyOf(home.observation) } },
  };
  return { stays, helped, tracking, home, signs };
};

test('makes one journey of what was told under two numbers, and two again when it is undone', async () => {
  const { stays, helped, tracking, home, signs } = await toldTwice();
  expect(await listed()).toEqual([keyOf(home.observation)]);
  const before = await boardOf(database.admin, stays.personRef);

  expect((await tracking.merge({ ...signs, grunn, decider: nav })).kind).toBe('decided');
  expect(await listed()).toEqual([]);
  expect(await timesOnBoard(stays.stay, 'nav:3403')).toBe(1);
  const [row] = await database.admin.execute(
    sql`select content -> 'ledd' -> 'bolig' ->> 'tilstand' as home from board_row where audience = 'boligsosial:3403'`,
  );
  expect(row?.['home']).toBe('pa-plass');
  await expectSound(database.admin);
  expect((await tracking.merge({ ...signs, grunn, decider: nav })).kind).toBe('refused');

  const said = { sammenslaing: await shownId(), personRef: stays.personRef, grunn: 'To personer.', decider: nav };
  expect((await tracking.part(said)).kind).toBe('decided');
  expect(await listed()).toEqual([keyOf(home.observation)]);
  expect(await boardOf(database.admin, stays.personRef)).toEqual(before);
  expect(await boardOf(database.admin, helped.personRef)).toEqual([]);
  await expectSound(database.admin);
  expect((await tracking.part(said)).kind).toBe('refused');
});

test('lays what is told later to the joint journey, under either number', async () => {
  const { stays, helped, tracking, signs } = await toldTwice();
  await tracking.merge({ ...signs, grunn, decider: nav });
  tracking.clock.advance(86_400_000);
  await tracking.tell([helped.told('2026-03-02', 'forste-samtale-holdt', { ...hamar })]);
  await tracking.tell([stays.planned('2026-03-02', '2026-06-10')]);
  expect(await listed()).toEqual([]);
  const journeys = await database.admin.execute(
    sql`select json_array_length(journey -> 'facts') as facts from journey order by person_ref`,
  );
  expect(journeys.map((row) => row['facts'])).toEqual([2, 0]);
  await expectSound(database.admin);
});

test('lets nobody merge who does not see both', async () => {
  const { tracking, signs } = await toldTwice();
  const asks = (audiences: readonly string[]) =>
    tracking.merge({ ...signs, grunn, decider: { enhet, audiences } }).then(({ kind }) => kind);
  expect(await asks(['tsb:310000019'])).toBe('refused');
  expect(await asks(['nav:3411', 'koordinator:3411'])).toBe('refused');
  expect(await asks(['boligsosial:3403'])).toBe('decided');
});

test('sends no notice anew to those who had it, and takes none back from them', async () => {
  const [one, other] = [aPerson(), aPerson()];
  const tracking = openToldTracking(database.db, { clock: clockAt('2026-03-01') });
  for (const { admitted, consented, planned } of [one, other])
    await tracking.tell([admitted, consented, planned('2026-01-06', '2026-06-01')]);
  const notices = async () => (await logOf(database.db)).filter(({ type }) => type.includes('.varsel-')).length;
  const sent = await notices();
  const sign = ({ personRef, stay }: { personRef: string; stay: OvergangId }) => ({
    personRef,
    sign: { transition: stay },
  });
  await tracking.merge({ one: sign(one), other: sign(other), grunn, decider: nav });
  expect(await notices()).toBe(sent);
  await expectSound(database.admin);
  await tracking.part({
    sammenslaing: await shownId(),
    personRef: [one.personRef, other.personRef].sort()[0] ?? '',
    grunn,
    decider: nav,
  });
  expect(await notices()).toBe(sent);
  const closed = (await logOf(database.db)).filter(({ type }) => type.includes('overgang-lukket'));
  expect(closed).toEqual([]);
  await expectSound(database.admin);
});
