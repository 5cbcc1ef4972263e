import type { Datoperiode, Etat, Orgnr } from '@overgang/contracts';
import { foldJourney } from '../src/domain/fold/fold.ts';
import type { Observation } from '../src/domain/journey/observation.ts';
import { keyOf } from '../src/domain/journey/order.ts';
import { unmatchedIn } from '../src/domain/matching/matches.ts';
import { kommune, sources, transition } from './tell.ts';

/** The transition that is made by hand. */
export const made = transition(9);
const place = { kommune: kommune('3403') } as const;

/** An office makes a way out of a message of its own that waits; undefined where there is none. */
export const making = (told: readonly Observation[], at: number, ut?: Datoperiode): Observation | undefined => {
  const waiting = unmatchedIn(foldJourney(told.filter((one) => one.at < at))).find(
    ({ by, told: message }) => message !== undefined && (by === 'nav' || by === 'boligsosial'),
  );
  if (waiting === undefined) return undefined;
  const av = { etat: waiting.by as Etat, ...place };
  const opprettet = { etat: 'tsb', enhet: '310000019' as Orgnr, ...place, av, ...(ut && { ut }) } as const;
  const target = keyOf(waiting);
  const decision = { source: sources.sporing, id: 'd1', by: 'sporing', at, recordedAt: at } as const;
  return { ...decision, kind: 'hendelse-koblet', names: made, target, opprettet };
};
