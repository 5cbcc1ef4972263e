import type { Database, Tx } from '@overgang/database';
import type { Journey, Party } from '../domain/index.ts';
import { openEvenPace } from './at-an-even-pace.ts';

/** One person, with every ref that they are known by where those are several. */
export interface ConcernedPerson {
  readonly personRef: string;
  readonly journey: Journey;
  readonly together?: readonly string[];
}

/** What going through people needs of the tables. */
export interface GoThroughPorts {
  readonly db: Database;
  readonly countPeople: (tx: Tx) => Promise<number>;
  readonly readConcerned: (
    tx: Tx,
    parties: readonly Party[],
    stretch: { readonly after: string | undefined; readonly limit: number },
  ) => Promise<{
    readonly people: readonly ConcernedPerson[];
    readonly looked: number;
    readonly last: string | undefined;
  }>;
}

/** Some people whom agreements between the parties concern, and how far that is. */
export interface SomePeople {
  readonly people: readonly ConcernedPerson[];
  /** So many looked at, of about so many. */
  readonly looked: number;
  readonly of: number;
}

const atOnce = 500;

/** Goes through everybody a stretch at a time, at an even pace, and hands on whom the parties' agreements concern. */
export const goThroughPeople = async function* (
  { db, countPeople, readConcerned }: GoThroughPorts,
  parties: readonly Party[],
): AsyncGenerator<SomePeople> {
  const rest = openEvenPace();
  const of = await countPeople(db);
  let looked = 0;
  let after: string | undefined;
  for (;;) {
    const stretch = await readConcerned(db, parties, { after, limit: atOnce });
    looked += stretch.looked;
    yield { people: stretch.people, looked, of: Math.max(of, looked) };
    after = stretch.last;
    if (after === undefined) return;
    await rest();
  }
};
