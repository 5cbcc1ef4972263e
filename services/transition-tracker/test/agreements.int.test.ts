import { openMemoryBus } from '@overgang/event-bus';
import { createLogger } from '@overgang/service-runtime';
import { eventually, fakeClock } from '@overgang/testing';
import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import type { Agreement, AgreementDecider } from '../src/domain/index.ts';
import { openAgreements } from '../src/open-agreements.ts';
import { openTracking } from '../src/open-tracking.ts';
import { readConcerned } from '../src/storage/read-concerned.ts';
import { aPerson } from './a-person.ts';
import { runTracker, topics } from './a-running-tracker.ts';
import { nameOf, openToldTracking, placeOf } from './a-tracking.ts';
import { at, kommune } from './tell.ts';
import { useTrackerDatabase } from './use-tracker-database.ts';

const database = useTrackerDatabase();
beforeEach(() => database.clear());

const clock = fakeClock(new Date(at('2026-04-01')));
const agreed = (dager: number, more: Partial<Agreement> = {}): Agreement => ({
  avtaleId: 'hamar',
  kommune: '3403',
  gyldigFra: '2026-01-01',
  frister: [{ forventning: 'bolig-mangler', dager, dagslag: 'dager' }],
  ...more,
});
const anybody: AgreementDecider = { kommuner: 'alle', opphav: 'kall' };
const open = () => openAgreements({ db: database.db, clock });
const layDown = (agreements: ReturnType<typeof open>, agreement: Agreement) =>
  agreements.decide({ slag: 'fastsett', agreement }, anybody);
const lines: string[] = [];
const logger = createLogger({ service: 'test', destination: { write: (line) => void lines.push(line) } });

test('every process reads what any of them has decided, each version in its place', async () => {
  const [one, other] = [open(), open()];
  await layDown(one, agreed(14));
  expect((await other.reader.read(database.db)).standing).toEqual([agreed(14)]);
  await layDown(other, agreed(21));
  await layDown(one, agreed(7, { avtaleId: 'oslo', kommune: '0301' }));
  await other.decide({ slag: 'opphev', avtaleId: 'hamar' }, anybody);
  for (const each of [one, other, open()]) {
    const { count, standing, book } = await each.reader.read(database.db);
    expect([count, standing.map(({ avtaleId }) => avtaleId)]).toEqual([4, ['oslo']]);
    expect(book.get('hamar')?.map(({ versjon }) => versjon)).toEqual([1, 2, 3]);
  }
});

test('of many who decide at once on one version, one does', async () => {
  await layDown(open(), agreed(14));
  const wishes = [21, 28, 35, 42].map((dager) =>
    open().decide({ slag: 'fastsett', agreement: agreed(dager), byggerPa: 1 }, anybody),
  );
  const kinds = (await Promise.all(wishes)).map(({ kind }) => kind).sort();
  expect(kinds).toEqual(['decided', 'refused', 'refused', 'refused']);
});

test('what stood at an instant is told from the log', async () => {
  const agreements = open();
  const before = clock.now().getTime();
  await layDown(agreements, agreed(14));
  clock.advance(60_000);
  await layDown(agreements, agreed(21));
  const stood = async (then: number) =>
    (await agreements.asOf(database.db, then)).get('3403')?.map(({ frister }) => frister[0]?.dager);
  expect(await stood(before - 1)).toBeUndefined();
  expect(await stood(before + 30_000)).toEqual([14]);
  expect(await stood(clock.now().getTime())).toEqual([21]);
});

test('a log that was taken away, or replaced by another, is read anew', async () => {
  const agreements = open();
  await layDown(agreements, agreed(14));
  await layDown(agreements, agreed(21));
  await database.db.execute(sql`delete from event_log where stream = 'avtaler' and version = 2`);
  expect((await agreements.reader.read(database.db)).standing).toEqual([agreed(14)]);
});

test('a file is taken in once, however many trackers start with it, and says what it may not', async () => {
  const file = [agreed(14), agreed(7, { avtaleId: 'oslo', kommune: '0301' })];
  await Promise.all([open(), open(), open()].map((each) => each.takeFileIn(file, logger)));
  expect((await open().reader.read(database.db)).count).toBe(2);
  await open().takeFileIn([agreed(14, { kommune: '3411' })], logger);
  expect(lines.join('')).toContain('"why":"annen-kommune"');
  expect((await open().reader.read(database.db)).standing).toEqual([agreed(14)]);
  await open().takeFileIn(undefined, logger);
  expect((await open().reader.read(database.db)).standing).toEqual([agreed(14)]);
});

test('nobody decides while somebody looks by what stands: a new journey is judged by what is decided meanwhile', async () => {
  const bus = await openMemoryBus({ topics });
  const tracker = await runTracker(database.db, { bus, clock });
  const agreements = open();
  const person = aPerson();
  const looker = openTracking({ db: database.db, clock, agreements: agreements.hold, nameOf, placeOf });
  let decided = false;
  let decision: Promise<unknown> = Promise.resolve();
  await database.db.transaction(async (tx) => {
    await looker.take(tx, [person.admitted, person.consented, person.planned('2026-01-06', '2026-06-01')], {
      pulses: [],
    });
    decision = layDown(agreements, agreed(90)).then(() => {
      decided = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(decided).toBe(false);
  });
  await decision;
  await eventually(async () => {
    const [row] = await database.admin.execute(sql`
      select gap ->> 'trinn' as step from board_row, json_array_elements(content -> 'mangler') as gap
      where person_ref = ${person.personRef}::uuid and gap ->> 'forventning' = 'bolig-mangler' limit 1`);
    expect(row?.['step']).toBe('over-frist');
  });
  await tracker.stop();
  await bus.close();
});

test('reads stretch by stretch whom an agreement between two parties concerns', async () => {
  const people = [aPerson(), aPerson({ kommune: kommune('3411') }), aPerson()];
  await openToldTracking(database.db, { clock }).tell(people.map(({ admitted }) => admitted));
  const hamar = people.flatMap(({ personRef }, at) => (at === 1 ? [] : [personRef])).sort();
  const read = async (party: { kommune: string; institusjon?: string }) => {
    const found: string[] = [];
    let [after, looked] = [undefined as string | undefined, 0];
    do {
      const stretch = await readConcerned(database.db, [party], { after, limit: 2 });
      found.push(...stretch.people.map(({ personRef }) => personRef));
      looked += stretch.looked;
      after = stretch.last;
    } while (after !== undefined);
    return { found, looked };
  };
  expect(await read({ kommune: '3403' })).toEqual({ found: hamar, looked: 3 });
  expect(await read({ kommune: '3403', institusjon: '310000019' })).toEqual({ found: hamar, looked: 3 });
  expect(await read({ kommune: '3403', institusjon: '310000027' })).toEqual({ found: [], looked: 3 });
});
