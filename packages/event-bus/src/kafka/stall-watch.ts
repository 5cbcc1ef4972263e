/** What the watch sees of one partition, or of the member itself. */
export interface Standing {
  readonly name: string;
  /** Grows whenever something has come. */
  readonly reached: number;
  /** Nothing of ours keeps it from moving: nobody works on it, nothing is tried again, fetching is not held back. */
  readonly isFree: boolean;
  /** For how long its handler has been at work, in milliseconds; 0 while it is not. */
  readonly busyMs: number;
}

/** 'stalled': join the group anew. 'hopeless': that has been tried, or cannot help; a new process is needed. */
export type Finding = 'well' | 'stalled' | 'hopeless';

/** Notices a consumer that has stopped without a word: what is free to move does not, though something waits for it. */
export interface StallWatch {
  /** Compares with the look before. `waiting` is asked only when something has not moved: the names that should have. */
  look(standings: readonly Standing[], waiting: () => Promise<ReadonlySet<string>>): Promise<Finding>;
  /** It is beginning anew: what stood still before has not stood still since. */
  beginAnew(): void;
}

/** So often the group is joined anew for one partition before it is given up. */
const mostRestarts = 3;
/** A handler has a batch of hundreds; whoever is at work for longer waits for something that does not come. */
const stuckMs = 10 * 60_000;

/** A watch that has seen nothing yet. It counts for each partition alone: the others may be well. */
export const createStallWatch = (): StallWatch => {
  const furthest = new Map<string, number>();
  const restarts = new Map<string, number>();
  let before = new Map<string, number>();

  const note = ({ name, reached }: Standing): void => {
    if (reached <= (furthest.get(name) ?? -1)) return;
    furthest.set(name, reached);
    restarts.delete(name);
  };
  return {
    look: async (standings, waiting) => {
      const suspects = standings.filter(({ name, reached, isFree }) => isFree && before.get(name) === reached);
      before = new Map(standings.map(({ name, reached }) => [name, reached]));
      for (const standing of standings) note(standing);
      if (standings.some(({ busyMs }) => busyMs > stuckMs)) return 'hopeless';
      if (suspects.length === 0) return 'well';
      const wanted = await waiting();
      const stalled = suspects.filter(({ name }) => wanted.has(name));
      for (const { name } of stalled) restarts.set(name, (restarts.get(name) ?? 0) + 1);
      if (stalled.some(({ name }) => (restarts.get(name) ?? 0) > mostRestarts)) return 'hopeless';
      return stalled.length > 0 ? 'stalled' : 'well';
    },
    beginAnew: () => before.clear(),
  };
};
