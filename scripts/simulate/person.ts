import { syntheticNumbers } from '@overgang/person-ref';
import type { Chance } from './chance.ts';
import { type Home, somePlace } from './places.ts';

/** A synthetic person: an invented name, and a number that nobody has. */
export interface Person {
  /** Unique in one simulation; part of the ids of stays. */
  readonly id: string;
  readonly identitetsnummer: string;
  readonly navn: string;
  readonly home: Home;
}

const first = ['Anniken', 'Bjørnar', 'Cato', 'Dagny', 'Eskil', 'Frøydis', 'Gaute', 'Hedda', 'Ivar', 'Jorunn'] as const;
const last = ['Prøvestad', 'Testbakken', 'Eksempelmo', 'Liksomdal', 'Øvingseth', 'Mønsterås'] as const;

/** Makes synthetic people for ever, the same ones for the same seed. */
export const inventPeople = function* (seed: number, chance: Chance): Generator<Person, void, void> {
  let count = 0;
  for (const number of syntheticNumbers(seed)) {
    count += 1;
    const own = chance.branch(`person-${count}`);
    yield {
      id: `${seed}-${count}`,
      identitetsnummer: number.disclose(),
      navn: `${own.oneOf(first)} ${own.oneOf(last)}`,
      home: somePlace(own),
    };
  }
};
