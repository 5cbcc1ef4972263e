import type { EventType, OvergangEvent } from '@overgang/contracts';
import type { Observation, Sender, Told } from '../domain/index.ts';
import { fromBoligsosial } from './from-boligsosial.ts';
import { fromFelles } from './from-felles.ts';
import { fromKriminalomsorg } from './from-kriminalomsorg.ts';
import { fromNav } from './from-nav.ts';
import { fromSporing } from './from-sporing.ts';
import { fromTsb } from './from-tsb.ts';
import { type SkipReason, toldBy, type Understood } from './told.ts';

const readers = {
  ...fromTsb,
  ...fromKriminalomsorg,
  ...fromBoligsosial,
  ...fromNav,
  ...fromFelles,
  ...fromSporing,
} satisfies Record<EventType, unknown>;

/**
 * An event of the contract as the tracker understands it, or the named reason why it says nothing to a journey.
 * There is one reader for every type of the contract: a new event breaks the build until somebody has decided.
 * @param sender whose door the event came through, from the topic; 'sporing' for the tracker's own log.
 */
export const onEvent = (event: OvergangEvent, sender: Sender): Understood => {
  // The reader under an event's type takes that event; TypeScript cannot follow the pairing through a union.
  const read = readers[event.type] as (event: OvergangEvent, told: Told) => Observation | SkipReason;
  const understood = read(event, toldBy(event, sender));
  return typeof understood === 'string'
    ? { kind: 'skip', reason: understood }
    : { kind: 'observation', observation: understood };
};
