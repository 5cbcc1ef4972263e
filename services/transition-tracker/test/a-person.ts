import { randomUUID } from 'node:crypto';
import type { OvergangId } from '@overgang/contracts';
import { transitionIdOf } from '@overgang/reproducible-id';
import { keyOf, type Observation, type ObservationKind, type PersonObserved } from '../src/domain/index.ts';
import { hamar, range, type Said, sources, tell } from './tell.ts';

/** Somebody in a clinic in Hamar who needs a home and has consented to the offices hearing of it. */
export interface APerson {
  readonly personRef: string;
  readonly stay: OvergangId;
  readonly admitted: PersonObserved;
  readonly consented: PersonObserved;
  /** The date of the discharge, told at some moment. */
  readonly planned: (when: string, out: string) => PersonObserved;
  readonly left: (when: string, til?: 'uten-tak' | 'egen-bolig') => PersonObserved;
  /** Anything else that is told about the person. */
  readonly told: <K extends ObservationKind>(when: string, kind: K, said: Said<K>) => PersonObserved;
  readonly takenBack: (when: string, what: PersonObserved) => PersonObserved;
}

/** A person admitted on 5 January 2026, at noon. Everything has ids of its own. */
export const aPerson = (place: { readonly kommune?: string; readonly bydel?: string } = hamar): APerson => {
  const personRef = randomUUID();
  const stay = transitionIdOf(sources.tsb, personRef.slice(0, 13));
  const told = <K extends ObservationKind>(when: string, kind: K, said: Said<K>): PersonObserved => {
    const observation = tell(when, kind, { id: randomUUID(), ...said });
    return { personRef, observation };
  };
  const clinic = { stay, etat: 'tsb' } as const;
  const there = place as typeof hamar;
  return {
    personRef,
    stay,
    told,
    admitted: told('2026-01-05', 'opphold-startet', {
      ...clinic,
      ...there,
      slag: 'langtid',
      kommunaltBehov: 'ja',
      behov: { bolig: 'ja', nav: 'ja' },
    }),
    consented: told('2026-01-05', 'samtykke', { svar: 'gitt', til: ['nav', 'boligsosial'], names: stay }),
    planned: (when, out) => told(when, 'utgang-planlagt', { ...clinic, ...there, periode: range(out) }),
    left: (when, til = 'egen-bolig') => told(when, 'ut', { ...clinic, mate: 'utskrevet', til }),
    takenBack: (when, { observation }) => {
      const { source, by } = observation as Observation;
      return told(when, 'melding-trukket', { source, by, target: keyOf(observation) });
    },
  };
};
