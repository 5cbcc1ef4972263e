import type { Look } from './look.ts';

/** What is seen of several journeys, as if they were one: what persons who are merged or parted are announced from. */
export const lookTogether = (looks: readonly Look[]): Look => {
  const all = <V>(of: (look: Look) => Readonly<Record<string, V>>): Record<string, V> =>
    Object.assign({}, ...looks.map(of));
  return {
    transitions: all(({ transitions }) => transitions),
    gaps: all(({ gaps }) => gaps),
    matched: all(({ matched }) => matched),
    unmatched: all(({ unmatched }) => unmatched),
    waived: [...new Set(looks.flatMap(({ waived }) => waived))].sort(),
    ...(looks.some(({ shielded }) => shielded) ? { shielded: true } : {}),
  };
};
