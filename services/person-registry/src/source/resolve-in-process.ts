import { isRetriable } from '@overgang/database';
import { PersonRegistryError, type Resolution, type ResolvePeople } from '@overgang/person-ref';
import type { NamedByText } from './resolve-named.ts';

/** The way to this service for doors in the same process. They see the same errors as over HTTP. */
export const resolveInProcess =
  (resolve: (people: readonly NamedByText[]) => Promise<readonly Resolution[]>): ResolvePeople =>
  async (people) => {
    try {
      return await resolve(
        people.map(({ number, organisation, name }) => ({ number: number.disclose(), organisation, name })),
      );
    } catch (error) {
      throw isRetriable(error) ? new PersonRegistryError('away', error) : error;
    }
  };
