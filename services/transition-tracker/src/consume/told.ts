import type { EventOfType, EventType, OvergangEvent, OvergangId } from '@overgang/contracts';
import { transitionIdOf } from '@overgang/reproducible-id';
import { basesNamed, type Observation, type Sender, type Told } from '../domain/index.ts';

/** Why an event says nothing to a journey. */
export type SkipReason = 'kunngjoring' | 'automatisk-kobling' | 'annens-melding' | 'samarbeidsavtale';

export type Understood =
  | { readonly kind: 'observation'; readonly observation: Observation }
  | { readonly kind: 'skip'; readonly reason: SkipReason };

type SenderOf = 'tsb' | 'kriminalomsorg' | 'boligsosial' | 'nav' | 'felles' | 'sporing';

/** One reader for every event of an agency: a new event breaks the build of whoever must decide. */
export type Readers<A extends SenderOf> = {
  readonly [T in Extract<EventType, `no.overgang.${A}.${string}`>]: (
    event: EventOfType<T>,
    told: Told,
  ) => Observation | SkipReason;
};

/** What every observation has, from the envelope. */
export const toldBy = (event: OvergangEvent, by: Sender): Told => {
  const bases = event.legalbasis === undefined ? [] : basesNamed(event.legalbasis);
  return {
    source: event.source,
    id: event.id,
    by,
    at: Date.parse(event.time),
    recordedAt: Date.parse(event.recordedat),
    ...(bases.length === 0 ? {} : { bases }),
  };
};

/** Which stay a message of TSB is about. */
export const stayInTsb = (event: { readonly source: string; readonly data: { readonly oppholdId: string } }) =>
  ({ stay: transitionIdOf(event.source, event.data.oppholdId), etat: 'tsb' }) as const;

/** Which stay a message of a prison is about. */
export const stayInPrison = (event: {
  readonly source: string;
  readonly data: { readonly fengselsoppholdId: string };
}) => ({ stay: transitionIdOf(event.source, event.data.fengselsoppholdId), etat: 'kriminalomsorg' }) as const;

/** The transition that the sender named, where one was named. */
export const naming = (event: { readonly data: { readonly overgangId?: OvergangId | undefined } }) =>
  event.data.overgangId === undefined ? {} : { names: event.data.overgangId };

/** How much help the person may be given, where it was said. */
export const helping = <B extends string>(data: { readonly bistandsgrunnlag?: B | undefined }) =>
  data.bistandsgrunnlag === undefined ? {} : { bistand: data.bistandsgrunnlag };
