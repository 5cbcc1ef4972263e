import type { Etat } from '@overgang/contracts';
import type { EventAboutPerson } from '@overgang/contracts/events';
import { givenFor } from '@overgang/testing';
import type { RecordedFact } from '../../src/decide/fact.ts';
import { deciderOf } from '../../src/decider-of.ts';
import type { DoorSpec } from '../../src/index.ts';
import { matterOf } from '../../src/intake/matter-of.ts';

/** A fact as the contract's example has it, that happened at this time. Its id says which it is. */
export const told = (definition: EventAboutPerson, time: string, data: object = {}): RecordedFact => {
  const { recordedat: _, ...example } = definition.example;
  return { ...example, id: `${definition.name} ${time}`, time, data: { ...example.data, ...data } };
};

/** The retraction of a fact. */
export const retracted = ({ source, id, subject }: RecordedFact): RecordedFact => ({
  source,
  subject,
  id: `not ${id}`,
  type: 'no.overgang.felles.melding-trukket.v1',
  time: '2027-02-01T08:00:00+01:00',
  data: { kilde: source, meldingId: id },
});

/**
 * `const given = storiesAt(spec)`, then `given(...history).when(fact).gives(...facts)` or `.isRefused(refusal)`: what this
 * agency's door decides, long after everything in the contract's examples.
 */
export const storiesAt = <A extends Etat, Code extends string>(
  spec: Pick<DoorSpec<A, Code>, 'etat' | 'matters' | 'stay' | 'whyImpossible'>,
) => {
  const given = givenFor(deciderOf(spec));
  const receivedAt = Date.parse('2027-03-01T08:00:00+01:00');
  return (...history: readonly RecordedFact[]) => ({
    when: (fact: RecordedFact) =>
      given(...history).when({ fact, receivedAt, isOfStay: matterOf(fact, spec.matters)?.isStay ?? false }),
  });
};
