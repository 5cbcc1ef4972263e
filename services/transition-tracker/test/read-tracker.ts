import { type Database, json } from '@overgang/database';
import { readLog } from '@overgang/event-log';
import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import type { OwnEvent } from '../src/domain/index.ts';
import {
  type Agreements,
  boardRows,
  emptyJourney,
  findGaps,
  foldJourney,
  keyOf,
  noAgreements,
  type Shown,
  toldTogether,
  unmatchedFor,
} from '../src/domain/index.ts';
import { canonical } from '../src/domain/records/canonical.ts';
import { findJourney } from '../src/storage/journey-table.ts';
import { readObservations } from '../src/storage/observation-table.ts';
import { countedAs } from '../src/track/counted-as.ts';
import { nameOf, placeOf } from './a-tracking.ts';

const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value));
const inOrder = <T extends object>(all: readonly T[]): readonly T[] =>
  all.toSorted((a, b) => (canonical(a) < canonical(b) ? -1 : 1));

/** Every event that the tracker has said, in the order of its log. */
export const logOf = async (db: Database): Promise<readonly OwnEvent[]> =>
  (await readLog(db, { after: 0, limit: 1_000_000 })).map(({ event }) => event as OwnEvent);

export const peopleIn = async (db: Database): Promise<readonly string[]> =>
  (await db.execute(sql`select person_ref from journey order by person_ref`)).map((row) => String(row['person_ref']));

/** The board of one person as it is stored: rows, unmatched events. */
export const boardOf = async (admin: Database, personRef: string) => {
  const rows = await admin.execute(
    sql`select audience, content from board_row where person_ref = ${personRef}::uuid order by audience, transition_id`,
  );
  return rows.map((row) => ({ audience: String(row['audience']), row: row['content'] }));
};

const countsOf = async (admin: Database) => {
  const rows = await admin.execute(sql`select audience, what, amount from board_count where amount <> 0`);
  return Object.fromEntries(rows.map((row) => [`${row['audience']} ${row['what']}`, Number(row['amount'])]));
};

const freshCounts = async (admin: Database) => {
  const counts: Record<string, number> = {};
  const add = (name: string): void => {
    counts[name] = (counts[name] ?? 0) + 1;
  };
  for (const row of await admin.execute(sql`select audience, content from board_row`))
    for (const what of countedAs(row['content'] as never)) add(`${row['audience']} ${what}`);
  for (const row of await admin.execute(sql`select audience from board_unmatched`)) add(`${row['audience']} ukoblet`);
  return counts;
};

/** A journey that were due at once would keep the sweep turning. */
const isDueLater = async (admin: Database, personRef: string, now: number): Promise<boolean> => {
  const rows = await admin.execute(sql`
    select 1 from journey where person_ref = ${personRef}::uuid and look_again_at <= ${new Date(now).toISOString()}::timestamptz`);
  return rows.length === 0;
};

const expectSoundPerson = async (admin: Database, personRef: string, agreements: Agreements): Promise<void> => {
  const held = await findJourney(admin, personRef);
  if (held?.shown === undefined) throw new Error('A journey has never been looked at.');
  const refs = held.together ?? [personRef];
  const journey =
    refs[0] === personRef
      ? foldJourney(toldTogether(personRef, held.together, await readObservations(admin, refs)))
      : emptyJourney;
  expect(held.journey).toEqual(stored(journey));
  const now: Shown['judgedAt'] = held.shown.judgedAt;
  expect(await isDueLater(admin, personRef, now)).toBe(true);
  const found = findGaps(journey, agreements, now);
  expect(inOrder(await boardOf(admin, personRef))).toEqual(inOrder(stored(boardRows(journey, found, { now, nameOf }))));
  const unmatched = await admin.execute(sql`
    select audience, content as event from board_unmatched
    where event_id in (select source || ' ' || id from observation
      where person_ref in (select jsonb_array_elements_text(${json(refs[0] === personRef ? refs : [])})::uuid))`);
  expect(inOrder([...unmatched])).toEqual(inOrder(stored(unmatchedFor(journey, { now, nameOf, placeOf }))));
};

/** What kept counts rest on: an office's transition stands with one place of its kind. */
const expectOnePlaceEach = async (admin: Database): Promise<void> => {
  const twice = await admin.execute(sql`
    select transition_id from board_row where audience !~ '^(tsb|kriminalomsorg):'
    group by transition_id, person_ref, split_part(audience, ':', 1) having count(*) > 1`);
  expect(twice).toHaveLength(0);
};

const isDecision = ({ type }: OwnEvent): boolean =>
  type.startsWith('no.overgang.sporing.varsel-') || type.startsWith('no.overgang.sporing.personer-');

/** Everything that must hold of the tracker's tables at any moment, whatever happened. */
export const expectSound = async (admin: Database, agreements: Agreements = noAgreements): Promise<void> => {
  for (const personRef of await peopleIn(admin)) await expectSoundPerson(admin, personRef, agreements);
  await expectOnePlaceEach(admin);
  expect(await countsOf(admin)).toEqual(await freshCounts(admin));
  const decided = (await logOf(admin)).filter(isDecision).map((event) => keyOf(event));
  expect(new Set(decided).size).toBe(decided.length);
  const stored = await admin.execute(sql`select source, id from observation where source = 'urn:overgang:sporing'`);
  expect(stored.map((row) => `${row['source']} ${row['id']}`).sort()).toEqual([...decided].sort());
};
