/** Chance that is the same for the same seed, on every machine. */
export interface Chance {
  /** From 0 up to and not with 1. */
  readonly next: () => number;
  /** True this often: 0.3 is three times in ten. */
  readonly happens: (probability: number) => boolean;
  /** A whole number, both ends included. */
  readonly between: (least: number, most: number) => number;
  readonly oneOf: <const T>(choices: readonly [T, ...T[]]) => T;
  /** One of several by weight. */
  readonly weighed: <const T>(choices: readonly [readonly [T, number], ...(readonly [T, number])[]]) => T;
  /** A chance of its own for a part of the story, so that a change of one part leaves the others as they were. */
  readonly branch: (name: string) => Chance;
}

const seedOf = (text: string): number => {
  let hash = 2_166_136_261;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  return hash >>> 0;
};

/** Opens a chance by its seed (mulberry32). */
export const openChance = (seed: number | string): Chance => {
  const name = String(seed);
  let state = seedOf(name);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    happens: (probability) => next() < probability,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    oneOf: (choices) => choices[Math.floor(next() * choices.length)] ?? choices[0],
    weighed: (choices) => {
      const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
      let left = next() * total;
      for (const [choice, weight] of choices) {
        left -= weight;
        if (left < 0) return choice;
      }
      return choices[0][0];
    },
    branch: (part) => openChance(`${name}/${part}`),
  };
};
