import type { Tx } from '@overgang/database';
import type { Cause, HeldJourney, Journey, Looked, Observation, OwnEvent } from '../domain/index.ts';
import { foldJourney, toldTogether } from '../domain/index.ts';
import { lookAtPerson } from './look-at-person.ts';
import type { LookMoment, LookSettings } from './look-settings.ts';
import { moveOn } from './move-on.ts';
import type { TrackStore } from './track-store.ts';

/** A locked journey, and what is new about the person; the facts themselves are stored. */
export interface ToMoveOn extends HeldJourney {
  readonly news: readonly Observation[];
  /** Undefined where time alone asks for the look. */
  readonly cause?: Cause | undefined;
  /** What a person has decided, which the look is made for: it stands in the log before what it leads to. */
  readonly said?: readonly OwnEvent[];
}

/** What looking at many people needs. */
export interface LookPorts {
  readonly store: Pick<TrackStore, 'readObservations' | 'storeLooks' | 'setAside'>;
  /** What looks are made with; asked for when the journeys are locked, which holds the agreements until commit. */
  readonly settings: (tx: Tx) => Promise<LookSettings>;
  /** A person could not be looked at, because of a fault of ours. The others go on. */
  readonly onFault: (personRef: string, error: unknown) => void;
}

/** A person that could not be looked at. */
export interface Fault {
  readonly personRef: string;
  readonly error: unknown;
}

/** How long a person is left alone whose journey our code cannot fold. */
const setAsideMs = 3_600_000;

/** Leaves people as they are, with all their facts, because of a fault of ours. */
export const setAside = async (
  { store, onFault }: Pick<LookPorts, 'onFault'> & { readonly store: Pick<TrackStore, 'setAside'> },
  tx: Tx,
  { faults, now }: { readonly faults: readonly Fault[]; readonly now: Date },
): Promise<void> => {
  if (faults.length === 0) return;
  for (const { personRef, error } of faults) onFault(personRef, error);
  await store.setAside(
    tx,
    faults.map(({ personRef }) => personRef),
    new Date(now.getTime() + setAsideMs),
  );
};

interface Moved {
  readonly held: ToMoveOn;
  /** Undefined: everything is to be folded. */
  readonly journey: Journey | undefined;
}

/** A journey of several refs is folded anew each time: whose each fact is stands in the table only. */
const moved = (held: ToMoveOn): Moved => {
  const isToFold = held.toRefold || held.together !== undefined;
  const journey = isToFold ? 'refold' : moveOn(held.journey, held.news);
  return { held, journey: journey === 'refold' ? undefined : journey };
};

/**
 * Looks at many people in one transaction, and writes what it leads to. One whose journey our code cannot fold is set
 * aside with all its facts, and does not hold up the others.
 */
export const lookAtPeople = async (
  ports: LookPorts,
  tx: Tx,
  { people, by, ...moment }: LookMoment & { readonly people: readonly ToMoveOn[]; readonly by: LookSettings },
): Promise<void> => {
  const { store } = ports;
  const all = people.map(moved);
  const toRefold = all.flatMap(({ held, journey }) =>
    journey === undefined ? (held.together ?? [held.personRef]) : [],
  );
  const known = toRefold.length === 0 ? new Map() : await store.readObservations(tx, toRefold);
  const looks: Looked[] = [];
  const faults: Fault[] = [];
  for (const { held, journey } of all) {
    const { personRef, together, shown, cause, said = [] } = held;
    try {
      const folded = journey ?? foldJourney(toldTogether(personRef, together, known));
      const looked = lookAtPerson({ personRef, shown, journey: folded, cause }, by, moment);
      looks.push({ ...looked, events: [...said, ...looked.events] });
    } catch (error) {
      faults.push({ personRef, error });
    }
  }
  if (looks.length > 0) await store.storeLooks(tx, looks);
  await setAside(ports, tx, { faults, now: moment.now });
};
