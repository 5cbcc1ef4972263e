import { addDays, isWorkingDay, osloTime } from '@overgang/calendar';
import type { SortedRecords } from '@overgang/event-intake';
import { fakeClock } from '@overgang/testing';
import { beforeEach, expect, test } from 'vitest';
import { openReportDays } from '../src/consume/report-days.ts';
import { openSources } from '../src/open-sources.ts';
import { storePulses } from '../src/storage/pulse-table.ts';
import { readUnitReports, storeReportDays } from '../src/storage/unit-reports-table.ts';
import { useTrackerDatabase } from './use-tracker-database.ts';

const database = useTrackerDatabase();
beforeEach(() => database.clear());

const source = 'urn:orgnr:310000019';
const store = (...days: readonly string[]) =>
  database.db.transaction((tx) =>
    storeReportDays(
      tx,
      days.map((day) => ({ etat: 'tsb', source, day })),
    ),
  );
const known = () => readUnitReports(database.db);

test('keeps the days of a unit in order, each once, in whatever order they come', async () => {
  await store('2026-10-14', '2026-10-12', '2026-10-14');
  await store('2026-10-13');
  await store('2026-10-12');
  expect(await known()).toEqual([{ etat: 'tsb', unit: '310000019', days: ['2026-10-12', '2026-10-13', '2026-10-14'] }]);
});

test('keeps the newest hundred days', async () => {
  const days = Array.from({ length: 120 }, (_, at) => addDays('2026-03-01', at));
  await store(...days.slice(30));
  await store(...days.slice(0, 90));
  expect((await known())[0]?.days).toEqual(days.slice(20));
});

test('lets two processes write the same units at once', async () => {
  const other = database.open();
  const days = Array.from({ length: 50 }, (_, at) => ({ etat: 'nav' as const, source: `urn:orgnr:3100${10000 + at}` }));
  const write = (db: typeof other, day: string, order: typeof days) =>
    db.transaction((tx) =>
      storeReportDays(
        tx,
        order.map((one) => ({ ...one, day })),
      ),
    );
  for (let round = 1; round < 20; round += 1) {
    const day = `2026-10-${String(round).padStart(2, '0')}`;
    await Promise.all([write(database.db, day, days), write(other, day, days.toReversed())]);
  }
  const found = await known();
  expect(found).toHaveLength(50);
  expect(new Set(found.map((unit) => unit.days.length))).toEqual(new Set([19]));
});

const reported = (day: string, orgnr = '310000019'): SortedRecords =>
  ({
    events: [
      {
        record: { topic: 'overgang.hendelser.tsb.v1' },
        event: { source: `urn:orgnr:${orgnr}`, recordedat: osloTime(day, '10:00').toISOString() },
      },
      { record: { topic: 'noe.annet.v1' }, event: { source, recordedat: osloTime(day, '10:00').toISOString() } },
    ],
    pulses: [],
    unknown: [],
    unreadable: [],
  }) as unknown as SortedRecords; // of a record and an event no more is looked at

test('asks the database for the first report of a day only, and again when the transaction failed', async () => {
  const stored: string[] = [];
  const days = openReportDays(async (tx, fresh) => {
    stored.push(...fresh.map(({ day }) => day));
    await storeReportDays(tx, fresh);
  });
  const note = (day: string) => database.db.transaction((tx) => days.note(tx, reported(day)));
  await note('2026-10-12');
  await note('2026-10-12');
  days.noted(reported('2026-10-12'));
  await note('2026-10-12');
  await note('2026-10-13');
  expect(stored).toEqual(['2026-10-12', '2026-10-12', '2026-10-13']);
  expect((await known())[0]?.days).toEqual(['2026-10-12', '2026-10-13']);
});

test('says which unit has stopped, and blames none for a door that has told nothing since', async () => {
  const days = Array.from({ length: 40 }, (_, at) => addDays('2026-09-01', at)).filter(isWorkingDay);
  await store(...days);
  const clock = fakeClock(osloTime('2026-10-21', '09:00'));
  const sources = openSources({ db: database.db, clock, nameOf: () => 'DPS Hamar' });
  const heard = async (day: string) => {
    const pulse = { topic: 'overgang.hendelser.tsb.v1', partition: 0, through: osloTime(day, '09:00').toISOString() };
    await database.db.transaction((tx) => storePulses(tx, [pulse], clock.now()));
    return (await sources.units())[0];
  };
  const [, gauge] = sources.gauges;
  const silent = (value: number) => ({ labels: { source: 'tsb' }, value });
  expect(await heard('2026-10-13')).toMatchObject({ pace: 'i-rute', lastDay: '2026-10-09', silentFor: 2 });
  expect(await gauge?.read()).toContainEqual(silent(0));
  expect(await heard('2026-10-21')).toMatchObject({ pace: 'taus', silentFor: 8, history: { usual: 1 } });
  expect(await gauge?.read()).toContainEqual(silent(1));
});
