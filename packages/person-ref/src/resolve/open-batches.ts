import type { PersonResolverOptions } from './person-resolver-options.ts';
import { type NamedPerson, PersonRegistryError, type Resolution, type ResolvePerson } from './port.ts';

interface Waiting {
  readonly person: NamedPerson;
  readonly resolve: (resolution: Resolution) => void;
  readonly reject: (error: unknown) => void;
}

/** Makes one-by-one questions travel together: what gathers while calls are under way goes in the next one. */
export const openBatches = ({
  resolvePeople,
  maxBatch = 200,
  maxCalls = 2,
  maxWaiting = 10_000,
}: Pick<PersonResolverOptions, 'resolvePeople' | 'maxBatch' | 'maxCalls' | 'maxWaiting'>): ResolvePerson => {
  const waiting: Waiting[] = [];
  let calls = 0;
  let scheduled = false;

  const call = async (batch: readonly Waiting[]): Promise<void> => {
    calls += 1;
    try {
      const resolutions = await resolvePeople(batch.map(({ person }) => person));
      for (const [at, { resolve, reject }] of batch.entries()) {
        const resolution = resolutions[at];
        if (resolution === undefined) reject(new PersonRegistryError('bad-answer'));
        else resolve(resolution);
      }
    } catch (error) {
      for (const { reject } of batch) reject(error);
    } finally {
      calls -= 1;
      schedule();
    }
  };

  const send = (): void => {
    scheduled = false;
    while (waiting.length > 0 && calls < maxCalls) void call(waiting.splice(0, maxBatch));
  };

  const schedule = (): void => {
    if (scheduled || waiting.length === 0 || calls >= maxCalls) return;
    scheduled = true;
    setImmediate(send);
  };

  return (person) =>
    new Promise((resolve, reject) => {
      if (waiting.length >= maxWaiting) return reject(new PersonRegistryError('overloaded'));
      waiting.push({ person, resolve, reject });
      schedule();
    });
};
