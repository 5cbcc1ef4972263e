import { DatabaseError } from '@overgang/database';

/** How journeys are woken, and how one is set aside. */
export interface WakePorts {
  /** Looks at no more than so many journeys that are due, in one transaction, and says whom it has taken in hand. */
  readonly wake: (limit: number, inHand: (personRefs: readonly string[]) => void) => Promise<number>;
  readonly setAside: (personRef: string, error: unknown) => Promise<void>;
}

/** What no waiting mends: something about one person that the tables do not take. */
const isUnstorable = (error: unknown): boolean =>
  error instanceof DatabaseError && (error.code === 'bad-value' || error.code === 'constraint');

/**
 * Wakes journeys that are due. Where one of them cannot be stored, they are woken one by one, and that one is set aside:
 * it would be the first again each time, and hold up all the others for ever.
 */
export const wakeSomeOf = ({ wake, setAside }: WakePorts) => {
  const wakeSome = async (limit: number): Promise<number> => {
    let taken: readonly string[] = [];
    try {
      return await wake(limit, (personRefs) => {
        taken = personRefs;
      });
    } catch (error) {
      const [first] = taken;
      if (!isUnstorable(error) || first === undefined) throw error;
      if (taken.length > 1) for (const _ of taken) await wakeSome(1);
      else await setAside(first, error);
      return taken.length;
    }
  };
  return wakeSome;
};
