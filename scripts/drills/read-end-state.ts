import path from 'node:path';
import { type Database, openDatabase } from '@overgang/database';
import { readAgreementsFile } from '@overgang/transition-tracker';
import {
  byMunicipality,
  findGaps,
  foldJourney,
  type Journey,
  type Observation,
} from '@overgang/transition-tracker/measure';
import { sql } from 'drizzle-orm';

/** What a run has come to, in terms that two runs of the same posts have in common. */
export interface EndState {
  /** Ids of the facts that the tracker holds. */
  readonly facts: ReadonlySet<string>;
  /** The open gaps of each person, all judged at one moment: ids of gap and step, in order. */
  readonly gaps: ReadonlyMap<string, string>;
  /** Everybody's journey, without what differs from run to run. */
  readonly journeys: ReadonlyMap<string, string>;
  /** Persons whose stored journey is not the fold of their facts. */
  readonly outOfOrder: number;
  /** Each gap that was ever announced, and how often it was opened without having been closed between. */
  readonly announced: ReadonlyMap<string, number>;
  /** Notices by id, and how often each was ordered. */
  readonly notices: ReadonlyMap<string, number>;
}

const agreementsFile = path.resolve(import.meta.dirname, '../../infra/agreements/demo.json');

/** What is stamped anew in each run; and notices, of which there are fewer where several facts came in one batch. */
const varying: ReadonlySet<string> = new Set(['recordedAt', 'last', 'notices']);
const aboutNotices: ReadonlySet<string> = new Set(['ikke-mottatt', 'ikke-besvart']);

const without = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(without);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !varying.has(name));
  return Object.fromEntries(kept.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, each]) => [name, without(each)]));
};

/** The same text for the same JSON. */
const textOf = (value: unknown): string => JSON.stringify(without(value));
const exactly = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );

const countOpened = async (db: Database): Promise<Map<string, number>> => {
  const rows = await db.execute(sql`
    select event -> 'data' ->> 'mangelId' as id, event ->> 'type' as type from transition_tracker.event_log
    where event ->> 'type' in ('no.overgang.sporing.mangel-oppdaget.v1', 'no.overgang.sporing.mangel-lukket.v1')
    order by position`);
  const open = new Map<string, number>();
  const most = new Map<string, number>();
  for (const row of rows) {
    const id = String(row['id']);
    const now = (open.get(id) ?? 0) + (String(row['type']).includes('oppdaget') ? 1 : -1);
    open.set(id, now);
    most.set(id, Math.max(most.get(id) ?? 0, now));
  }
  return most;
};

const countNotices = async (db: Database): Promise<Map<string, number>> => {
  const rows = await db.execute(sql`
    select event -> 'data' ->> 'varselId' as id, count(*) as times from transition_tracker.event_log
    where event ->> 'type' = 'no.overgang.sporing.varsel-bestilt.v1' group by 1`);
  return new Map(rows.map((row) => [String(row['id']), Number(row['times'])]));
};

/** Reads the end state from the database that the services share. `now`: the one moment at which gaps are judged. */
export const readEndState = async (adminUrl: string, now: number): Promise<EndState> => {
  const db = openDatabase({
    url: adminUrl,
    schema: 'public',
    application: 'drill',
    maxConnections: 1,
    statementTimeoutMs: 0,
  });
  try {
    const agreements = byMunicipality(await readAgreementsFile(agreementsFile));
    const observed = await db.execute(
      sql`select person_ref, id, source, observation from transition_tracker.observation`,
    );
    const stored = await db.execute(sql`select person_ref, journey from transition_tracker.journey`);
    const byPerson = Map.groupBy(observed, (row) => String(row['person_ref']));
    const kept = new Map(stored.map((row) => [String(row['person_ref']), exactly(row['journey'])]));
    const gaps = new Map<string, string>();
    const journeys = new Map<string, string>();
    let outOfOrder = 0;
    for (const [person, rows] of byPerson) {
      const journey: Journey = foldJourney(rows.map((row) => row['observation'] as Observation)); // as the tracker wrote it
      if (kept.get(person) !== exactly(journey)) outOfOrder += 1;
      const found = findGaps(journey, agreements, now)
        .gaps.filter(({ expectation }) => !aboutNotices.has(expectation))
        .map(({ expectation, occasion, trinn }) => [expectation, occasion, trinn].join(' '));
      gaps.set(person, found.toSorted().join('\n'));
      journeys.set(person, textOf(journey));
    }
    const facts = observed
      .filter((row) => String(row['source']).startsWith('urn:orgnr:'))
      .map((row) => String(row['id']));
    return {
      facts: new Set(facts),
      gaps,
      journeys,
      outOfOrder,
      announced: await countOpened(db),
      notices: await countNotices(db),
    };
  } finally {
    await db.close();
  }
};
