import { uuidV5 } from '@overgang/reproducible-id';
import { openChance } from '../simulate/chance.ts';
import { storyOf } from '../simulate/make-population.ts';
import { inventPeople } from '../simulate/person.ts';
import { day, type Step } from '../simulate/step.ts';

/** What the institutions tell of one person. */
export interface StayTold {
  readonly personRef: string;
  /** By when it is told, with what is sent twice and late. */
  readonly steps: readonly Step[];
}

/** The stretch of time that is lived through; epoch milliseconds. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** No stay of the simulation is longer: who is met so long before and after fills the stretch evenly. */
const longestStay = 425 * day;

/** Stays at a steady pace, so many a year, as the simulation's clinics and prisons have them; those that touch the stretch. */
export const staysAround = (perYear: number, { from, until }: Stretch, seed: number): readonly StayTold[] => {
  const first = from - longestStay;
  const span = until + longestStay - first;
  const count = Math.round((perYear * span) / (365 * day));
  const inventor = inventPeople(seed, openChance(seed));
  return Array.from({ length: count }, (_, at) => {
    const { value: person } = inventor.next();
    if (person === undefined) throw new RangeError('There are no more synthetic people.');
    const steps = storyOf(person, Math.round(first + (span * at) / count), seed);
    return { personRef: uuidV5(`trust/${person.id}`), steps: steps.toSorted((a, b) => a.toldAt - b.toldAt) };
  }).filter(({ steps }) => (steps.at(-1)?.toldAt ?? 0) > from - 120 * day && (steps[0]?.toldAt ?? until) < until);
};
