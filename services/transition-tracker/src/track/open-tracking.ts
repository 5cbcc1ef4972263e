import type { Database, Tx } from '@overgang/database';
import type { SortedRecords } from '@overgang/event-intake';
import { causeOf, type HeldJourney, judgeAt, type PersonObserved } from '../domain/index.ts';
import { decideInJourney } from './decide-in-journey.ts';
import { mergePersons, partPersons } from './decide-on-persons.ts';
import { type LookPorts, lookAtPeople, setAside, type ToMoveOn } from './look-at-people.ts';
import type { LookSettings } from './look-settings.ts';
import type { TrackStore } from './track-store.ts';
import { wakeSomeOf } from './wake-some.ts';

/** What tracking needs from the rest of the service. */
export interface TrackingPorts extends Omit<LookPorts, 'store'> {
  readonly db: Database;
  readonly clock: { readonly now: () => Date };
  readonly store: TrackStore;
}

/** The two ways in which a journey is looked at: something was told, or its time has come. */
export interface Tracking {
  /** Takes in what was told, inside the consumer's transaction. */
  readonly take: (tx: Tx, told: readonly PersonObserved[], sorted: Pick<SortedRecords, 'pulses'>) => Promise<void>;
  /** Looks again at no more than `limit` journeys that are due, in a transaction of its own; how many there were. */
  readonly wakeSome: (limit: number) => Promise<number>;
  /** The moment at which gaps are judged now. */
  readonly judgedAt: (tx: Tx) => Promise<number>;
  /** Decides what somebody wishes, where that may be decided by them. */
  readonly decide: ReturnType<typeof decideInJourney>;
  /** Says that two are one person, or that they are not. */
  readonly merge: ReturnType<typeof mergePersons>;
  readonly part: ReturnType<typeof partPersons>;
}

/** The journeys that something new is told of; what is told under any ref of a person is told of the one. */
const withNews = (held: readonly HeldJourney[], stored: readonly PersonObserved[]): readonly ToMoveOn[] => {
  const fresh = Map.groupBy(stored, ({ personRef }) => personRef);
  const known = new Set(held.flatMap(({ personRef, together = [personRef] }) => together));
  if ([...fresh.keys()].some((ref) => !known.has(ref)))
    throw new Error('A person was told of whose journey is not held.');
  return held.flatMap((one) => {
    const { personRef, together = [personRef] } = one;
    if (together[0] !== personRef) return [];
    const news = together.flatMap((ref) => fresh.get(ref) ?? []);
    return news.length === 0
      ? []
      : [{ ...one, news: news.map(({ observation }) => observation), cause: causeOf(news) }];
  });
};

/** At which moment a look judges, and by what. */
interface LookBy {
  readonly judgedAt: number;
  readonly by: LookSettings;
}

/** What is due, and what it is judged by: in one round trip, the locks first. */
const lockDue = ({ store, settings }: TrackingPorts, tx: Tx, due: { readonly now: Date; readonly limit: number }) =>
  Promise.all([store.lockDueJourneys(tx, due), settings(tx)]);

/** Opens tracking. It begins to listen now: see judgeAt. */
export const openTracking = (ports: TrackingPorts): Tracking => {
  const { db, clock, store, settings } = ports;
  const opened = clock.now().getTime();

  const judgedNow = async (tx: Tx): Promise<number> => {
    const { pulses, since } = await store.readHeard(tx);
    return judgeAt(pulses, clock.now().getTime(), Math.max(opened, since));
  };

  const look = (tx: Tx, people: readonly ToMoveOn[], by: LookBy): Promise<void> =>
    lookAtPeople(ports, tx, { people, ...by, now: clock.now() });

  const takeIn = async (tx: Tx, told: readonly PersonObserved[]): Promise<void> => {
    const personRefs = told.map(({ personRef }) => personRef);
    // One after the other, but travelling together: the locks are taken first.
    const [held, stored, judgedAt, by] = await Promise.all([
      store.lockJourneys(tx, personRefs),
      store.insertObservations(tx, told),
      judgedNow(tx),
      settings(tx),
    ]);
    const people = withNews(held, stored);
    if (people.length > 0) await look(tx, people, { judgedAt, by });
  };

  return {
    judgedAt: judgedNow,
    decide: decideInJourney({ ...ports, judgedAt: judgedNow }),
    merge: mergePersons({ ...ports, judgedAt: judgedNow }),
    part: partPersons({ ...ports, judgedAt: judgedNow }),
    take: async (tx, told, { pulses }) => {
      await store.storePulses(tx, pulses, clock.now());
      if (told.length > 0) await takeIn(tx, told);
    },
    wakeSome: wakeSomeOf({
      wake: (limit, inHand) =>
        db.transaction(async (tx) => {
          const judgedAt = await judgedNow(tx);
          const [due, by] = await lockDue(ports, tx, { now: new Date(judgedAt), limit });
          inHand(due.map(({ personRef }) => personRef));
          const people = due.map((one) => ({ ...one, news: [] }));
          if (people.length > 0) await look(tx, people, { judgedAt, by });
          return due.length;
        }),
      setAside: (personRef, error) =>
        db.transaction((tx) => setAside(ports, tx, { faults: [{ personRef, error }], now: clock.now() })),
    }),
  };
};
