import type { EventOfType, EventType, OvergangEvent } from '@overgang/contracts';
import type { Sender } from '../domain/index.ts';
import { fromBoligsosial } from './from-boligsosial.ts';
import { fromFelles } from './from-felles.ts';
import { fromKriminalomsorg } from './from-kriminalomsorg.ts';
import { fromNav } from './from-nav.ts';
import { fromSporing } from './from-sporing.ts';
import { fromTsb } from './from-tsb.ts';
import type { Understood } from './told.ts';

type By<A extends string> = EventOfType<Extract<EventType, `no.overgang.${A}.${string}`>>;
type Own = 'tsb' | 'kriminalomsorg' | 'boligsosial' | 'nav' | 'felles' | 'sporing';

const is = <A extends Own>(event: OvergangEvent, agency: A): event is By<A> =>
  event.type.startsWith(`no.overgang.${agency}.`);

/**
 * An event of the contract as the tracker understands it, or the named reason why it says nothing to a journey.
 * Each agency's part switches over its whole union: a new event breaks the build of whoever must decide.
 * @param sender whose door the event came through, from the topic; 'sporing' for the tracker's own log.
 */
export const onEvent = (event: OvergangEvent, sender: Sender): Understood => {
  if (is(event, 'tsb')) return fromTsb(event);
  if (is(event, 'kriminalomsorg')) return fromKriminalomsorg(event);
  if (is(event, 'boligsosial')) return fromBoligsosial(event);
  if (is(event, 'nav')) return fromNav(event);
  if (is(event, 'sporing')) return fromSporing(event);
  return fromFelles(event, sender);
};
