import { eventsOfBoligsosial } from './boligsosial/events-of-boligsosial.ts';
import type { EventDefinition, EventOf } from './define-event.ts';
import { eventsOfFelles } from './felles/events-of-felles.ts';
import { eventsOfKriminalomsorg } from './kriminalomsorg/events-of-kriminalomsorg.ts';
import { eventsOfNav } from './nav/events-of-nav.ts';
import { eventsOfSporing } from './sporing/events-of-sporing.ts';
import { eventsOfTsb } from './tsb/events-of-tsb.ts';

/** Every event of the contract, in the order of the agencies. */
export const allEvents = [
  ...eventsOfTsb,
  ...eventsOfKriminalomsorg,
  ...eventsOfBoligsosial,
  ...eventsOfNav,
  ...eventsOfFelles,
  ...eventsOfSporing,
] as const;

/** The type of one recorded event, by definition: distributes over a union. */
type Recorded<E> = E extends EventDefinition ? EventOf<E> : never;

/** The closed union of all recorded events; switch over `type` without a default. */
export type OvergangEvent = Recorded<(typeof allEvents)[number]>;

/** The types of all events. */
export type EventType = OvergangEvent['type'];

/** The recorded event of one type. */
export type EventOfType<T extends EventType> = Extract<OvergangEvent, { readonly type: T }>;

/** The definition of each event, by type. */
export const registry: ReadonlyMap<string, EventDefinition> = new Map(
  allEvents.map((definition) => [definition.type, definition as unknown as EventDefinition]),
);
