import type { Decider, Submission } from '../src/index.ts';

/** A small domain for the tests: a stream is a counter that may not pass its limit. */
export interface Added {
  readonly source: string;
  readonly id: string;
  readonly type: 'added';
  readonly stream: string;
  readonly by: number;
  readonly note?: string;
  readonly recordedat?: string;
}

export interface Add {
  readonly by: number;
  /** How many events the amount is split into. */
  readonly parts?: number;
  readonly note?: string;
  readonly stream: string;
  readonly id: string;
}

export const limit = 10;

export const counter: Decider<number, Add, Added, 'too-much'> = {
  initialState: 0,
  evolve: (sum, event) => sum + event.by,
  decide: ({ by, parts = 1, note, stream, id }, sum) => {
    if (note === 'throw') throw new Error('decide is broken');
    if (by === 0) return { kind: 'accepted', events: [] };
    if (sum + by > limit) return { kind: 'refused', refusal: 'too-much' };
    const event = { source: 'urn:test', id, type: 'added' as const, stream, ...(note !== undefined && { note }) };
    const amounts = [by, ...Array.from({ length: parts - 1 }, () => 0)];
    return { kind: 'accepted', events: amounts.map((amount) => ({ ...event, by: amount })) };
  },
};

export const rules = {
  stamp: (event: Added, recordedAt: string): Added => ({ ...event, recordedat: recordedAt }),
  partitionKeyOf: (event: Added): string => event.stream,
};

/** `add('a/1', 3)`: the post with id 1 adds 3 to the stream a. Its hash is of what it says. */
export const add = (
  place: string,
  by: number,
  more: Omit<Partial<Add>, 'stream' | 'id' | 'by'> = {},
): Submission<Add> => {
  const [stream = '', id = ''] = place.split('/');
  const contentHash = JSON.stringify([stream, by, more]);
  return { source: 'urn:test', id, contentHash, stream, command: { by, stream, id, ...more } };
};
