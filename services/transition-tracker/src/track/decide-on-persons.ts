import { randomUUID } from 'node:crypto';
import type { Tx } from '@overgang/database';
import {
  type Decided,
  type Decider,
  decideOnMerge,
  decideOnParting,
  findGaps,
  foldJourney,
  type HeldJourney,
  isOfMerge,
  judgedNotBefore,
  type Known,
  type Observation,
  type PersonDecider,
  type Sign,
  toldTogether,
} from '../domain/index.ts';
import type { DecidePorts } from './decide-in-journey.ts';
import { journeyOf } from './journey-of.ts';
import type { LookSettings } from './look-settings.ts';
import { decidedByPerson } from './own-events.ts';
import { regroupPersons } from './regroup-persons.ts';
import { decidedAt } from './settle-notices.ts';
import type { TrackStore } from './track-store.ts';

/** What deciding about persons needs. */
export interface PersonPorts extends Omit<DecidePorts, 'store'> {
  readonly store: DecidePorts['store'] & Pick<TrackStore, 'storeTogether'>;
}

/** Who says that two are one, by what of theirs, and why. */
export interface Merging {
  readonly decider: Decider;
  readonly grunn: string;
  readonly one: { readonly personRef: string; readonly sign: Sign };
  readonly other: { readonly personRef: string; readonly sign: Sign };
}

/** Who says that two are not one after all, and why. */
export interface Parting {
  readonly decider: Decider;
  readonly grunn: string;
  readonly personRef: string;
  /** Undefined: the latest that the decider may undo. */
  readonly sammenslaing: string | undefined;
}

/** Later than everything that is known, and than every earlier decision on who is one person. */
const afterAll = (known: ReadonlyMap<string, readonly Observation[]>, now: Date): string => {
  const all = [...known.values()].flat();
  const latest = Math.max(0, ...all.filter(isOfMerge).map(({ at }) => at + 1));
  return decidedAt(foldJourney(all), new Date(Math.max(now.getTime(), latest)));
};

interface Concerned {
  readonly held: readonly HeldJourney[];
  readonly known: ReadonlyMap<string, readonly Observation[]>;
  readonly now: Date;
  readonly judgedAt: number;
  readonly by: LookSettings;
}

/** Locks everybody concerned, in the order of their refs, and reads all that is known of them. */
const concerned = async (ports: PersonPorts, tx: Tx, personRefs: readonly string[]): Promise<Concerned> => {
  const { store, clock } = ports;
  const first = await store.lockJourneys(tx, personRefs);
  const refs = [...new Set(first.flatMap(({ personRef, together }) => together ?? [personRef]))].sort();
  const held = await store.lockJourneys(tx, refs);
  const found = await store.readObservations(tx, refs);
  const known = new Map(refs.map((ref) => [ref, found.get(ref) ?? []]));
  const now = clock.now();
  const heard = await ports.judgedAt(tx);
  const judgedAt = Math.max(...held.map(({ shown }) => judgedNotBefore(shown, heard, now.getTime())));
  return { held, known, now, judgedAt, by: await ports.settings(tx) };
};

const carryOut = async (ports: PersonPorts, tx: Tx, made: Concerned & { readonly decided: Decided }): Promise<void> => {
  const { held, known, now, judgedAt, by, decided } = made;
  if (decided.kind !== 'decided' || decided.subject === undefined) return;
  const { store } = ports;
  const occasion = { personRef: decided.subject, at: afterAll(known, now), id: `avgjort-${randomUUID()}` };
  const said = decidedByPerson(decided.event, occasion);
  const observation = by.understand(said);
  if (observation === undefined) throw new Error(`A decision that no fold understands: ${said.type}`);
  await store.insertObservations(tx, [{ personRef: said.subject, observation }]);
  const all = new Map([...known, [said.subject, [...(known.get(said.subject) ?? []), observation]]]);
  const { persons, looks } = regroupPersons({ held, known: all, said }, by, { now, judgedAt });
  await store.storeTogether(tx, persons);
  await store.storeLooks(tx, looks);
};

const knownAs = (made: Concerned, { personRef, sign }: Merging['one']): Known | undefined => {
  const held = journeyOf(made.held, personRef);
  if (held === undefined) return undefined;
  const journey = foldJourney(toldTogether(held.personRef, held.together, made.known));
  const found = findGaps(journey, made.by.agreements, made.judgedAt);
  return { personRef: held.personRef, journey, found, sign };
};

const nobody: Decided = { kind: 'refused', why: 'finnes-ikke' };

const deciderOf = ({ decider, grunn }: Merging | Parting, made: Concerned): PersonDecider => ({
  ...decider,
  grunn,
  placeOf: made.by.placeOf,
  now: made.judgedAt,
});

/** Says that two are one person: from then on all that is told of either is one journey, under one lock. */
export const mergePersons =
  (ports: PersonPorts) =>
  (merging: Merging): Promise<Decided> =>
    ports.db.transaction(async (tx) => {
      const made = await concerned(ports, tx, [merging.one.personRef, merging.other.personRef]);
      const [one, other] = [knownAs(made, merging.one), knownAs(made, merging.other)];
      if (one === undefined || other === undefined) return nobody;
      const decided = decideOnMerge(one, other, deciderOf(merging, made));
      await carryOut(ports, tx, { ...made, decided });
      return decided;
    });

/** Says that two are not one after all: each has what was told of it, as if they had never been merged. */
export const partPersons =
  (ports: PersonPorts) =>
  (parting: Parting): Promise<Decided> =>
    ports.db.transaction(async (tx) => {
      const made = await concerned(ports, tx, [parting.personRef]);
      const held = journeyOf(made.held, parting.personRef);
      if (held === undefined) return nobody;
      const journey = foldJourney(toldTogether(held.personRef, held.together, made.known));
      const decided = decideOnParting(journey, parting.sammenslaing, deciderOf(parting, made));
      await carryOut(ports, tx, { ...made, decided });
      return decided;
    });
