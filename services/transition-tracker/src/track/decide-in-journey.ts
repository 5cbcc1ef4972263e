import { randomUUID } from 'node:crypto';
import type { Database, Tx } from '@overgang/database';
import {
  type Decided,
  type Decider,
  decide,
  findGaps,
  foldJourney,
  type HeldJourney,
  judgedNotBefore,
  toldOf,
  toldTogether,
  type Wish,
} from '../domain/index.ts';
import { journeyOf } from './journey-of.ts';
import { type LookPorts, lookAtPeople } from './look-at-people.ts';
import { decidedByPerson } from './own-events.ts';
import { decidedAt } from './settle-notices.ts';
import type { TrackStore } from './track-store.ts';

/** What deciding needs from the rest of the service. */
export interface DecidePorts extends Omit<LookPorts, 'store'> {
  readonly db: Database;
  readonly clock: { readonly now: () => Date };
  readonly store: Pick<
    TrackStore,
    'lockJourneys' | 'insertObservations' | 'readObservations' | 'storeLooks' | 'setAside'
  >;
  /** The moment at which gaps are judged now. */
  readonly judgedAt: (tx: Tx) => Promise<number>;
}

/** Whose journey, what is wished, and by whom. */
export interface Deciding {
  readonly personRef: string;
  readonly wish: Wish;
  readonly decider: Decider;
}

/**
 * Decides under the journey's lock, and looks at once at what it leads to: the decision, the notices and the board change
 * together, or nothing does.
 */
export const decideInJourney =
  (ports: DecidePorts) =>
  async ({ personRef, wish, decider }: Deciding): Promise<Decided> => {
    const { db, clock, store, settings } = ports;
    return db.transaction(async (tx) => {
      const held = journeyOf(await store.lockJourneys(tx, [personRef]), personRef);
      if (held === undefined) return { kind: 'refused', why: 'finnes-ikke' };
      const now = clock.now();
      const judgedAt = judgedNotBefore(held.shown, await ports.judgedAt(tx), now.getTime());
      const journey = await currentOf(held, store, tx);
      const by = await settings(tx);
      const { agreements, placeOf, understand } = by;
      const found = findGaps(journey, agreements, judgedAt);
      const decided = decide({ journey, found, now: judgedAt }, wish, { ...decider, placeOf });
      if (decided.kind !== 'decided') return decided;
      const said = decidedByPerson(decided.event, {
        personRef: toldOf(journey, held.personRef)(decided.event.data),
        at: decidedAt(journey, now),
        id: `avgjort-${randomUUID()}`,
      });
      const observation = understand(said);
      if (observation === undefined) throw new Error(`A decision that no fold understands: ${said.type}`);
      await store.insertObservations(tx, [{ personRef: said.subject, observation }]);
      const people = [{ ...held, news: [observation], said: [said] }];
      await lookAtPeople(ports, tx, { people, judgedAt, now, by });
      return decided;
    });
  };

/** The journey with all that is known. */
const currentOf = async (
  { personRef, journey, toRefold, together }: HeldJourney,
  store: Pick<TrackStore, 'readObservations'>,
  tx: Tx,
) =>
  toRefold
    ? foldJourney(toldTogether(personRef, together, await store.readObservations(tx, together ?? [personRef])))
    : journey;
