import { openBatches } from './open-batches.ts';
import { openPersonCache } from './open-person-cache.ts';
import type { PersonResolverOptions } from './person-resolver-options.ts';
import type { NamedPerson, Resolution, ResolvePerson } from './port.ts';

/**
 * A resolver that asks person-registry rarely: answers are remembered, the same question under way is asked once, and
 * people who come at the same time travel in one call. Another organisation, or a new name, is another question. It holds
 * no number in clear once the question is answered.
 */
export const openPersonResolver = (options: PersonResolverOptions): ResolvePerson => {
  const ask = openBatches(options);
  const cache = openPersonCache(options);
  const underWay = new Map<string, Promise<Resolution>>();

  const askAndRemember = async (person: NamedPerson, question: string): Promise<Resolution> => {
    try {
      const resolution = await ask(person);
      if (resolution.kind === 'resolved') cache.remember(person, resolution.personRef);
      return resolution;
    } finally {
      underWay.delete(question);
    }
  };

  return async (person) => {
    const known = cache.recall(person);
    if (known !== undefined) return { kind: 'resolved', personRef: known };
    const question = cache.questionOf(person);
    const asked = underWay.get(question) ?? askAndRemember(person, question);
    underWay.set(question, asked);
    return asked;
  };
};
