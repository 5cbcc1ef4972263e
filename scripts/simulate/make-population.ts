import { openChance } from './chance.ts';
import { clinicStory, someClinicStay } from './clinic-story.ts';
import { homeWithoutStay } from './homes-without-a-stay.ts';
import { inventPeople, type Person } from './person.ts';
import { prisonStory, somePrisonStay } from './prison-story.ts';
import { withHabits } from './sender-habits.ts';
import type { Step } from './step.ts';

/** What the institutions will do with so many people, around an instant; the same for the same seed. */
export interface Population {
  /** By when they are told. */
  readonly steps: readonly Step[];
  readonly people: number;
}

/** So many more have left, and all is in order: they are off the board again. */
const settled = 0.05;

/** What the institutions will do with one person, around an instant; the same for the same seed. */
export const storyOf = (person: Person, now: number, seed: number): readonly Step[] => {
  const chance = openChance(`${seed}/story/${person.id}`);
  const steps = chance.happens(0.62)
    ? clinicStory(someClinicStay(person, now, chance), chance)
    : prisonStory(somePrisonStay(person, now, chance), chance);
  return withHabits(steps, chance.branch('habits'));
};

const nextOf = (inventor: Iterator<Person, void>): Person => {
  const next = inventor.next();
  if (next.done === true) throw new RangeError('There are no more synthetic people.');
  return next.value;
};

/** Invents people on their way out of clinics and prisons, most of them still inside at `now`, and a few who are settled. */
export const makePopulation = (
  people: number,
  { seed, now }: { readonly seed: number; readonly now: number },
): Population => {
  const inventor = inventPeople(seed, openChance(seed));
  const invent = (count: number): readonly Person[] => Array.from({ length: count }, () => nextOf(inventor));
  const inside = invent(people + Math.ceil(people * settled));
  const strangers = people === 0 ? [] : invent(Math.max(1, Math.round(people / 40)));
  const steps = [
    ...inside.flatMap((person) => storyOf(person, now, seed)),
    ...strangers.map((person) => homeWithoutStay(person, now, openChance(`${seed}/home/${person.id}`))),
  ];
  return { steps: steps.toSorted((a, b) => a.toldAt - b.toldAt), people };
};
