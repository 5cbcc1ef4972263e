import type { Database, Tx } from '@overgang/database';
import type { SortedRecords } from '@overgang/event-intake';
import { type Agreements, emptyJourney, type Journey } from '../domain/index.ts';
import { judgeAt } from '../domain/judge-at.ts';
import { type HeldJourney, lockDueJourneys, lockJourneys } from '../storage/journey-table.ts';
import { insertObservations, readObservations } from '../storage/observation-table.ts';
import { readPulses, storePulses } from '../storage/pulse-table.ts';
import { foldIn, refold } from './fold-in.ts';
import { type LookSettings, lookAtPerson } from './look-at-person.ts';
import type { PersonObserved } from './person-observed.ts';
import type { TrackerEvent } from './tracker-event.ts';
import { writeLooks } from './write-looks.ts';

/** What tracking needs from the rest of the service. */
export interface TrackingPorts {
  readonly db: Database;
  readonly clock: { readonly now: () => Date };
  readonly agreements: () => Agreements;
  readonly nameOf: LookSettings['nameOf'];
  readonly placeOf: LookSettings['placeOf'];
}

/** The two ways in which a journey is looked at: something was told, or its time has come. */
export interface Tracking {
  /** Takes in what was told, inside the consumer's transaction. */
  readonly take: (tx: Tx, told: readonly PersonObserved[], sorted: SortedRecords) => Promise<void>;
  /** Looks again at no more than `limit` journeys that are due, in a transaction of its own; how many there were. */
  readonly wakeSome: (limit: number) => Promise<number>;
  /** The moment at which gaps are judged now. */
  readonly judgedAt: (tx: Tx) => Promise<number>;
}

const asIs = (event: TrackerEvent): TrackerEvent => event;

/** Opens tracking. It begins to listen now: see judgeAt. */
export const openTracking = ({ db, clock, agreements, nameOf, placeOf }: TrackingPorts): Tracking => {
  const since = clock.now().getTime();

  const judgedAt = async (tx: Tx): Promise<number> => {
    const pulses = (await readPulses(tx)).map(({ through, heardAt }) => ({ through: Date.parse(through), heardAt }));
    return judgeAt(pulses, clock.now().getTime(), since);
  };

  const look = async (tx: Tx, held: readonly HeldJourney[]): Promise<void> => {
    const settings = { agreements: agreements(), judgedAt: await judgedAt(tx), now: clock.now(), nameOf, placeOf };
    const looks = held.map((one) => lookAtPerson(one, settings));
    await writeLooks(tx, looks, { clock, stamp: asIs });
  };

  const takeIn = async (tx: Tx, told: readonly PersonObserved[]): Promise<void> => {
    const held = await lockJourneys(
      tx,
      told.map(({ personRef }) => personRef),
    );
    const fresh = await insertObservations(tx, told);
    const byPerson = Map.groupBy(fresh, ({ personRef }) => personRef);
    const touched = held.filter(({ personRef }) => byPerson.has(personRef));
    if (touched.length === 0) return;
    const news = new Map([...byPerson].map(([ref, all]) => [ref, all.map(({ observation }) => observation)]));
    const journeys = new Map<string, Journey>(touched.map(({ personRef, journey }) => [personRef, journey]));
    const { advanced, toRefold } = foldIn(journeys, news);
    const folded = toRefold.length === 0 ? new Map() : refold(await readObservations(tx, toRefold));
    const moved = (personRef: string): Journey => advanced.get(personRef) ?? folded.get(personRef) ?? emptyJourney;
    await look(
      tx,
      touched.map((one) => ({ ...one, journey: moved(one.personRef) })),
    );
  };

  return {
    judgedAt,
    take: async (tx, told, { pulses }) => {
      await storePulses(tx, pulses, clock.now());
      if (told.length > 0) await takeIn(tx, told);
    },
    wakeSome: (limit) =>
      db.transaction(async (tx) => {
        const due = await lockDueJourneys(tx, { now: new Date(await judgedAt(tx)), limit });
        if (due.length > 0) await look(tx, due);
        return due.length;
      }),
  };
};
